import { loadSettings } from '../../../server/config/settings.ts'
import { builds, ensureBuild } from '../../../cli/build/build.ts'
import { startDatabases } from '../../../cli/launcher/databases.ts'
import { createLifetime } from '../../../cli/launcher/lifetime.ts'
import { freePort } from '../../../cli/launcher/ports.ts'
import { claimOrFail } from '../../../cli/launcher/run.ts'
import { prepareShop } from '../../../cli/shop/prepare.ts'
import { startNode, type TestNode } from '../../setup/node.ts'
import { makeDataDir } from '../../setup/shop.ts'
import { removeFolder } from '../remove-folder.ts'

/** A built server of the shop. */
export interface Node {
  url: string
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  /** Starts it again on the same port and the same stores, and waits until it is ready. */
  start(): Promise<void>
}

/** A demo shop whose stores live on while its servers come and go. */
export interface Stores {
  dataDir: string
  databaseUrl: string
  env: Record<string, string>
  /** Starts a server on these stores. @param env what this one is told differently */
  node(env?: Record<string, string>): Promise<Node>
  close(): Promise<void>
}

export async function openStores(): Promise<Stores> {
  const dataDir = makeDataDir()
  const lifetime = createLifetime()
  const quiet = () => {}
  const build = await ensureBuild(lifetime, quiet)
  lifetime.defer(builds.use(build))
  const loaded = loadSettings({ ZIVERO_DATA_DIR: dataDir, ZIVERO_DEMO: 'true' })
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  const { settings } = loaded
  const env = await startDatabases(settings, await claimOrFail(settings.dataDir, lifetime), lifetime, quiet)
  await prepareShop(settings, env, quiet)
  const nodes: Node[] = []
  return {
    dataDir,
    databaseUrl: env.DATABASE_URL!,
    env,
    async node(change = {}) {
      const node = createNode(build.server, { ...env, ...change }, await freePort())
      nodes.push(node)
      await node.start()
      return node
    },
    async close() {
      await Promise.all(nodes.map(node => node.kill()))
      await lifetime.close()
      removeFolder(dataDir)
    },
  }
}

function createNode(server: string, env: Record<string, string>, port: number): Node {
  let running: TestNode | null = null
  return {
    url: `http://127.0.0.1:${port}`,
    async kill() {
      running?.signal('SIGKILL')
      await running?.exited
    },
    async start() {
      running = await startNode({ env, change: { LOG_LEVEL: 'fatal' }, port, server })
    },
  }
}

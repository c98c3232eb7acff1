import { defineCommand } from 'citty'
import { startDatabases } from '../launcher/databases.ts'
import type { Lifetime } from '../launcher/lifetime.ts'
import { assertPortFree } from '../launcher/ports.ts'
import { claimOrFail, runWithLifetime } from '../launcher/run.ts'
import { settingsOrFail } from '../launcher/settings.ts'
import { toStdout } from '../output.ts'
import { bundledServer } from '../project.ts'
import { startServer, waitUntilReady } from '../shop/server.ts'

export default defineCommand({
  meta: { name: 'start', description: 'Starts the shop: builds it when its sources changed, starts what it needs, and serves it.' },
  run: () => runWithLifetime(toStdout, async (lifetime) => {
    const settings = settingsOrFail(process.env)
    if (settings.redisUrl) await import('../shop/redis.ts').then(({ assertRedisReachable }) => assertRedisReachable(settings))
    const claimed = await claimOrFail(settings.dataDir, lifetime)
    await assertPortFree(settings.host, settings.port)
    const server = await findServer(lifetime)

    // The database libraries load while the databases start.
    const [env, { prepareShop }, { announce }] = await Promise.all([
      startDatabases(settings, claimed, lifetime, toStdout), import('../shop/prepare.ts'), import('../shop/announce.ts'),
    ])
    await prepareShop(settings, env, toStdout)
    const child = startServer(server, env)
    lifetime.adopt(child)
    claimed.record(child.name, child.pid)
    await Promise.race([waitUntilReady(settings), lifetime.lost])
    await announce(settings, env, toStdout)
    return lifetime.lost
  }),
})

async function findServer(lifetime: Lifetime): Promise<string> {
  // Written out, so that the bundler sees the constant and leaves the builder out of the bundle.
  if (process.env.ZIVERO_BUNDLE === '1') {
    return bundledServer
  }
  else {
    const { builds, ensureBuild } = await import('../build/build.ts')
    const build = await ensureBuild(lifetime, toStdout)
    lifetime.defer(builds.use(build))
    return build.server
  }
}

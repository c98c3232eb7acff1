import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { builds } from '../../cli/build/build.ts'
import { fingerprintSources } from '../../cli/build/sources.ts'
import { freePort } from '../../cli/launcher/ports.ts'

/** One built server, started without the launcher, as a container would be. */
export interface TestNode {
  url: string
  port: number
  /** Sends SIGTERM and waits. @returns the exit code, null when it had to be killed */
  stop(): Promise<number | null>
  exited: Promise<number | null>
  signal(name: NodeJS.Signals): void
  output(): string
}

export interface NodeOptions {
  /** What the shop's server was told: stores, secrets. */
  env: Record<string, string>
  /** What this node is told otherwise. */
  change?: Record<string, string>
  /** Where it listens; a free port without it. */
  port?: number
  /** The build's entry, for tests that start it again and again; the current build without it. */
  server?: string
}

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 20_000

/** Starts a node and waits until it is ready, unless told not to. It ends with this process. */
export async function startNode(options: NodeOptions, { wait = true } = {}): Promise<TestNode> {
  const { env, change = {} } = options
  const server = options.server ?? currentServer()
  const port = options.port ?? await freePort()
  const child = spawn(process.execPath, [server], {
    env: {
      PATH: process.env.PATH, ...env, ...change,
      NODE_ENV: 'production', PORT: String(port), NITRO_PORT: String(port), NITRO_HOST: '127.0.0.1', HOST: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.on('error', () => {})
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', line => void lines.push(line))
  let exitCode: number | null | undefined
  const exited = new Promise<number | null>(resolve => child.once('exit', (code) => {
    exitCode = code
    resolve(code)
  }))
  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + START_TIMEOUT_MS
  while (wait) {
    const ready = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(response => response.ok, () => false)
    if (ready) break
    if (exitCode !== undefined || Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`The node did not start:\n${lines.slice(-20).join('\n')}`)
    }
    await sleep(50)
  }
  return {
    url,
    port,
    exited,
    signal: name => void child.kill(name),
    output: () => lines.join('\n'),
    async stop() {
      if (exitCode === undefined) child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
      const code = await exited
      clearTimeout(timer)
      return code
    },
  }
}

function currentServer(): string {
  const build = builds.current(fingerprintSources())
  if (!build) throw new Error('The shop is not built; run the tests by `pnpm test`')
  return build.server
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '#server/config/settings.ts'
import { startChild, type Child } from '../launcher/child.ts'
import { UserError } from '../output.ts'

/** The server finishes the requests that it has, for at most this long. */
const DRAIN_MS = 10_000
const READY_TIMEOUT_MS = 60_000
/** A development server compiles before it first answers. */
export const DEV_READY_TIMEOUT_MS = 300_000

/** Starts the built server with everything that it needs to know. */
export function startServer(server: string, env: Record<string, string>): Child {
  return startChild({
    name: 'The server',
    command: process.execPath,
    args: [server],
    env: { ...process.env, ...env, NODE_ENV: 'production', NITRO_SHUTDOWN_TIMEOUT: String(DRAIN_MS) },
    stdout: 'inherit',
    stderr: 'inherit',
    endsBy: 'SIGTERM',
    patienceMs: DRAIN_MS + 1_000,
  })
}

/** Where this machine reaches the site, whatever address it listens on. */
export function localUrl(settings: Pick<Settings, 'host' | 'port'>): string {
  const host = settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host === '::' ? '::1' : settings.host
  return `http://${host.includes(':') ? `[${host}]` : host}:${settings.port}`
}

/** Waits until the shop says that it is ready: migrated, loaded, stores reachable. */
export async function waitUntilReady(settings: Pick<Settings, 'host' | 'port'>, timeoutMs = READY_TIMEOUT_MS): Promise<void> {
  const deadline = performance.now() + timeoutMs
  let last = 'no answer'
  while (performance.now() < deadline) {
    try {
      const response = await fetch(`${localUrl(settings)}/health/ready`, { signal: AbortSignal.timeout(5_000) })
      if (response.ok) return
      last = `${response.status} ${(await response.text()).slice(0, 300)}`
    }
    catch {
      // It does not listen yet.
    }
    await sleep(100)
  }
  throw new UserError(`The shop did not become ready in ${timeoutMs / 1000} s; /health/ready last said: ${last}`)
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '#server/config/settings.ts'
import { localUrl } from '#server/config/settings-origins.ts'
import { startChild, type Child } from '../launcher/child.ts'
import { UserError } from '../output.ts'

/** A little longer than the server takes for the requests that it has (server/plugins/05.shutdown.ts). */
const STOP_TIMEOUT_MS = 11_000
const READY_TIMEOUT_MS = 60_000
/** A development server compiles before it first answers. */
export const DEV_READY_TIMEOUT_MS = 300_000

/** Starts the built server with everything that it needs to know. */
export function startServer(server: string, env: Record<string, string>): Child {
  return startChild({
    name: 'The server',
    command: process.execPath,
    args: [server],
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdout: 'inherit',
    stderr: 'inherit',
    endsBy: 'SIGTERM',
    patienceMs: STOP_TIMEOUT_MS,
  })
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

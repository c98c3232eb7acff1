import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { spawnIdentity, withFolder, type ProgramAccess } from './program.ts'

/** What the watchdog is told, as JSON in its only argument. */
export interface WatchdogOrder {
  access: ProgramAccess
  cluster: string
  args: string[]
  log: string
}

/** After this long a fast shutdown becomes an immediate one, which costs only a recovery at the next start. */
const FAST_SHUTDOWN_MS = 8_000

/**
 * PostgreSQL cannot watch a pipe, so this process holds it as its child and watches one for it:
 * when stdin closes (the launcher is done, or dead) PostgreSQL is shut down, and no process is left.
 */
function watch(order: WatchdogOrder): void {
  const { access, cluster, args, log } = order
  const logFile = openSync(log, 'w', 0o600)
  const postgres = withFolder(access, cluster, (path, handles) => spawn(join(access.binaries, 'bin', 'postgres'), ['-D', path, ...args], {
    ...spawnIdentity(access),
    cwd: '/',
    stdio: ['ignore', logFile, logFile, ...handles],
  }))
  postgres.once('error', () => process.exit(1))
  postgres.once('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1))

  process.stdin.once('close', () => {
    postgres.kill('SIGINT')
    setTimeout(() => postgres.kill('SIGQUIT'), FAST_SHUTDOWN_MS)
  }).resume()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void postgres.kill('SIGQUIT'))
}

watch(JSON.parse(process.argv[2] ?? '') as WatchdogOrder)

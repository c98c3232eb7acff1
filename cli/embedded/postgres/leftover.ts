import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../output.ts'
import { commandLineOf, startTimeOf } from '../../launcher/process-identity.ts'

/** What to try, in this order, and for how long (milliseconds): fast shutdown, immediate shutdown, kill. */
const STEPS: [NodeJS.Signals, number][] = [['SIGINT', 6_000], ['SIGQUIT', 3_000], ['SIGKILL', 3_000]]

/**
 * Ends a PostgreSQL that an earlier launcher left running on this cluster, and removes a pid file whose number
 * now belongs to some other program (PostgreSQL itself would take that program for its predecessor and refuse).
 * Only call with the data directory's lock held.
 *
 * @param clusterName the name that the server was started with, part of its command line
 */
export async function stopLeftover(cluster: string, clusterName: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = readPid(pidFile)
  if (pid === null || startTimeOf(pid) === null) return
  if (!commandLineOf(pid)?.includes(clusterName)) {
    rmSync(pidFile, { force: true })
    return
  }
  for (const [signal, patienceMs] of STEPS) {
    process.kill(pid, signal)
    const deadline = performance.now() + patienceMs
    while (performance.now() < deadline) {
      if (startTimeOf(pid) === null) return
      await sleep(30)
    }
  }
  throw new UserError(`A PostgreSQL of an earlier start does not end; stop it with: kill -9 ${pid}`)
}

function readPid(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : null
  }
  catch {
    return null
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../output.ts'
import { isRunning, type NamedProcess, type RunFile } from './run-file.ts'

/** A database flushes what it holds when asked to end; killing it outright only costs recovery time. */
const PATIENCE_MS = 5_000
const AFTER_KILL_MS = 5_000

/**
 * Ends what an earlier launcher left behind when it was killed.
 * Only call with the data directory's lock held: then the launcher that started them is gone for certain.
 */
export async function stopOrphans(run: RunFile): Promise<void> {
  await Promise.all(run.processes.map(async (orphan) => {
    if (await endsAfter(orphan, 'SIGTERM', PATIENCE_MS)) return
    if (await endsAfter(orphan, 'SIGKILL', AFTER_KILL_MS)) return
    throw new UserError(`Process ${orphan.pid} (${orphan.name}) of an earlier start does not end; stop it with: kill -9 ${orphan.pid}`)
  }))
}

async function endsAfter(orphan: NamedProcess, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs
  if (isRunning(orphan)) {
    try {
      process.kill(orphan.pid, signal)
    }
    catch {
      // It ended in between, or belongs to another user; the loop below finds out which.
    }
  }
  while (isRunning(orphan)) {
    if (performance.now() > deadline) return false
    await sleep(30)
  }
  return true
}

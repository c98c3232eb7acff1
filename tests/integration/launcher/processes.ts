import { setTimeout as sleep } from 'node:timers/promises'
import { startTimeOf } from '../../../cli/launcher/process-identity.ts'

/** Those of the processes that still run after they were given time to end. */
export async function survivors(pids: number[], patienceMs = 15_000): Promise<number[]> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const alive = pids.filter(pid => startTimeOf(pid) !== null)
    if (alive.length === 0 || Date.now() > deadline) return alive
    await sleep(50)
  }
}

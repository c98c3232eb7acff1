import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Runs `work`; the longest time that others had to wait, in milliseconds: of this thread's CPU, for a busy machine is not
 * its fault, or by the clock where that says less, for the system counts CPU in steps of up to 4 ms.
 */
export async function longestBlockOf(work: () => Promise<void>): Promise<number> {
  let [longest, running] = [0, true]
  const watch = (async () => {
    while (running) {
      const [began, cpu] = [performance.now(), process.threadCpuUsage()]
      await nextTurn()
      const { user, system } = process.threadCpuUsage(cpu)
      longest = Math.max(longest, Math.min(performance.now() - began, (user + system) / 1000))
    }
  })()
  await work()
  running = false
  await watch
  return longest
}

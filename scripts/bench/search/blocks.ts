import { setImmediate as nextTurn } from 'node:timers/promises'

/** Runs `work`; the longest time that others had to wait, in milliseconds of this thread's CPU: a busy machine is not its fault. */
export async function longestBlockOf(work: () => Promise<void>): Promise<number> {
  let [longest, running] = [0, true]
  const watch = (async () => {
    while (running) {
      const began = process.threadCpuUsage()
      await nextTurn()
      const { user, system } = process.threadCpuUsage(began)
      longest = Math.max(longest, (user + system) / 1000)
    }
  })()
  await work()
  running = false
  await watch
  return longest
}

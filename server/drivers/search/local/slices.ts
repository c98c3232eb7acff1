/** Milliseconds of work before others get their turn: far below the 20 that an open request may be held up. */
const SLICE = 5

/** Does `work` for every item, letting the event loop run in between. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let began = performance.now()
  for (const item of items) {
    work(item)
    if (performance.now() - began < SLICE) continue
    await new Promise(resolve => setImmediate(resolve))
    began = performance.now()
  }
}

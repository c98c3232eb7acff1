/** Milliseconds of work in one turn of the event loop: far below the 20 that an open request may be held up. */
const SLICE = 3

/** When the work of this turn began; null when there was none yet. Of the whole thread, like the event loop. */
let turnBegan: number | null = null

function beginTurn(): number {
  // Not by who works: many small writes one after the other, or two indexes, would make one long turn.
  setImmediate(() => void (turnBegan = null))
  return turnBegan = performance.now()
}

/** Does `work` for every item, letting the event loop run in between. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let began = turnBegan ?? beginTurn()
  for (const item of items) {
    work(item)
    if (performance.now() - began < SLICE) continue
    await new Promise(resolve => setImmediate(resolve))
    began = turnBegan ?? beginTurn()
  }
}

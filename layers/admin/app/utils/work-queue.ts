/**
 * Does one piece of work after the other, a few at once, in the order in which they were put in. A piece keeps its place
 * until it is over, however long it waits in between.
 *
 * @param work must not throw
 */
export function createWorkQueue<Item>(atOnce: number, work: (item: Item) => Promise<void>): { put: (item: Item) => void } {
  const waiting: Item[] = []
  let running = 0

  function begin(): void {
    while (running < atOnce && waiting.length > 0) {
      running++
      void work(waiting.shift()!).finally(() => {
        running--
        begin()
      })
    }
  }

  return {
    put(item) {
      waiting.push(item)
      begin()
    },
  }
}

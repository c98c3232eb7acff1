/**
 * The first `count` of `items` in order, without sorting them all: a heap whose root is the last of the chosen.
 * @param before negative when its first argument comes first; never 0 for two different items
 */
export function firstOf(items: ArrayLike<number>, length: number, count: number, before: (a: number, b: number) => number): number[] {
  const heap: number[] = []
  const down = (from: number): void => {
    for (let at = from; ;) {
      let last = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && before(heap[child]!, heap[last]!) > 0) last = child
      if (last === at) return
      const swap = heap[at]!
      heap[at] = heap[last]!
      heap[last] = swap
      at = last
    }
  }
  if (count <= 0) return heap
  for (let index = 0; index < length; index++) {
    const item = items[index]!
    if (heap.length < count) {
      heap.push(item)
      if (heap.length === count) for (let at = count >> 1; at >= 0; at--) down(at)
    }
    else if (before(item, heap[0]!) < 0) {
      heap[0] = item
      down(0)
    }
  }
  return heap.sort(before)
}

/** One unit of what is measured; throws when the answer is not what it should be. */
export type Operation = (index: number) => Promise<void>

export interface Sample {
  operations: number
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** Runs an operation again and again with `inFlight` at a time, for `milliseconds` or `most` operations. */
export async function load(operation: Operation, { inFlight, milliseconds, most = Infinity }: { inFlight: number, milliseconds: number, most?: number }): Promise<Sample> {
  const times: number[] = []
  const began = performance.now()
  let next = 0
  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (performance.now() - began < milliseconds && next < most) {
      const index = next++
      const start = performance.now()
      await operation(index)
      times.push(performance.now() - start)
    }
  }))
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { operations: times.length, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

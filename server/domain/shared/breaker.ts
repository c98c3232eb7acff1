/** Leaves a dependency that failed alone for a while, so that nobody waits for it again and again. */
export interface Breaker {
  /** True while the dependency is left alone. After each pause one caller gets false: the one that tries again. */
  isOpen(): boolean
  /** It answered. */
  close(): void
  /** It did not answer. */
  open(): void
}

/**
 * @param pause milliseconds between two tries
 * @param now milliseconds since some moment; unlike a clock, nobody sets it
 */
export function createBreaker(pause: number, now: () => number = () => performance.now()): Breaker {
  let failing = false
  let tryAgainAt = 0
  return {
    isOpen() {
      if (!failing) return false
      if (now() < tryAgainAt) return true
      // Whoever comes now tries; the others wait for its outcome.
      tryAgainAt = now() + pause
      return false
    },
    close() {
      failing = false
    },
    open() {
      failing = true
      tryAgainAt = now() + pause
    },
  }
}

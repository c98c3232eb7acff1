import { LRUCache } from 'lru-cache'
import type { RateLimiter } from './types.ts'

/** So many subjects are counted; those that were quiet the longest are forgotten first. */
const MOST_COUNTERS = 100_000

/**
 * Counters in this process: right for a shop that runs as one.
 *
 * @param now milliseconds since some moment; a clock that is set back would keep people out for as long
 */
export function createMemoryRateLimiter(now: () => number = () => performance.now()): RateLimiter {
  const counters = new LRUCache<string, { count: number, endsAt: number }>({ max: MOST_COUNTERS })
  return {
    async take(rule, subject, points = 1) {
      const key = `${rule.name} ${subject}`
      const time = now()
      let counter = counters.get(key)
      if (!counter || counter.endsAt <= time) {
        counter = { count: 0, endsAt: time + rule.window }
        counters.set(key, counter)
      }
      counter.count += points
      return counter.count <= rule.limit
    },
    async forgive(rule, subject) {
      const counter = counters.get(`${rule.name} ${subject}`)
      if (counter && counter.count > 0) counter.count--
    },
  }
}

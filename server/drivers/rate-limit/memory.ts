import type { RateLimiter } from './types.ts'

/** At this many counters the ended ones are thrown away. */
const SWEEP_AT = 50_000

/** Counters in this process: right for a shop that runs as one. */
export function createMemoryRateLimiter(now: () => number = Date.now): RateLimiter {
  const counters = new Map<string, { count: number, endsAt: number }>()
  return {
    async take(rule, subject) {
      const key = `${rule.name} ${subject}`
      const time = now()
      if (counters.size > SWEEP_AT) {
        for (const [name, counter] of counters) if (counter.endsAt <= time) counters.delete(name)
      }
      let counter = counters.get(key)
      if (!counter || counter.endsAt <= time) {
        counter = { count: 0, endsAt: time + rule.window }
        counters.set(key, counter)
      }
      counter.count++
      return counter.count <= rule.limit
    },
    async forgive(rule, subject) {
      const counter = counters.get(`${rule.name} ${subject}`)
      if (counter && counter.count > 0) counter.count--
    },
  }
}

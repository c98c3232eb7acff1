import { createHash } from 'node:crypto'
import type { RedisConnection } from '../redis/client.ts'
import { createMemoryRateLimiter } from './memory.ts'
import type { RateLimiter } from './types.ts'

const PREFIX = 'zivero:rate:'

/** Counts and, for the first of a window, sets its end; in one step, so that no counter is left without an end. */
const TAKE = `
local count = redis.call('INCRBY', KEYS[1], ARGV[2])
if count == tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return count`

/** Only what was counted is taken back, and the end of the window stays. */
const FORGIVE = `
if tonumber(redis.call('GET', KEYS[1]) or '0') > 0 then redis.call('DECR', KEYS[1]) end`

/**
 * Counters that all nodes share. While Redis is away each node counts by itself with the same numbers: there is never
 * no limit, and never nobody who may sign in.
 */
export function createRedisRateLimiter(redis: RedisConnection, fallback: RateLimiter = createMemoryRateLimiter()): RateLimiter {
  return {
    async take(rule, subject, points = 1) {
      try {
        const count = await redis.run(client => client.eval(TAKE, 1, keyOf(rule.name, subject), rule.window, points))
        return Number(count) <= rule.limit
      }
      catch {
        return fallback.take(rule, subject, points)
      }
    },
    async forgive(rule, subject) {
      try {
        await redis.run(client => client.eval(FORGIVE, 1, keyOf(rule.name, subject)))
      }
      catch {
        await fallback.forgive(rule, subject)
      }
    },
  }
}

/** Subjects hold addresses of people; what is shared between nodes does not name them. */
function keyOf(name: string, subject: string): string {
  return `${PREFIX}${name}:${createHash('sha256').update(subject).digest('base64url')}`
}

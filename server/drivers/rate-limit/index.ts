import type { RedisConnection } from '../redis/client.ts'
import { createMemoryRateLimiter } from './memory.ts'
import { createRedisRateLimiter } from './redis.ts'
import type { RateLimiter } from './types.ts'

/** Counters are shared through Redis when there is one; a shop that runs as one process needs none. */
export function createRateLimiter(redis: RedisConnection | null): RateLimiter {
  return redis ? createRedisRateLimiter(redis) : createMemoryRateLimiter()
}

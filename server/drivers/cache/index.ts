import type { RedisConnection } from '../redis/client.ts'
import { createMemoryCache } from './memory.ts'
import { createRedisCache } from './redis.ts'
import type { Cache } from './types.ts'

/** Copies in this process, and behind them in Redis when there is one. */
export function createCache(redis: RedisConnection | null, onStale: (error: unknown) => void): Cache {
  return createMemoryCache({ shared: redis && createRedisCache(redis), onStale })
}

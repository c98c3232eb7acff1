import { join } from 'node:path'
import type { RedisConnection } from '../redis/client.ts'
import { createRedisGuestCartStore } from './redis.ts'
import { createSqliteGuestCartStore } from './sqlite.ts'
import type { GuestCartStore } from './types.ts'

/** Guest carts live in Redis when there is one, else in a file that belongs to this machine. */
export function createGuestCartStore(dataDir: string, redis: RedisConnection | null): GuestCartStore {
  return redis ? createRedisGuestCartStore(redis) : createSqliteGuestCartStore(join(dataDir, 'guest-carts.sqlite'))
}

import type { RedisConnection } from '../redis/client.ts'
import { GUEST_CART_LIFETIME, type GuestCartStore, type Versioned } from './types.ts'

/** Carts have names of their own, so that clearing a cache never takes one along. */
const PREFIX = 'zivero:cart:'

/** Compares and swaps in one step: no other command runs in between. */
const COMPARE_AND_SWAP = `
local version = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
if version ~= tonumber(ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1], 'version', version + 1, 'value', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`

const CLAIM = `
local cart = redis.call('HMGET', KEYS[1], 'version', 'value')
redis.call('DEL', KEYS[1])
return cart`

/**
 * Guest carts in Redis, for shops that run on several nodes. A Redis that is away fails every call with
 * RedisUnavailableError: a cart is never shown empty because it could not be read.
 *
 * @param lifetime milliseconds after the last change
 */
export function createRedisGuestCartStore(redis: RedisConnection, lifetime: number = GUEST_CART_LIFETIME): GuestCartStore {
  return {
    async get(id) {
      return toVersioned(await redis.run(client => client.hmget(PREFIX + id, 'version', 'value')))
    },
    async compareAndSwap(id, expectedVersion, value) {
      return await redis.run(client => client.eval(COMPARE_AND_SWAP, 1, PREFIX + id, expectedVersion, value, lifetime)) === 1
    },
    async claim(id) {
      return toVersioned(await redis.run(client => client.eval(CLAIM, 1, PREFIX + id)) as (string | null)[])
    },
    async close() {},
  }
}

function toVersioned([version, value]: (string | null)[]): Versioned | null {
  return typeof version === 'string' && typeof value === 'string' ? { version: Number(version), value } : null
}

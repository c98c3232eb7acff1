import { createHash, randomUUID } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { RedisConnection } from '../redis/client.ts'
import type { CacheGroup, SharedCache } from './types.ts'

const PREFIX = 'zivero:cache:'
/** Bytes; larger values would hold up everybody's commands. */
const LARGEST_VALUE = 1024 * 1024

/** The group's generation, made when there is none, and the value beside it: one round trip. */
const GET = `
local generation = redis.call('GET', KEYS[1])
if not generation then
  generation = ARGV[1]
  redis.call('SET', KEYS[1], generation)
end
return { generation, redis.call('GET', KEYS[2]) }`

/**
 * The layer that nodes have in common. Each value carries the generation of its group from before it was loaded;
 * `forget` begins a new generation, so whatever was loaded earlier is void, also when it is stored later.
 */
export function createRedisCache(redis: RedisConnection): SharedCache {
  /** Groups whose change could not be told to Redis: it is not believed until it has been told. */
  const untold = new Set<CacheGroup>()

  async function renew(group: CacheGroup): Promise<void> {
    untold.add(group)
    await redis.run(client => client.set(generationKey(group), randomUUID()))
    untold.delete(group)
  }

  return {
    async get(group, key) {
      if (untold.has(group)) await renew(group)
      const [generation, stored] = await redis.run(client =>
        client.callBuffer('EVAL', GET, 2, generationKey(group), valueKey(group, key), randomUUID())) as [Buffer, Buffer | null]
      const ticket = generation.toString()
      const kept = stored ? deserialize(stored) as { ticket: string, value: unknown } : null
      return { ticket, found: kept?.ticket === ticket ? { value: kept.value } : null }
    },
    async set(group, key, ticket, value, lifetime) {
      const bytes = serialize({ ticket, value })
      if (bytes.length > LARGEST_VALUE || untold.has(group)) return
      await redis.run(client => client.set(valueKey(group, key), bytes, 'PX', lifetime))
    },
    forget: renew,
  }
}

function generationKey(group: CacheGroup): string {
  return `${PREFIX}${group}`
}

function valueKey(group: CacheGroup, key: string): string {
  return `${PREFIX}${group}:${createHash('sha256').update(key).digest('base64url')}`
}

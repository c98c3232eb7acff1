import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryCache } from '../../../server/drivers/cache/memory.ts'
import { createRedisCache } from '../../../server/drivers/cache/redis.ts'
import type { SharedCache } from '../../../server/drivers/cache/types.ts'
import { connectRedis, type RedisConnection } from '../../../server/drivers/redis/client.ts'
import { borrowRedis, REDIS_SERVER, redisMissing, startRedis } from '../../support/redis.ts'

const missing = redisMissing('Cache: redis')
let redis: RedisConnection | null = null
let borrowed: Awaited<ReturnType<typeof borrowRedis>> | null = null

beforeAll(async () => {
  if (missing) return
  borrowed = await borrowRedis()
  redis = await connectRedis(borrowed.url, () => {})
})
afterAll(async () => {
  await redis?.close()
  await borrowed?.stop()
})

const DRIVERS: Record<string, { skip: boolean, shared: () => SharedCache | null }> = {
  'memory': { skip: false, shared: () => null },
  'memory before redis': { skip: missing !== null, shared: () => createRedisCache(redis!) },
}

describe.each(Object.entries(DRIVERS))('Cache: %s', (_name, { skip, shared }) => {
  /** Names of their own for each cache: one Redis serves all tests. */
  function make(now: () => number = Date.now, onStale: (error: unknown) => void = () => {}) {
    const cache = createMemoryCache({ now, shared: shared(), onStale })
    const own = Math.random()
    const remember = <T>(key: string, lifetime: number, load: () => Promise<T>) => cache.remember('products', `${key} ${own}`, lifetime, load)
    return { remember, forget: () => cache.forget('products') }
  }

  it.skipIf(skip)('loads once, also when many ask at once', async () => {
    let loads = 0
    const cache = make()
    const read = () => cache.remember('key', 10_000, async () => ({ load: ++loads, at: new Date(0) }))
    expect(await Promise.all([read(), read(), read()])).toEqual(Array.from({ length: 3 }, () => ({ load: 1, at: new Date(0) })))
    expect(await read()).toEqual({ load: 1, at: new Date(0) })
  })

  it.skipIf(skip)('tells keys apart, whatever they are made of', async () => {
    const cache = make()
    for (const key of ['a?b', 'a?c', 'a/b', 'a:b', 'a']) expect(await cache.remember(key, 10_000, async () => key)).toBe(key)
    for (const key of ['a?b', 'a?c', 'a/b', 'a:b', 'a']) expect(await cache.remember(key, 10_000, async () => 'another')).toBe(key)
  })

  it.skipIf(skip)('loads again after its lifetime', async () => {
    let loads = 0
    const cache = make()
    const read = () => cache.remember('key', 100, async () => ++loads)
    expect(await read()).toBe(1)
    // A copy may live once in the common layer and once here.
    await sleep(250)
    expect(await read()).toBe(2)
  })

  it.skipIf(skip)('does not keep failures, and nothing that was not found', async () => {
    const cache = make()
    await expect(cache.remember('key', 10_000, () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    expect(await cache.remember<string | null>('key', 10_000, async () => null)).toBeNull()
    expect(await cache.remember('key', 10_000, async () => 'up')).toBe('up')
  })

  it.skipIf(skip)('does not keep what was being loaded when it was told to forget', async () => {
    const cache = make()
    let finish = (_value: string) => {}
    let begun = () => {}
    const begins = new Promise<void>((resolve) => { begun = resolve })
    const slow = cache.remember('key', 10_000, () => new Promise<string>((resolve) => {
      finish = resolve
      begun()
    }))
    await begins
    await cache.forget()
    const next = cache.remember('key', 10_000, async () => 'new')
    expect(await next).toBe('new')
    finish('old')
    expect(await slow).toBe('old')
    await sleep(20)
    expect(await cache.remember('key', 10_000, async () => 'newer')).toBe('new')
  })

  it.skipIf(skip)('gives out the old copy while the store is away, and the new one once it is back', async () => {
    let time = Date.now()
    const failures: unknown[] = []
    const cache = make(() => time, error => failures.push(error))
    const down = () => Promise.reject(new Error('down'))
    expect(await cache.remember('key', 10_000, async () => 'old')).toBe('old')
    await cache.forget()
    expect(await cache.remember('key', 10_000, down)).toBe('old')
    expect(failures).toHaveLength(1)
    // Left alone for a moment: nobody waits for it again.
    expect(await cache.remember('key', 10_000, () => new Promise<string>(() => {}))).toBe('old')
    time += 1_500
    expect(await cache.remember('key', 10_000, async () => 'new')).toBe('new')
  })

  it.skipIf(skip)('does not wait long for a store that hangs when nothing is known against the copy', async () => {
    let time = Date.now()
    const cache = make(() => time)
    await cache.remember('key', 10, async () => 'old')
    time += 20
    await sleep(20)
    const start = Date.now()
    expect(await cache.remember('key', 10, () => new Promise<string>(() => {}))).toBe('old')
    expect(Date.now() - start).toBeLessThan(1_500)
  })
})

describe.skipIf(missing !== null)('Cache: two nodes before one Redis', () => {
  it('brings to one what the other loaded, and nothing from before a change', async () => {
    const [first, second] = [createMemoryCache({ shared: createRedisCache(redis!) }), createMemoryCache({ shared: createRedisCache(redis!) })]
    const key = `key ${Math.random()}`
    await first.remember('pages', key, 10_000, async () => ({ version: 1, at: new Date(1) }))
    await expect.poll(() => second.remember('pages', `${key}`, 10_000, () => Promise.reject(new Error('not shared')))).toEqual({ version: 1, at: new Date(1) })
    await first.forget('pages')
    await second.forget('pages')
    expect(await second.remember('pages', key, 10_000, async () => ({ version: 2 }))).toEqual({ version: 2 })
  })
})

describe.skipIf(!REDIS_SERVER)('Cache without its Redis', () => {
  it('misses, and does not believe what Redis kept while it could not be told of a change', { timeout: 20_000 }, async () => {
    const server = await startRedis()
    const connection = await connectRedis(server.url, () => {})
    const cache = createMemoryCache({ shared: createRedisCache(connection) })
    try {
      expect(await cache.remember('pages', 'key', 60_000, async () => 1)).toBe(1)
      server.pause()
      const start = Date.now()
      await cache.forget('pages')
      expect(await cache.remember('pages', 'key', 60_000, async () => 2)).toBe(2)
      expect(await cache.remember('pages', 'other', 60_000, async () => 'loaded')).toBe('loaded')
      expect(Date.now() - start).toBeLessThan(1_500)
      server.resume()
      await expect.poll(async () => connection.run(client => client.ping()).catch(() => null), { timeout: 5_000 }).toBe('PONG')
      const fresh = createMemoryCache({ shared: createRedisCache(connection) })
      await cache.remember('pages', 'third', 60_000, async () => 3)
      expect(await fresh.remember('pages', 'key', 60_000, async () => 4)).toBe(4)
    }
    finally {
      await connection.close()
      await server.stop()
    }
  })
})

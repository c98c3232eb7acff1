import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createMemoryRateLimiter } from '../../../server/drivers/rate-limit/memory.ts'
import { createRedisRateLimiter } from '../../../server/drivers/rate-limit/redis.ts'
import type { RateLimiter } from '../../../server/drivers/rate-limit/types.ts'
import { connectRedis, type RedisConnection } from '../../../server/drivers/redis/client.ts'
import { redisMissing, startRedis, borrowRedis, REDIS_SERVER } from '../../support/redis.ts'

const missing = redisMissing('RateLimiter: redis')
const redis: RedisConnection[] = []
let borrowed: Awaited<ReturnType<typeof borrowRedis>> | null = null

/** Counts on two nodes in turn where the driver has several. */
const DRIVERS = {
  memory: { skip: false, make: (): RateLimiter => createMemoryRateLimiter() },
  redis: {
    skip: missing !== null,
    make(): RateLimiter {
      const nodes = redis.map(connection => createRedisRateLimiter(connection))
      let turn = 0
      return {
        take: (rule, subject, points) => nodes[turn++ % nodes.length]!.take(rule, subject, points),
        forgive: (rule, subject) => nodes[turn++ % nodes.length]!.forgive(rule, subject),
      }
    },
  },
}

const rule = (change: { limit?: number, window?: number } = {}) => ({ name: `tries ${randomUUID()}`, limit: 3, window: 60_000, ...change })

beforeAll(async () => {
  if (missing) return
  borrowed = await borrowRedis()
  for (let node = 0; node < 2; node++) redis.push(await connectRedis(borrowed.url, () => {}))
})

afterAll(async () => {
  await Promise.all(redis.map(connection => connection.close()))
  await borrowed?.stop()
})

describe.each(Object.entries(DRIVERS))('RateLimiter: %s', (_name, { skip, make }) => {
  it.skipIf(skip)('takes several points at once, and ends that budget too', async () => {
    const limiter = make()
    const budget = rule({ limit: 100, window: 400 })
    expect([await limiter.take(budget, 'a', 60), await limiter.take(budget, 'a', 40), await limiter.take(budget, 'a', 1)]).toEqual([true, true, false])
    await sleep(450)
    expect(await limiter.take(budget, 'a', 60)).toBe(true)
  })

  it.skipIf(skip)('counts each subject by itself, and starts anew after the window', async () => {
    const limiter = make()
    const tries = rule({ window: 400 })
    const take = (subject: string) => limiter.take(tries, subject)
    expect([await take('a'), await take('a'), await take('a'), await take('a')]).toEqual([true, true, true, false])
    expect(await take('b')).toBe(true)
    await sleep(200)
    expect(await take('a')).toBe(false)
    await sleep(300)
    expect(await take('a')).toBe(true)
  })

  it.skipIf(skip)('takes an attempt back', async () => {
    const limiter = make()
    const tries = rule()
    for (let time = 0; time < 10; time++) {
      expect(await limiter.take(tries, 'a')).toBe(true)
      await limiter.forgive(tries, 'a')
    }
    // Nothing is owed for what was never taken.
    for (let time = 0; time < 5; time++) await limiter.forgive(tries, 'b')
    const taken = [await limiter.take(tries, 'b'), await limiter.take(tries, 'b'), await limiter.take(tries, 'b'), await limiter.take(tries, 'b')]
    expect(taken).toEqual([true, true, true, false])
  })

  it.skipIf(skip)('admits exactly the limit when many come at once', async () => {
    const limiter = make()
    const tries = rule({ limit: 50 })
    const admitted = await Promise.all(Array.from({ length: 200 }, () => limiter.take(tries, 'a')))
    expect(admitted.filter(Boolean)).toHaveLength(50)
  })
})

it('in memory keeps nobody out for longer when the clock is set back', async () => {
  const limiter = createMemoryRateLimiter()
  const tries = rule({ limit: 1, window: 20 })
  expect([await limiter.take(tries, 'a'), await limiter.take(tries, 'a')]).toEqual([true, false])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 })
  try {
    await sleep(30)
    expect(await limiter.take(tries, 'a')).toBe(true)
  }
  finally {
    vi.useRealTimers()
  }
})

describe.skipIf(!REDIS_SERVER)('RateLimiter without its Redis', () => {
  it('counts by itself with the same numbers while Redis hangs or is gone, and goes on with it afterwards', { timeout: 20_000 }, async () => {
    const server = await startRedis()
    const connection = await connectRedis(server.url, () => {})
    const limiter = createRedisRateLimiter(connection)
    try {
      const tries = rule()
      const four = async () => [await limiter.take(tries, 'a'), await limiter.take(tries, 'a'), await limiter.take(tries, 'a'), await limiter.take(tries, 'a')]
      server.pause()
      const start = Date.now()
      expect(await four()).toEqual([true, true, true, false])
      // One command waits for its time limit, the others know.
      expect(Date.now() - start).toBeLessThan(1_000)
      server.resume()
      // Redis has counted none of them, or one whose answer came too late.
      await expect.poll(async () => connection.run(client => client.ping()).catch(() => null), { timeout: 5_000 }).toBe('PONG')
      expect(await limiter.take(tries, 'a')).toBe(true)
      await server.stop()
      expect(await limiter.take(rule(), 'a')).toBe(true)
      const again = await startRedis(server.port)
      try {
        await expect.poll(async () => connection.run(client => client.ping()).catch(() => null), { timeout: 5_000 }).toBe('PONG')
      }
      finally {
        await again.stop()
      }
    }
    finally {
      await connection.close()
      await server.stop()
    }
  })
})

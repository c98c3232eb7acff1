import { describe, expect, it } from 'vitest'
import { createMemoryRateLimiter } from '../../../server/drivers/rate-limit/memory.ts'

const DRIVERS = { memory: createMemoryRateLimiter }
const RULE = { name: 'tries', limit: 3, window: 1_000 }

describe.each(Object.entries(DRIVERS))('RateLimiter: %s', (_name, make) => {
  it('counts each subject by itself, and starts anew after the window', async () => {
    let time = 0
    const limiter = make(() => time)
    const take = (subject: string) => limiter.take(RULE, subject)
    expect([await take('a'), await take('a'), await take('a'), await take('a')]).toEqual([true, true, true, false])
    expect(await take('b')).toBe(true)
    time = 999
    expect(await take('a')).toBe(false)
    time = 1_000
    expect(await take('a')).toBe(true)
  })

  it('takes an attempt back', async () => {
    const limiter = make(() => 0)
    for (let time = 0; time < 10; time++) {
      expect(await limiter.take(RULE, 'a')).toBe(true)
      await limiter.forgive(RULE, 'a')
    }
  })

  it('admits exactly the limit when many come at once', async () => {
    const limiter = make(() => 0)
    const admitted = await Promise.all(Array.from({ length: 200 }, () => limiter.take({ ...RULE, limit: 50 }, 'a')))
    expect(admitted.filter(Boolean)).toHaveLength(50)
  })
})

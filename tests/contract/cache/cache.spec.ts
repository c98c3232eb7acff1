import { describe, expect, it } from 'vitest'
import { createMemoryCache } from '../../../server/drivers/cache/memory.ts'

const DRIVERS = { memory: createMemoryCache }

describe.each(Object.entries(DRIVERS))('Cache: %s', (_name, make) => {
  it('loads once for its lifetime, also when many ask at once', async () => {
    let time = 0
    let loads = 0
    const cache = make(() => time)
    const read = () => cache.remember('key', 100, async () => ({ load: ++loads, at: new Date(0) }))
    expect(await Promise.all([read(), read(), read()])).toEqual(Array.from({ length: 3 }, () => ({ load: 1, at: new Date(0) })))
    time = 99
    expect(await read()).toMatchObject({ load: 1 })
    time = 100
    expect(await read()).toMatchObject({ load: 2 })
  })

  it('does not keep failures', async () => {
    const cache = make(() => 0)
    await expect(cache.remember('key', 100, () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    expect(await cache.remember('key', 100, async () => 'up')).toBe('up')
  })

  it('does not keep what was being loaded when it was told to forget', async () => {
    const cache = make(() => 0)
    let finish = (_value: string) => {}
    const slow = cache.remember('key', 100, () => new Promise<string>((resolve) => { finish = resolve }))
    await new Promise(resolve => setTimeout(resolve, 5))
    await cache.forget('key')
    finish('old')
    expect(await slow).toBe('old')
    expect(await cache.remember('key', 100, async () => 'new')).toBe('new')
  })
})

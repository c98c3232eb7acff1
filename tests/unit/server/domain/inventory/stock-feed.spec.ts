import { describe, expect, it } from 'vitest'
import type { StockLevel } from '#server/domain/inventory/inventory.repository.ts'
import { createStockFeed } from '#server/domain/inventory/stock-feed.ts'

const NOON = Date.parse('2026-11-25T12:00:00Z')

function setUp(overlap = 10_000) {
  const stored = new Map<string, StockLevel>()
  let time = NOON
  const reads: number[] = []
  const feed = createStockFeed({ overlap, inventory: {
    time: async () => new Date(time),
    async changed(since, after, limit) {
      const found = [...stored.values()].filter(({ changedAt, variantId }) => changedAt >= since && (after === null || variantId > after))
        .sort((a, b) => a.variantId < b.variantId ? -1 : 1).slice(0, limit)
      reads.push(found.length)
      return found
    },
  } })
  return {
    feed, reads,
    /** @param late milliseconds that its transaction had been open */
    write: (variantId: string, version: number, late = 0) => void stored.set(variantId, { variantId, version, changedAt: new Date(time - late), onHand: 1, reserved: 0 } as StockLevel),
    pass: (milliseconds: number) => void (time += milliseconds),
    async news() {
      const told: string[] = []
      while (await feed.step(async levels => void told.push(...levels.map(level => `${level.variantId}${level.version}`))));
      return told
    },
  }
}

describe('stock feed', () => {
  it('tells of each version once, also of what was committed late', async () => {
    const { write, news, pass } = setUp()
    write('a', 1)
    expect(await news()).toEqual(['a1'])
    expect(await news()).toEqual([])
    pass(3_000)
    write('b', 1, 9_000)
    expect(await news()).toEqual(['b1'])
    write('a', 2)
    expect(await news()).toEqual(['a2'])
  })

  it('reads nothing again once its sweeps have gone by, however much was written at once', async () => {
    const { write, news, pass, reads } = setUp()
    for (let index = 0; index < 4_500; index++) write(`v${String(index).padStart(5, '0')}`, 1)
    expect(await news()).toHaveLength(4_500)
    pass(11_000)
    await news()
    reads.length = 0
    expect(await news()).toEqual([])
    expect(reads).toEqual([0])
  })

  it('tells again of what was not dealt with', async () => {
    const { feed, write, news } = setUp()
    write('a', 1)
    await expect(feed.step(() => Promise.reject(new Error('document store away')))).rejects.toThrow('away')
    expect(await news()).toEqual(['a1'])
  })

  it('tells of what changes behind it in a sweep of several steps', async () => {
    const { feed, write, news, pass } = setUp()
    for (let index = 0; index < 2_100; index++) write(`v${String(index).padStart(5, '0')}`, 1)
    expect(await feed.step(async () => {})).toBe(true)
    pass(30_000)
    write('v00000', 2)
    pass(30_000)
    const told = await news()
    expect(told).toHaveLength(100)
    expect(await news()).toEqual(['v000002'])
  })
})

import { describe, expect, it, vi } from 'vitest'
import { createShownLevels } from '../../server/domain/inventory/shown-levels.ts'
import type { StockLevel } from '../../server/domain/inventory/inventory.repository.ts'

const level = (onHand: number): StockLevel => ({ variantId: 'a', onHand, reserved: 0, lowStockThreshold: null, version: 1, changedAt: new Date(0) })

function setup() {
  let time = 0
  const failures: unknown[] = []
  const shown = createShownLevels(error => failures.push(error), () => time)
  return { shown, failures, pass: (milliseconds: number) => { time += milliseconds } }
}

describe('what shoppers are shown of stock', () => {
  it('is shown again for a second and no longer', () => {
    const { shown, pass } = setup()
    expect(shown.isFresh('a')).toBe(false)
    shown.keep(['a'], [level(3)], shown.mark())
    pass(999)
    expect(shown.isFresh('a')).toBe(true)
    expect(shown.lastSeen('a')).toMatchObject({ onHand: 3 })
    pass(1)
    expect(shown.isFresh('a')).toBe(false)
  })

  it('is asked for again once this process has written', () => {
    const { shown } = setup()
    shown.keep(['a'], [level(3)], shown.mark())
    shown.expire()
    expect(shown.isFresh('a')).toBe(false)
  })

  it('is not taken for fresh when the write came while it was being read', () => {
    const { shown } = setup()
    const mark = shown.mark()
    shown.expire()
    shown.keep(['a'], [level(3)], mark)
    expect(shown.isFresh('a')).toBe(false)
  })

  it('is not fresh for longer because the clock was set back', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    try {
      const shown = createShownLevels(() => {})
      shown.keep(['a'], [level(3)], shown.mark())
      vi.advanceTimersByTime(1_000)
      vi.setSystemTime(Date.now() - 3_600_000)
      expect(shown.isFresh('a')).toBe(false)
    }
    finally {
      vi.useRealTimers()
    }
  })

  it('remains as it was last seen while the store is away, and is unknown when it was never seen', async () => {
    const { shown, failures, pass } = setup()
    shown.keep(['a'], [null], shown.mark())
    pass(60_000)
    expect(await shown.ask(() => Promise.reject(new Error('away')))).toBeNull()
    expect(failures).toHaveLength(1)
    expect(shown.lastSeen('a')).toBeNull()
    expect(shown.lastSeen('b')).toBe('unknown')
  })
})

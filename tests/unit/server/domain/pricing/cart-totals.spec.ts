import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cartTotals, shippingPrice, taxContained } from '../../../../../server/domain/pricing/cart-totals.ts'

describe('tax in a gross amount', () => {
  it.each([[2400, 19, 383], [490, 19, 78], [119, 19, 19], [1, 19, 0], [0, 19, 0], [107, 7, 7], [1000, 0, 0]])('%i at %i %% holds %i', (gross, rate, tax) => {
    expect(taxContained(gross, rate)).toBe(tax)
  })

  it('rounds half up, never by more than half a unit', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 30 }), (gross, rate) => {
      const exact = (gross * rate) / (100 + rate)
      expect(Math.abs(taxContained(gross, rate) - exact)).toBeLessThanOrEqual(0.5 + 1e-6)
    }))
  })
})

describe('totals', () => {
  it('are the sums of their lines to the unit (I13)', () => {
    const line = fc.record({ unitPrice: fc.integer({ min: 0, max: 1e6 }), quantity: fc.integer({ min: 1, max: 99 }) })
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), fc.option(fc.integer({ min: 0, max: 5_000 })), fc.integer({ min: 0, max: 27 }), (lines, shipping, rate) => {
      const totals = cartTotals(lines, shipping, rate)
      expect(totals.subtotal).toBe(lines.reduce((sum, one) => sum + one.unitPrice * one.quantity, 0))
      expect(totals.total).toBe(totals.subtotal - totals.discountTotal + totals.shippingTotal)
      expect(totals.taxTotal).toBe(totals.lines.reduce((sum, one) => sum + one.taxTotal, 0) + totals.shippingTax)
      expect(Object.values(totals).flat().every(value => typeof value === 'object' || Number.isSafeInteger(value))).toBe(true)
    }))
  })

  it('know free shipping', () => {
    expect(shippingPrice({ price: 490, freeFrom: 10_000 }, 9_999)).toBe(490)
    expect(shippingPrice({ price: 490, freeFrom: 10_000 }, 10_000)).toBe(0)
    expect(shippingPrice({ price: 490 }, 1e9)).toBe(490)
  })
})

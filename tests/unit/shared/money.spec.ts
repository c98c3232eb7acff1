import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, parseDecimal, toDecimalString } from '../../../shared/utils/money.ts'

describe('money', () => {
  it.each([
    [2400, 'EUR', '24.00'], [5, 'EUR', '0.05'], [0, 'EUR', '0.00'], [-1250, 'EUR', '-12.50'], [1500, 'JPY', '1500'], [1234, 'KWD', '1.234'], [7, 'KWD', '0.007'],
  ])('%i %s is %s', (amount, currencyCode, text) => {
    expect(toDecimalString({ amount, currencyCode })).toBe(text)
  })

  it('survives the way through text, in every exponent', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currencyCode) => {
      expect(parseDecimal(toDecimalString({ amount, currencyCode }), currencyCode)).toBe(amount)
    }))
  })

  it.each(['', '-1', '1,50', '1.234', '1e3', '0x10', ' ', '1.2.3', '99999999999999'])('does not take %j for euros', (text) => {
    expect(parseDecimal(text, 'EUR')).toBeNull()
  })

  it('takes zeros behind the currency\'s digits', () => {
    expect(parseDecimal('24.5', 'EUR')).toBe(2450)
    expect(parseDecimal('24.500', 'EUR')).toBe(2450)
    expect(parseDecimal('24.0', 'JPY')).toBe(24)
  })

  it('shows whole amounts without zeros where that is wanted', () => {
    expect(formatMoney({ amount: 2400, currencyCode: 'EUR' }, 'auto')).toBe('€24')
    expect(formatMoney({ amount: 490, currencyCode: 'EUR' }, 'auto')).toBe('€4.90')
    expect(formatMoney({ amount: 2400, currencyCode: 'EUR' })).toBe('€24.00')
  })
})

import { currencyExponent } from './money.ts'

/** What is done to a price: by percent (two digits after the point count) or by an amount in minor units, then rounded. */
export interface PriceChange {
  percent?: number | null
  amount?: number | null
  /** To whole units of the currency, or to the nearest price that ends in 99. */
  rounding?: 'NONE' | 'WHOLE' | 'END_99' | null
}

/** Pure: a price after a change, in minor units; half a unit rounds up. It may be below zero. */
export function changedPrice(price: number, { percent, amount, rounding }: PriceChange, currencyCode: string): number {
  // In hundredths of a percent and with big integers: a float would lose cents of large prices.
  const scaled = BigInt(price) * BigInt(10_000 + Math.round((percent ?? 0) * 100))
  const changed = Number((scaled * BigInt(2) + BigInt(10_000)) / BigInt(20_000)) + (amount ?? 0)
  if (!rounding || rounding === 'NONE') return changed
  const unit = 10 ** (currencyExponent(currencyCode) || 2)
  if (rounding === 'WHOLE') return Math.round(changed / unit) * unit
  const step = Math.max(1, unit / 100)
  return Math.max(unit, Math.round((changed + step) / unit) * unit) - step
}

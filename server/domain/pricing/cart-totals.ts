/**
 * Totals of a cart. All amounts are integers in minor units and contain tax; each line's tax is rounded by itself,
 * half up, so that every total is the sum of its lines to the unit (I13).
 */
export interface PricedLine {
  unitPrice: number
  quantity: number
}

export interface CartTotals {
  lines: { lineTotal: number, taxTotal: number }[]
  subtotal: number
  discountTotal: number
  shippingTotal: number
  shippingTax: number
  taxTotal: number
  total: number
}

/** What tax is contained in a gross amount, in minor units, rounded half up. */
export function taxContained(gross: number, ratePercent: number): number {
  const numerator = 2 * gross * ratePercent + 100 + ratePercent
  return Math.floor(numerator / (2 * (100 + ratePercent)))
}

/** Adds a cart up. @param shippingPrice minor units, tax included; null while no method is chosen */
export function cartTotals(lines: PricedLine[], shippingPrice: number | null, taxRatePercent: number): CartTotals {
  const priced = lines.map((line) => {
    const lineTotal = line.unitPrice * line.quantity
    return { lineTotal, taxTotal: taxContained(lineTotal, taxRatePercent) }
  })
  const subtotal = priced.reduce((sum, line) => sum + line.lineTotal, 0)
  const shippingTotal = shippingPrice ?? 0
  const shippingTax = taxContained(shippingTotal, taxRatePercent)
  return {
    lines: priced,
    subtotal,
    discountTotal: 0,
    shippingTotal,
    shippingTax,
    taxTotal: priced.reduce((sum, line) => sum + line.taxTotal, 0) + shippingTax,
    total: subtotal + shippingTotal,
  }
}

/** What a shipping method costs for goods of that value. */
export function shippingPrice(method: { price: number, freeFrom?: number }, subtotal: number): number {
  return method.freeFrom !== undefined && subtotal >= method.freeFrom ? 0 : method.price
}

/** What is said about a variant's stock, and how it is colored. */
export interface StockText {
  tone: 'good' | 'low' | 'out'
  text: string
}

/** From this many units on, the number is no longer news. */
const FEW = 5

/** Stock in words. `quantityAvailable` is null when untracked or plentiful. */
export function stockText(variant: { availableForSale: boolean, quantityAvailable?: number | null }): StockText {
  if (!variant.availableForSale) return { tone: 'out', text: 'Sold out for now' }
  const quantity = variant.quantityAvailable
  if (quantity === null || quantity === undefined) return { tone: 'good', text: 'In stock' }
  if (quantity <= FEW) return { tone: 'low', text: quantity === 1 ? 'Only 1 left' : `Only ${quantity} left` }
  return { tone: 'good', text: `${quantity} in stock` }
}

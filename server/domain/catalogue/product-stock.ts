import type { ProductDocument } from '../../db/mongo/documents.ts'
import { stockState } from '../inventory/availability.ts'
import type { StockLevel } from '../inventory/inventory.repository.ts'

/**
 * Pure: how a product stands, of the levels of its variants in their order. It is out when none can be bought, low when
 * some are low or out.
 */
export function productStock({ variants }: Pick<ProductDocument, 'variants'>, levels: readonly (StockLevel | null)[]): NonNullable<ProductDocument['stock']> {
  const count = { in: 0, low: 0, out: 0 }
  variants.forEach((variant, index) => count[stockState(variant, levels[index] ?? null)]++)
  const state = count.out === variants.length ? 'out' : count.low + count.out > 0 ? 'low' : 'in'
  return { state, ...count }
}

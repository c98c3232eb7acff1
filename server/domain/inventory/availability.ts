import { LOW_STOCK } from '#shared/utils/low-stock.ts'
import type { VariantDocument } from '../../db/mongo/documents.ts'
import type { StockLevel } from './inventory.repository.ts'
import type { ShownLevel } from './shown-levels.ts'

/** From this number upwards the shop only says "in stock". */
const SHOWN_UP_TO = 20

/** How many of a variant can be bought now: null means without a limit, or without one that is known. */
export function purchasable(variant: Pick<VariantDocument, 'tracked' | 'continueSelling'>, level: ShownLevel): number | null {
  if (!variant.tracked || variant.continueSelling || level === 'unknown') return null
  return level ? Math.max(0, level.onHand - level.reserved) : 0
}

/** The number that shoppers may see: null when stock is not counted or plenty. */
export function shownQuantity(available: number | null): number | null {
  return available !== null && available <= SHOWN_UP_TO ? available : null
}

export type StockState = 'in' | 'low' | 'out'

/** How a variant stands, for staff. What is not counted, or sold on without stock, is always there. */
export function stockState(variant: Pick<VariantDocument, 'tracked' | 'continueSelling'>, level: Pick<StockLevel, 'onHand' | 'reserved' | 'lowStockThreshold'> | null): StockState {
  const available = purchasable(variant, level)
  if (available === null) return 'in'
  if (available === 0) return 'out'
  return available <= (level?.lowStockThreshold ?? LOW_STOCK) ? 'low' : 'in'
}

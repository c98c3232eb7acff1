import type { VariantDocument } from '../../db/mongo/documents.ts'
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

import type { Transaction } from '../../db/postgres/client.ts'
import { inventoryRepository, type StockLevel } from '../inventory/inventory.repository.ts'
import type { OrderRow } from '../order/order.repository.ts'

/** Unpaid orders of other bags under one e-mail address that may hold a scarce variant at the same time. */
const PER_EMAIL = 3
/** The same from one network address: an office full of shoppers stays below it, a script does not. */
const PER_CLIENT = 20

/**
 * Nobody holds the last goods back from everybody else by many unpaid orders. Only scarce goods count: those of which
 * less than half of the shelf would be free. Call it after the order has reserved: the locks on its stock rows make the
 * count exact, however many orders come at once.
 *
 * @returns the variant that the caller holds too often already, or null
 */
export async function heldTooOften(tx: Transaction, order: OrderRow, reserved: StockLevel[]): Promise<string | null> {
  const scarce = reserved.filter(level => 2 * (level.onHand - level.reserved) < level.onHand)
  if (scarce.length === 0) return null
  const held = await inventoryRepository.heldByOthers(tx, order, scarce.map(level => level.variantId))
  return held.find(({ byEmail, byClient }) => byEmail >= PER_EMAIL || byClient >= PER_CLIENT)?.variantId ?? null
}

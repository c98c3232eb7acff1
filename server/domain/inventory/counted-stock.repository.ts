import { inArray, sql } from 'drizzle-orm'
import type { PostgresConnection } from '../../db/postgres/client.ts'
import { stockLevel, stockMovement } from '../../db/postgres/schema/inventory.ts'
import type { StockReference } from './inventory.repository.ts'

/** Rows of one transaction; PostgreSQL takes 65,535 parameters in a statement, and nobody should wait long for a lock. */
const BATCH = 1_000

export interface StockCount {
  variantId: string
  /** Pieces on the shelf. */
  onHand: number
}

/**
 * Sets many counts at once, each with its movement. A count that is the same already changes nothing.
 *
 * @returns the variants whose count would fall below what is reserved for orders; they keep theirs
 */
export async function setStockCounts(postgres: PostgresConnection, counts: StockCount[], reference: StockReference): Promise<string[]> {
  const refused: string[] = []
  // A variant that is named twice counts as it was named last.
  const unique = [...new Map(counts.map(count => [count.variantId, count])).values()]
  // Everybody locks stock in the order of the ids, so that nobody waits in a circle.
  const ordered = unique.sort((a, b) => a.variantId < b.variantId ? -1 : 1)
  for (let start = 0; start < ordered.length; start += BATCH) {
    refused.push(...await setBatch(postgres, ordered.slice(start, start + BATCH), reference))
  }
  return refused
}

function setBatch(postgres: PostgresConnection, batch: StockCount[], reference: StockReference): Promise<string[]> {
  return postgres.transaction(async (tx) => {
    // Rows that are not there cannot be locked: they are made first, so that what is read below stays true.
    await tx.insert(stockLevel).values(batch.map(({ variantId }) => ({ variantId }))).onConflictDoNothing()
    const levels = await tx.select({ variantId: stockLevel.variantId, onHand: stockLevel.onHand, reserved: stockLevel.reserved })
      .from(stockLevel).where(inArray(stockLevel.variantId, batch.map(count => count.variantId)))
      .orderBy(stockLevel.variantId).for('update')
    const before = new Map(levels.map(level => [level.variantId, level]))
    const isRefused = ({ variantId, onHand }: StockCount) => before.get(variantId)!.reserved > onHand
    const changed = batch.filter(count => before.get(count.variantId)!.onHand !== count.onHand && !isRefused(count))
    if (changed.length > 0) {
      await tx.insert(stockLevel).values(changed).onConflictDoUpdate({
        target: stockLevel.variantId,
        set: { onHand: sql`excluded.on_hand`, version: sql`${stockLevel.version} + 1`, changedAt: sql`now()` },
      })
      await tx.insert(stockMovement).values(changed.map(({ variantId, onHand }) => ({
        variantId,
        deltaOnHand: onHand - before.get(variantId)!.onHand,
        deltaReserved: 0,
        reason: 'counted',
        refType: reference.type,
        refId: reference.id,
        actor: reference.actor,
      })))
    }
    return batch.filter(isRefused).map(count => count.variantId)
  })
}

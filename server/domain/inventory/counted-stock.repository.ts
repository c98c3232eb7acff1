import { inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/postgres/client.ts'
import { stockLevel, stockMovement } from '../../db/postgres/schema/inventory.ts'
import type { StockReference } from './inventory.repository.ts'

/** Rows of one transaction; PostgreSQL takes 65,535 parameters in a statement, and nobody should wait long for a lock. */
const BATCH = 1_000

/** Reasons of movements. */
const COUNTED = 'counted'
const UNDONE = 'import undone'

export interface StockCount {
  variantId: string
  /** Pieces on the shelf. */
  onHand: number
}

/**
 * Sets many counts at once in the caller's transaction, each with its movement. A count that is the same already changes
 * nothing.
 *
 * @returns the variants whose count would fall below what is reserved for orders; they keep theirs
 */
export async function setStockCounts(tx: Transaction, counts: StockCount[], reference: StockReference): Promise<string[]> {
  const refused: string[] = []
  // A variant that is named twice counts as it was named last.
  const unique = [...new Map(counts.map(count => [count.variantId, count])).values()]
  // Everybody locks stock in the order of the ids, so that nobody waits in a circle.
  const ordered = unique.sort((a, b) => a.variantId < b.variantId ? -1 : 1)
  for (let start = 0; start < ordered.length; start += BATCH) refused.push(...await setBatch(tx, ordered.slice(start, start + BATCH), reference))
  return refused
}

async function setBatch(tx: Transaction, batch: StockCount[], reference: StockReference): Promise<string[]> {
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
      reason: COUNTED,
      refType: reference.type,
      refId: reference.id,
      actor: reference.actor,
    })))
  }
  return batch.filter(isRefused).map(count => count.variantId)
}

/**
 * Takes back what an import's counts changed, in the caller's transaction; what was sold or adjusted since stays sold or
 * adjusted. Nothing falls below what is reserved. Doing it twice changes nothing.
 *
 * @param limit variants of one call
 * @returns how many variants were dealt with; fewer than `limit` when all are
 */
export async function undoStockCounts(tx: Transaction, reference: StockReference, limit: number): Promise<number> {
  const rows = await tx.execute<{ variant_id: string, delta: number }>(sql`
    select m.variant_id, m.delta_on_hand as delta from stock_movement m
    where m.ref_type = ${reference.type} and m.ref_id = ${reference.id} and m.reason = ${COUNTED} and not exists (
      select 1 from stock_movement u where u.ref_type = m.ref_type and u.ref_id = m.ref_id and u.variant_id = m.variant_id and u.reason = ${UNDONE})
    order by m.variant_id limit ${limit}`)
  for (const { variant_id: variantId, delta } of rows.rows) {
    const [level] = await tx.select().from(stockLevel).where(inArray(stockLevel.variantId, [variantId])).for('update')
    if (!level) continue
    const onHand = Math.max(level.reserved, level.onHand - delta)
    if (onHand !== level.onHand) await tx.update(stockLevel).set({ onHand, version: sql`${stockLevel.version} + 1`, changedAt: sql`now()` }).where(inArray(stockLevel.variantId, [variantId]))
    await tx.insert(stockMovement).values({ variantId, deltaOnHand: onHand - level.onHand, deltaReserved: 0, reason: UNDONE, refType: reference.type, refId: reference.id, actor: reference.actor })
  }
  return rows.rows.length
}

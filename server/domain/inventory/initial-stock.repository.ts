import type { PostgresConnection } from '../../db/postgres/client.ts'
import { stockLevel, stockMovement } from '../../db/postgres/schema/inventory.ts'
import type { StockReference } from './inventory.repository.ts'

/** Rows of one statement; PostgreSQL takes 65,535 parameters at most. */
const BATCH = 2_000

export interface InitialStock {
  variantId: string
  /** Pieces on the shelf. */
  onHand: number
}

/**
 * First counts of many variants at once, each with its movement. A variant that was counted before keeps its count,
 * so repeating a load changes nothing.
 */
export async function insertInitialStock(postgres: PostgresConnection, counts: InitialStock[], reference: StockReference): Promise<void> {
  for (let start = 0; start < counts.length; start += BATCH) {
    const batch = counts.slice(start, start + BATCH)
    await postgres.transaction(async (tx) => {
      const inserted = await tx.insert(stockLevel).values(batch).onConflictDoNothing().returning({ variantId: stockLevel.variantId, onHand: stockLevel.onHand })
      if (inserted.length === 0) return
      await tx.insert(stockMovement).values(inserted.map(({ variantId, onHand }) => ({
        variantId, deltaOnHand: onHand, deltaReserved: 0, reason: 'counted', refType: reference.type, refId: reference.id, actor: reference.actor,
      })))
    })
  }
}

import { count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { stockLevel, stockLocation, stockMovement } from '../../db/postgres/schema/inventory.ts'
import { orders } from '../../db/postgres/schema/orders.ts'
import type { StockLevel } from './inventory.repository.ts'

/** A line of the log of stock. */
export interface StockMovement {
  id: string
  variantId: string
  deltaOnHand: number
  deltaReserved: number
  /** What was on the shelf after it. */
  onHandAfter: number
  reason: string
  /** Who did it, if a person did. */
  actor: string | null
  /** Order that it belongs to. */
  orderId: string | null
  orderNumber: string | null
  locationName: string
  createdAt: Date
}

export type StockLocation = typeof stockLocation.$inferSelect

export const movementRepository = {
  /** The log of some variants, the latest first. */
  async list(db: Executor, variantIds: string[], offset: number, limit: number): Promise<StockMovement[]> {
    return db.select({
      id: stockMovement.id, variantId: stockMovement.variantId, deltaOnHand: stockMovement.deltaOnHand, deltaReserved: stockMovement.deltaReserved,
      onHandAfter: sql<number>`(sum(${stockMovement.deltaOnHand}) over (partition by ${stockMovement.variantId} order by ${stockMovement.createdAt}, ${stockMovement.id}))::int`,
      reason: stockMovement.reason, actor: stockMovement.actor, orderId: orders.id, orderNumber: orders.number,
      locationName: sql<string>`coalesce(${stockLocation.name}, '')`, createdAt: stockMovement.createdAt,
    }).from(stockMovement)
      .leftJoin(orders, sql`${orders.id} = case when ${stockMovement.refType} = 'order' then ${stockMovement.refId}::uuid end`)
      .leftJoin(stockLocation, eq(stockLocation.id, stockMovement.locationId))
      .where(inArray(stockMovement.variantId, variantIds))
      .orderBy(desc(stockMovement.createdAt), desc(stockMovement.id)).offset(offset).limit(limit)
  },

  async count(db: Executor, variantIds: string[]): Promise<number> {
    const [row] = await db.select({ count: count() }).from(stockMovement).where(inArray(stockMovement.variantId, variantIds))
    return row!.count
  },

  locations: (db: Executor): Promise<StockLocation[]> => db.select().from(stockLocation).orderBy(stockLocation.createdAt, stockLocation.id),

  /** From how many pieces down a variant counts as low; null for the shop's own number. */
  async setThreshold(db: Executor, variantId: string, threshold: number | null): Promise<StockLevel> {
    const [row] = await db.insert(stockLevel).values({ variantId, lowStockThreshold: threshold }).onConflictDoUpdate({
      target: stockLevel.variantId,
      set: { lowStockThreshold: threshold, version: sql`${stockLevel.version} + 1`, changedAt: sql`now()` },
    }).returning()
    return row!
  },
}

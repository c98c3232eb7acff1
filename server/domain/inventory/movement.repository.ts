import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm'
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

/** What stands before a note: `Received` of `Received: note 4711`. */
const kind = sql<string>`split_part(${stockMovement.reason}, ':', 1)`
const wanted = (variantIds: string[], reason: string | null) => and(inArray(stockMovement.variantId, variantIds), reason === null ? undefined : eq(kind, reason))

export const movementRepository = {
  /** The log of some variants, the latest first; with a reason only lines that have it, with whatever note. */
  async list(db: Executor, variantIds: string[], reason: string | null, offset: number, limit: number): Promise<StockMovement[]> {
    // What was left is counted over all lines, also those that are not shown.
    const sums = db.select({
      id: stockMovement.id,
      onHandAfter: sql<number>`(sum(${stockMovement.deltaOnHand}) over (partition by ${stockMovement.variantId} order by ${stockMovement.createdAt}, ${stockMovement.id}))::int`.as('on_hand_after'),
    }).from(stockMovement).where(inArray(stockMovement.variantId, variantIds)).as('sums')
    return db.select({
      id: stockMovement.id, variantId: stockMovement.variantId, deltaOnHand: stockMovement.deltaOnHand, deltaReserved: stockMovement.deltaReserved,
      onHandAfter: sums.onHandAfter,
      reason: stockMovement.reason, actor: stockMovement.actor, orderId: orders.id, orderNumber: orders.number,
      locationName: sql<string>`coalesce(${stockLocation.name}, '')`, createdAt: stockMovement.createdAt,
    }).from(stockMovement)
      .innerJoin(sums, eq(sums.id, stockMovement.id))
      .leftJoin(orders, sql`${orders.id} = case when ${stockMovement.refType} = 'order' then ${stockMovement.refId}::uuid end`)
      .leftJoin(stockLocation, eq(stockLocation.id, stockMovement.locationId))
      .where(wanted(variantIds, reason))
      .orderBy(desc(stockMovement.createdAt), desc(stockMovement.id)).offset(offset).limit(limit)
  },

  async count(db: Executor, variantIds: string[], reason: string | null): Promise<number> {
    const [row] = await db.select({ count: count() }).from(stockMovement).where(wanted(variantIds, reason))
    return row!.count
  },

  /** The reasons that the log of a variant gives, without their notes; free words, so at most 50. */
  async reasons(db: Executor, variantIds: string[]): Promise<string[]> {
    const rows = await db.selectDistinct({ kind }).from(stockMovement).where(inArray(stockMovement.variantId, variantIds)).orderBy(asc(kind)).limit(50)
    return rows.map(row => row.kind)
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

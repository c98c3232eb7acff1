import { and, eq, getTableColumns, gt, gte, inArray, ne, or, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { NAMELESS, onceFor } from '../../db/postgres/prepared.ts'
import { stockLevel, stockMovement, stockReservation } from '../../db/postgres/schema/inventory.ts'
import { orders } from '../../db/postgres/schema/orders.ts'

type OrderRow = typeof orders.$inferSelect
export type StockLevel = typeof stockLevel.$inferSelect

export interface StockClaim {
  variantId: string
  quantity: number
}

export interface StockReference {
  type: 'order' | 'staff' | 'import' | 'demo'
  id: string
  actor?: string
}

/** Sums by variant and sorts by variant id: every transaction locks rows in the same order, so none deadlocks. */
export function claimsInLockOrder(lines: StockClaim[]): StockClaim[] {
  const sums = new Map<string, number>()
  for (const line of lines) sums.set(line.variantId, (sums.get(line.variantId) ?? 0) + line.quantity)
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => a.variantId < b.variantId ? -1 : 1)
}

const isWanted = sql`${stockLevel.variantId} = any(${sql.placeholder('variantIds')}::uuid[])`
/** The one statement of every page with products. */
const levelsStatement = onceFor(db => db.select().from(stockLevel).where(isWanted).prepare(NAMELESS))
/** The one statement of every look at a cart. */
const cartLevelsStatement = onceFor((db) => {
  const own = db.select({ variantId: stockReservation.variantId, quantity: sql<number>`sum(${stockReservation.quantity})`.as('quantity') })
    .from(stockReservation).innerJoin(orders, eq(orders.id, stockReservation.orderId))
    .where(and(eq(orders.cartKey, sql.placeholder('cartKey')), eq(orders.state, 'pending_payment'), eq(stockReservation.state, 'held')))
    .groupBy(stockReservation.variantId).as('own')
  return db.select({ ...getTableColumns(stockLevel), held: sql<number>`coalesce(${own.quantity}, 0)::int` }).from(stockLevel)
    .leftJoin(own, eq(own.variantId, stockLevel.variantId)).where(isWanted).prepare(NAMELESS)
})

/** Stock counters and their movements. Each function works inside the caller's transaction. */
export const inventoryRepository = {
  async levels(db: Executor, variantIds: string[]): Promise<StockLevel[]> {
    if (variantIds.length === 0) return []
    return levelsStatement(db).execute({ variantIds })
  },

  /** What PostgreSQL's clock says. */
  async time(db: Executor): Promise<Date> {
    const { rows: [row] } = await db.execute<{ now: Date | string }>(sql`select now() as now`)
    return new Date(row!.now)
  },

  /** Levels changed at or after a time, by variant: whatever changes meanwhile, none is passed over. */
  changed: (db: Executor, since: Date, afterVariantId: string | null, limit: number): Promise<StockLevel[]> =>
    db.select().from(stockLevel)
      .where(and(gte(stockLevel.changedAt, since), afterVariantId ? gt(stockLevel.variantId, afterVariantId) : undefined))
      .orderBy(stockLevel.variantId).limit(limit),

  /** Levels with what an unpaid order of the cart holds of each: it is the shopper's own, not sold to somebody else. */
  async levelsForCart(db: Executor, cartKey: string, variantIds: string[]): Promise<(StockLevel & { held: number })[]> {
    if (variantIds.length === 0) return []
    return cartLevelsStatement(db).execute({ cartKey, variantIds })
  },

  /** How many other unpaid orders, with the same e-mail address or from the same client, hold each of these variants. */
  async heldByOthers(db: Executor, order: Pick<OrderRow, 'id' | 'email' | 'clientKey'>, variantIds: string[]): Promise<{ variantId: string, byEmail: number, byClient: number }[]> {
    const sameEmail = sql`lower(${orders.email}) = lower(${order.email})`
    const sameClient = sql`${orders.clientKey} = ${order.clientKey}`
    return db.select({
      variantId: stockReservation.variantId,
      byEmail: sql<number>`(count(*) filter (where ${sameEmail}))::int`,
      byClient: sql<number>`(count(*) filter (where ${sameClient}))::int`,
    }).from(stockReservation).innerJoin(orders, eq(orders.id, stockReservation.orderId))
      .where(and(
        inArray(stockReservation.variantId, variantIds),
        eq(stockReservation.state, 'held'),
        eq(orders.state, 'pending_payment'),
        ne(orders.id, order.id),
        or(sameEmail, sameClient),
      )).groupBy(stockReservation.variantId)
  },

  /**
   * Reserves for an order, all or nothing; the rows stay locked until the caller's transaction ends.
   *
   * @returns the levels after it, or the variant that has too little
   */
  async reserve(db: Executor, orderId: string, lines: StockClaim[]): Promise<{ levels: StockLevel[] } | { short: string }> {
    const levels: StockLevel[] = []
    for (const { variantId, quantity } of claimsInLockOrder(lines)) {
      const [level] = await db.update(stockLevel).set({
        reserved: sql`${stockLevel.reserved} + ${quantity}`,
        version: sql`${stockLevel.version} + 1`,
        changedAt: sql`now()`,
      }).where(and(
        eq(stockLevel.variantId, variantId),
        gte(sql`${stockLevel.onHand} - ${stockLevel.reserved}`, quantity),
      )).returning()
      if (!level) return { short: variantId }
      levels.push(level)
      await db.insert(stockReservation).values({ orderId, variantId, quantity })
      await db.insert(stockMovement).values({
        variantId, deltaOnHand: 0, deltaReserved: quantity, reason: 'reserved', refType: 'order', refId: orderId,
      })
    }
    return { levels }
  },

  /** Sold: the goods leave both counters. Repeating it changes nothing. */
  async commit(db: Executor, orderId: string): Promise<void> {
    await settle(db, orderId, 'committed')
  },

  /** Not bought after all: the goods are free again. Repeating it changes nothing. */
  async release(db: Executor, orderId: string): Promise<void> {
    await settle(db, orderId, 'released')
  },

  /**
   * Takes goods for an order whose reservation was released and that was paid all the same.
   *
   * @returns the variant that has too little, or null when all was taken; the caller rolls back on a variant
   */
  async takeLate(db: Executor, orderId: string, lines: StockClaim[]): Promise<string | null> {
    for (const { variantId, quantity } of claimsInLockOrder(lines)) {
      const taken = await db.update(stockLevel).set({
        onHand: sql`${stockLevel.onHand} - ${quantity}`,
        version: sql`${stockLevel.version} + 1`,
        changedAt: sql`now()`,
      }).where(and(
        eq(stockLevel.variantId, variantId),
        gte(sql`${stockLevel.onHand} - ${stockLevel.reserved}`, quantity),
      )).returning({ variantId: stockLevel.variantId })
      if (taken.length === 0) return variantId
      await db.update(stockReservation).set({ state: 'committed' })
        .where(and(eq(stockReservation.orderId, orderId), eq(stockReservation.variantId, variantId)))
      await db.insert(stockMovement).values({
        variantId, deltaOnHand: -quantity, deltaReserved: 0, reason: 'sold_late', refType: 'order', refId: orderId,
      })
    }
    return null
  },

  /** Begins to count variants. @returns those that nobody had begun to count */
  async open(db: Executor, variantIds: string[]): Promise<string[]> {
    if (variantIds.length === 0) return []
    const rows = await db.insert(stockLevel).values(variantIds.map(variantId => ({ variantId }))).onConflictDoNothing().returning({ variantId: stockLevel.variantId })
    return rows.map(row => row.variantId)
  },

  /** Levels that nobody else changes before the caller's transaction ends; those that were never counted are left out. */
  lock: (db: Executor, variantIds: string[]): Promise<StockLevel[]> => variantIds.length === 0
    ? Promise.resolve([])
    : db.select().from(stockLevel).where(inArray(stockLevel.variantId, variantIds)).orderBy(stockLevel.variantId).for('update'),

  /** Changes what is on hand by a difference. @returns null when it would fall below what is reserved */
  async adjust(db: Executor, variantId: string, delta: number, reason: string, reference: StockReference): Promise<StockLevel | null> {
    await db.insert(stockLevel).values({ variantId }).onConflictDoNothing()
    const [level] = await db.update(stockLevel).set({
      onHand: sql`${stockLevel.onHand} + ${delta}`,
      version: sql`${stockLevel.version} + 1`,
      changedAt: sql`now()`,
    }).where(and(
      eq(stockLevel.variantId, variantId),
      gte(sql`${stockLevel.onHand}::bigint + ${delta} - ${stockLevel.reserved}`, 0),
      sql`${stockLevel.onHand}::bigint + ${delta} <= 2147483647`,
    )).returning()
    if (!level) return null
    await db.insert(stockMovement).values({
      variantId, deltaOnHand: delta, deltaReserved: 0, reason, refType: reference.type, refId: reference.id, actor: reference.actor,
    })
    return level
  },
}

async function settle(db: Executor, orderId: string, state: 'committed' | 'released'): Promise<void> {
  const rows = await db.update(stockReservation).set({ state })
    .where(and(eq(stockReservation.orderId, orderId), eq(stockReservation.state, 'held')))
    .returning({ variantId: stockReservation.variantId, quantity: stockReservation.quantity })
  for (const { variantId, quantity } of claimsInLockOrder(rows)) {
    const sold = state === 'committed' ? quantity : 0
    await db.update(stockLevel).set({
      onHand: sql`${stockLevel.onHand} - ${sold}`,
      reserved: sql`${stockLevel.reserved} - ${quantity}`,
      version: sql`${stockLevel.version} + 1`,
      changedAt: sql`now()`,
    }).where(eq(stockLevel.variantId, variantId))
    await db.insert(stockMovement).values({
      variantId,
      deltaOnHand: -sold,
      deltaReserved: -quantity,
      reason: state === 'committed' ? 'sold' : 'released',
      refType: 'order',
      refId: orderId,
    })
  }
}

import { and, asc, eq, inArray, lt, max, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { orders } from '../../db/postgres/schema/orders.ts'
import { payment } from '../../db/postgres/schema/payments.ts'

export type PaymentRow = typeof payment.$inferSelect

export const paymentRepository = {
  async insert(db: Executor, row: typeof payment.$inferInsert): Promise<PaymentRow> {
    const [inserted] = await db.insert(payment).values(row).returning()
    return inserted!
  },

  async find(db: Executor, id: string): Promise<PaymentRow | null> {
    const [row] = await db.select().from(payment).where(eq(payment.id, id))
    return row ?? null
  },

  /** Locks the payment; the caller holds its order's lock already. */
  async lock(db: Executor, id: string): Promise<PaymentRow | null> {
    const [row] = await db.select().from(payment).where(eq(payment.id, id)).for('update')
    return row ?? null
  },

  async findBySession(db: Executor, gateway: string, sessionId: string): Promise<PaymentRow | null> {
    const [row] = await db.select().from(payment).where(and(eq(payment.gateway, gateway), eq(payment.sessionId, sessionId)))
    return row ?? null
  },

  /** The payment of the order's last attempt. */
  async latestOfOrder(db: Executor, orderId: string): Promise<PaymentRow | null> {
    const latest = db.select({ attempt: max(payment.attempt) }).from(payment).where(eq(payment.orderId, orderId))
    const [row] = await db.select().from(payment).where(and(eq(payment.orderId, orderId), eq(payment.attempt, sql`(${latest})`)))
    return row ?? null
  },

  async update(db: Executor, id: string, set: Partial<Omit<typeof payment.$inferInsert, 'id'>>): Promise<void> {
    await db.update(payment).set({ ...set, changedAt: sql`now()` }).where(eq(payment.id, id))
  },

  /** Payments whose order waits: never handed to the gateway, or past the order's end. Oldest first, in small batches. */
  overdue: (db: Executor, now: Date, unfinishedSince: Date): Promise<{ id: string }[]> =>
    db.select({ id: payment.id }).from(payment).innerJoin(orders, eq(orders.id, payment.orderId))
      .where(and(
        inArray(payment.state, ['creating', 'open', 'processing']),
        sql`(${lt(orders.expiresAt, now)} or (${payment.state} = 'creating' and ${lt(payment.createdAt, unfinishedSince)}))`,
      )).orderBy(asc(payment.createdAt)).limit(20),

  /** Payments that the gateway may have decided without telling us (a lost webhook). */
  undecided: (db: Executor, changedBefore: Date): Promise<{ id: string }[]> =>
    db.select({ id: payment.id }).from(payment)
      .where(and(inArray(payment.state, ['open', 'processing']), lt(payment.changedAt, changedBefore)))
      .orderBy(asc(payment.changedAt)).limit(20),

  /** Whether the order of a payment has waited to its end. */
  async isPastEnd(db: Executor, id: string, now: Date): Promise<boolean> {
    const rows = await db.select({ id: payment.id }).from(payment).innerJoin(orders, eq(orders.id, payment.orderId))
      .where(and(eq(payment.id, id), lt(orders.expiresAt, now)))
    return rows.length === 1
  },

  async touch(db: Executor, id: string): Promise<void> {
    await db.update(payment).set({ changedAt: sql`now()` }).where(eq(payment.id, id))
  },
}

import { and, asc, eq, lt, max, sql, type SQL } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { orders } from '../../db/postgres/schema/orders.ts'
import { payment } from '../../db/postgres/schema/payments.ts'

export type PaymentRow = typeof payment.$inferSelect

/** How many payments a sweep takes at a time. */
export const LEASE_BATCH = 20

/** Milliseconds during which an overdue payment belongs to the process that took it. */
const OVERDUE_LEASE = 5_000

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

  /**
   * Takes payments whose order waits: never handed to the gateway, or past the order's end. Least recently tried first,
   * each for a moment, so that other processes leave them alone and one that always fails holds nobody up.
   */
  leaseOverdue: (db: Executor, now: Date, unfinishedSince: Date): Promise<{ id: string }[]> =>
    lease(db, sql`${payment.state} in ('creating', 'open', 'processing') and ${lt(payment.changedAt, new Date(now.getTime() - OVERDUE_LEASE))}
      and (${lt(orders.expiresAt, now)} or (${payment.state} = 'creating' and ${lt(payment.createdAt, unfinishedSince)}))`),

  /** Takes payments that the gateway may have decided without telling us (a lost webhook). */
  leaseUndecided: (db: Executor, changedBefore: Date): Promise<{ id: string }[]> =>
    lease(db, sql`${payment.state} in ('open', 'processing') and ${lt(payment.changedAt, changedBefore)}`),

  /** Whether the order of a payment has waited to its end. */
  async isPastEnd(db: Executor, id: string, now: Date): Promise<boolean> {
    const rows = await db.select({ id: payment.id }).from(payment).innerJoin(orders, eq(orders.id, payment.orderId))
      .where(and(eq(payment.id, id), lt(orders.expiresAt, now)))
    return rows.length === 1
  },
}

async function lease(db: Executor, condition: SQL): Promise<{ id: string }[]> {
  const due = db.select({ id: payment.id }).from(payment).innerJoin(orders, eq(orders.id, payment.orderId))
    .where(condition).orderBy(asc(payment.changedAt)).limit(LEASE_BATCH).for('update', { of: payment, skipLocked: true })
  return db.update(payment).set({ changedAt: sql`now()` }).where(sql`${payment.id} = any(array(${due}))`).returning({ id: payment.id })
}

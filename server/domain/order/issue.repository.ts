import { and, asc, eq, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { orderIssue, orders } from '../../db/postgres/schema/orders.ts'

export type OrderIssueRow = typeof orderIssue.$inferSelect

/** An open issue with the order that it concerns. */
export type OpenIssue = OrderIssueRow & { orderNumber: string }

/** What a person has to decide about an order: money is never put right silently. */
export const issueRepository = {
  /** Tells staff once; what was resolved and comes up again is open again. */
  async open(db: Executor, orderId: string, code: string, message: string): Promise<void> {
    await db.insert(orderIssue).values({ orderId, code, message }).onConflictDoUpdate({
      target: [orderIssue.orderId, orderIssue.code],
      set: { message, resolvedAt: null },
    })
  },

  /** Nothing to decide any more. @returns the order, or null when there is no such open issue */
  async resolve(db: Executor, id: string): Promise<string | null> {
    const [row] = await db.update(orderIssue).set({ resolvedAt: sql`now()` })
      .where(and(eq(orderIssue.id, id), isNull(orderIssue.resolvedAt))).returning({ orderId: orderIssue.orderId })
    return row?.orderId ?? null
  },

  /** The trouble went away by itself. */
  async resolveCode(db: Executor, orderId: string, code: string): Promise<void> {
    await db.update(orderIssue).set({ resolvedAt: sql`now()` })
      .where(and(eq(orderIssue.orderId, orderId), eq(orderIssue.code, code), isNull(orderIssue.resolvedAt)))
  },

  /** What is open for any of these orders, oldest first. */
  ofOrders: (db: Executor, orderIds: readonly string[]): Promise<OrderIssueRow[]> =>
    db.select().from(orderIssue).where(and(inArray(orderIssue.orderId, [...orderIds]), isNull(orderIssue.resolvedAt))).orderBy(asc(orderIssue.createdAt)),

  /** All that is open, oldest first. */
  async listOpen(db: Executor, limit: number): Promise<OpenIssue[]> {
    const rows = await db.select({ issue: orderIssue, orderNumber: orders.number }).from(orderIssue)
      .innerJoin(orders, eq(orders.id, orderIssue.orderId)).where(isNull(orderIssue.resolvedAt))
      .orderBy(asc(orderIssue.createdAt)).limit(limit)
    return rows.map(({ issue, orderNumber }) => ({ ...issue, orderNumber }))
  },

  /** Orders that should have ended by then and that nobody was told of: paid or not, nothing decides them. */
  unresolvedOrders: (db: Executor, endedBefore: Date): Promise<{ id: string }[]> =>
    db.select({ id: orders.id }).from(orders).where(and(
      eq(orders.state, 'pending_payment'),
      sql`${orders.expiresAt} < ${endedBefore.toISOString()}::timestamptz`,
      notExists(db.select({ one: sql`1` }).from(orderIssue).where(and(eq(orderIssue.orderId, orders.id), isNull(orderIssue.resolvedAt)))),
    )).orderBy(asc(orders.expiresAt)).limit(20),
}

import { and, eq, lte, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { fulfillment, fulfillmentLine } from '../../db/postgres/schema/fulfillment.ts'
import { orderLine } from '../../db/postgres/schema/orders.ts'

type FulfillmentRow = typeof fulfillment.$inferSelect
export type FulfillmentInsert = typeof fulfillment.$inferInsert

export const fulfillmentRepository = {
  async findByKey(db: Executor, orderId: string, idempotencyKey: string): Promise<string | null> {
    const [row] = await db.select({ id: fulfillment.id }).from(fulfillment)
      .where(and(eq(fulfillment.orderId, orderId), eq(fulfillment.idempotencyKey, idempotencyKey)))
    return row?.id ?? null
  },

  async insert(db: Executor, row: FulfillmentInsert): Promise<string> {
    const [inserted] = await db.insert(fulfillment).values(row).returning({ id: fulfillment.id })
    return inserted!.id
  },

  async find(db: Executor, id: string): Promise<FulfillmentRow | null> {
    const [row] = await db.select().from(fulfillment).where(eq(fulfillment.id, id))
    return row ?? null
  },

  async setTracking(db: Executor, id: string, tracking: Pick<FulfillmentRow, 'carrier' | 'trackingNumber'>): Promise<void> {
    await db.update(fulfillment).set(tracking).where(eq(fulfillment.id, id))
  },

  /** Ships a quantity of one line. @returns false when less than that is left to ship */
  async shipLine(db: Executor, fulfillmentId: string, orderId: string, line: { orderLineId: string, quantity: number }): Promise<boolean> {
    const shipped = await db.update(orderLine).set({ fulfilledQuantity: sql`${orderLine.fulfilledQuantity} + ${line.quantity}` })
      .where(and(
        eq(orderLine.id, line.orderLineId),
        eq(orderLine.orderId, orderId),
        lte(sql`${orderLine.fulfilledQuantity} + ${line.quantity}`, orderLine.quantity),
      )).returning({ id: orderLine.id })
    if (shipped.length === 0) return false
    await db.insert(fulfillmentLine).values({ fulfillmentId, ...line })
    return true
  },
}

import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, primaryId } from './columns.ts'
import { orderLine, orders } from './orders.ts'

/** A parcel. */
export const fulfillment = pgTable('fulfillment', {
  id: primaryId(),
  orderId: uuid('order_id').notNull().references(() => orders.id),
  status: text('status', { enum: ['pending', 'shipped', 'delivered', 'cancelled'] }).notNull().default('shipped'),
  carrier: text('carrier'),
  trackingNumber: text('tracking_number'),
  createdBy: text('created_by'),
  idempotencyKey: text('idempotency_key'),
  createdAt: createdAt(),
}, table => [
  index('fulfillment_order').on(table.orderId),
  uniqueIndex('fulfillment_idempotency').on(table.orderId, table.idempotencyKey),
])

export const fulfillmentLine = pgTable('fulfillment_line', {
  fulfillmentId: uuid('fulfillment_id').notNull().references(() => fulfillment.id),
  orderLineId: uuid('order_line_id').notNull().references(() => orderLine.id),
  quantity: integer('quantity').notNull(),
}, table => [
  primaryKey({ columns: [table.fulfillmentId, table.orderLineId] }),
  check('fulfillment_line_quantity', sql`${table.quantity} > 0`),
])

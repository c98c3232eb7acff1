import { relations } from 'drizzle-orm'
import { fulfillment, fulfillmentLine } from './fulfillment.ts'
import { orderLine, orders } from './orders.ts'
import { payment } from './payments.ts'

/** What hangs on an order, so that it can be read whole in one statement. */
export const ordersRelations = relations(orders, ({ many }) => ({ lines: many(orderLine), payments: many(payment), fulfillments: many(fulfillment) }))
export const orderLineRelations = relations(orderLine, ({ one }) => ({ order: one(orders, { fields: [orderLine.orderId], references: [orders.id] }) }))
export const paymentRelations = relations(payment, ({ one }) => ({ order: one(orders, { fields: [payment.orderId], references: [orders.id] }) }))
export const fulfillmentRelations = relations(fulfillment, ({ one, many }) => ({
  order: one(orders, { fields: [fulfillment.orderId], references: [orders.id] }),
  lines: many(fulfillmentLine),
}))
export const fulfillmentLineRelations = relations(fulfillmentLine, ({ one }) => ({
  fulfillment: one(fulfillment, { fields: [fulfillmentLine.fulfillmentId], references: [fulfillment.id] }),
}))

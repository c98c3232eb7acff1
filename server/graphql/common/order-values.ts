import type { Order } from '#server/domain/order/order.repository.ts'

/** What was captured for an order, over all its payments, in minor units. */
export function capturedTotal(order: Pick<Order, 'payments'>): number {
  return order.payments.reduce((sum, payment) => sum + payment.captured, 0)
}

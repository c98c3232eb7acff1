export type OrderState = 'pending_payment' | 'confirmed' | 'fulfilled' | 'completed' | 'cancelled' | 'expired' | 'paid_unfulfillable'

/** The one table of how an order may go on. Money that arrives late finds cancelled and expired orders. */
const TRANSITIONS: Record<OrderState, readonly OrderState[]> = {
  pending_payment: ['confirmed', 'cancelled', 'expired'],
  confirmed: ['fulfilled', 'cancelled'],
  fulfilled: ['completed'],
  completed: [],
  cancelled: ['confirmed', 'paid_unfulfillable'],
  expired: ['confirmed', 'paid_unfulfillable'],
  paid_unfulfillable: [],
}

/** From which states an order may get there. */
export function statesBefore(target: OrderState): OrderState[] {
  return (Object.keys(TRANSITIONS) as OrderState[]).filter(state => TRANSITIONS[state].includes(target))
}

export type OrderStatus = 'OPEN' | 'COMPLETED' | 'CANCELLED'
export type PaymentStatus = 'PENDING' | 'AUTHORIZED' | 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'VOIDED' | 'DISPUTED'
export type FulfillmentStatus = 'UNFULFILLED' | 'PARTIALLY_FULFILLED' | 'FULFILLED'

/** The three axes that the API shows; all are derived, none is stored. */
export function orderStatus(state: OrderState): OrderStatus {
  if (state === 'cancelled' || state === 'expired') return 'CANCELLED'
  return state === 'fulfilled' || state === 'completed' ? 'COMPLETED' : 'OPEN'
}

/** @param captured minor units, summed over the order's payments */
export function paymentStatus(state: OrderState, captured: number, total: number): PaymentStatus {
  if (captured >= total && (captured > 0 || state === 'confirmed' || state === 'fulfilled' || state === 'completed')) return 'PAID'
  return state === 'cancelled' || state === 'expired' ? 'VOIDED' : 'PENDING'
}

export function fulfillmentStatus(lines: { quantity: number, fulfilledQuantity: number }[]): FulfillmentStatus {
  if (lines.every(line => line.fulfilledQuantity === 0)) return 'UNFULFILLED'
  return lines.every(line => line.fulfilledQuantity >= line.quantity) ? 'FULFILLED' : 'PARTIALLY_FULFILLED'
}

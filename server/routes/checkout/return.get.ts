import { setTimeout as sleep } from 'node:timers/promises'
import type { Order } from '#server/domain/order/order.repository.ts'
import { readCartSession } from '#server/graphql/cart-session.ts'
import { useRuntime } from '#server/utils/runtime.ts'

/** Milliseconds to wait for the webhook before the gateway is asked. */
const PATIENCE = 2_500

/**
 * GET /checkout/return?payment=: where the gateway sends the shopper back to. It believes nothing that it is told: it
 * waits for the signed webhook, asks the gateway itself if none comes, and leads on to what the order then is.
 */
export default defineEventHandler(async (event) => {
  setResponseHeaders(event, { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  const { services, settings } = await useRuntime()
  const paymentId = String(getQuery(event).payment ?? '')
  const cartKey = readCartSession(event, settings.cookiesSecure).key
  const load = async () => {
    const order = await services.orders.findByPayment(paymentId)
    return order && order.cartKey === cartKey ? order : null
  }

  let order = await load()
  if (!order) return sendRedirect(event, '/order-lookup', 303)
  for (const start = performance.now(); isWaiting(order) && performance.now() - start < PATIENCE;) {
    await sleep(150)
    order = await load() ?? order
  }
  if (isWaiting(order)) {
    await services.payments.reconcile(paymentId).catch(() => {})
    order = await load() ?? order
  }
  return sendRedirect(event, destination(order, paymentId), 303)
})

function isWaiting(order: Order): boolean {
  return order.state === 'pending_payment' && order.payments.at(-1)?.state === 'open'
}

function destination(order: Order, paymentId: string): string {
  const payment = order.payments.find(candidate => candidate.id === paymentId)
  if (payment?.state === 'failed') return `/checkout?declined=${encodeURIComponent(payment.failureCode ?? 'failed')}`
  if (order.state === 'cancelled' || order.state === 'expired') return '/checkout?declined=expired'
  if (isWaiting(order)) return '/checkout?declined=unfinished'
  return `/orders/${order.number}`
}

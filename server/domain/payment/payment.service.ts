import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { PaymentGateway, PaymentView } from '../../drivers/payment/types.ts'
import { issueRepository } from '../order/issue.repository.ts'
import { orderRepository, type Order } from '../order/order.repository.ts'
import type { Clock } from '../shared/clock.ts'
import { paymentRepository, type PaymentRow } from './payment.repository.ts'
import { settlePayment, type Ending } from './settle-payment.ts'

export type PaymentService = ReturnType<typeof createPaymentService>

/** How long a shopper has for paying, in milliseconds. Stripe allows 30 minutes at least. */
export const SESSION_LIFETIME = 30 * 60_000
/** How much longer the goods stay reserved, so that a payment in the last second finds them. */
export const HOLD_MARGIN = 2 * 60_000

/** Payments: opens sessions at the gateway and carries its answers into the order, always by the same path. */
export function createPaymentService({ postgres, gateway, publicUrl, clock }: {
  postgres: PostgresConnection
  gateway: PaymentGateway
  publicUrl: string
  clock: Clock
}) {
  /**
   * Opens the session of a payment at the gateway, outside of any transaction. May be called again after a crash or a
   * lost answer: the payment's id is the gateway's idempotency key, so there is never a second session.
   *
   * @returns the payment as it is then
   */
  async function openSession(order: Pick<Order, 'id' | 'number' | 'email' | 'expiresAt'>, payment: PaymentRow): Promise<PaymentRow> {
    if (payment.sessionId || !order.expiresAt) return payment
    const session = await gateway.createSession({
      paymentId: payment.id,
      orderId: order.id,
      orderNumber: order.number,
      amount: payment.amount,
      currencyCode: payment.currencyCode,
      email: order.email,
      returnUrl: `${publicUrl}/checkout/return?payment=${payment.id}`,
      expiresAt: new Date(order.expiresAt.getTime() - HOLD_MARGIN),
    })
    return postgres.transaction(async (tx) => {
      await orderRepository.lock(tx, order.id)
      const current = await paymentRepository.lock(tx, payment.id)
      if (current?.state !== 'creating') return current ?? payment
      const opened = { state: 'open', sessionId: session.id, redirectUrl: session.redirectUrl } as const
      await paymentRepository.update(tx, payment.id, opened)
      return { ...current, ...opened }
    })
  }

  /** The same, for who only knows which payment it is. */
  async function ensureSession(paymentId: string): Promise<PaymentRow | null> {
    const payment = await paymentRepository.find(postgres.db, paymentId)
    if (!payment || payment.sessionId) return payment
    const order = await orderRepository.find(postgres.db, payment.orderId)
    return order ? openSession(order, payment) : payment
  }

  /** Asks the gateway what became of a payment and makes the order agree. Webhook, return page and sweeper all come here. */
  async function reconcile(paymentId: string): Promise<void> {
    const known = await knownAtGateway(paymentId)
    if (!known) return
    const view = await gateway.retrieveSession(known.sessionId)
    // A session that the gateway cannot find may still be payable (another account, a gap): only its end frees goods.
    if (view) await carryOver(known.payment, view, { reason: 'expired' })
  }

  /** Ends a payment: the gateway first stops taking money, and only if it says so the goods are freed. */
  async function close(paymentId: string, ending: Ending): Promise<void> {
    const known = await knownAtGateway(paymentId)
    if (known) await carryOver(known.payment, await gateway.expireSession(known.sessionId), ending)
  }

  /** Null when there is nothing to ask: no such payment, or its money is booked. */
  async function knownAtGateway(paymentId: string): Promise<{ payment: PaymentRow, sessionId: string } | null> {
    const payment = await ensureSession(paymentId)
    return payment?.sessionId && payment.state !== 'captured' ? { payment, sessionId: payment.sessionId } : null
  }

  async function carryOver(payment: PaymentRow, view: PaymentView | null, ending: Ending): Promise<void> {
    if (view && (view.paymentId !== payment.id || view.orderId !== payment.orderId)) {
      await issueRepository.open(postgres.db, payment.orderId, 'PAYMENT_MISMATCH', 'The gateway names another order for this payment. Compare them before shipping.')
      return
    }
    await postgres.transaction(tx => settlePayment(tx, payment, view, ending, clock()))
  }

  return { openSession, ensureSession, reconcile, close }
}

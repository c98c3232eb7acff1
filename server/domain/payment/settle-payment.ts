import { TransactionRollbackError } from 'drizzle-orm'
import { formatMoney } from '#shared/utils/money.ts'
import type { Transaction } from '../../db/postgres/client.ts'
import type { PaymentView } from '../../drivers/payment/types.ts'
import { inventoryRepository } from '../inventory/inventory.repository.ts'
import { issueRepository } from '../order/issue.repository.ts'
import { orderRepository, type OrderRow } from '../order/order.repository.ts'
import { outboxRepository } from '../outbox/outbox.repository.ts'
import { paymentRepository, type PaymentRow } from './payment.repository.ts'

/** Why an order ends that nobody paid, and who ended it if a person did. */
export interface Ending {
  reason: 'expired' | 'superseded' | 'cancelled'
  actor?: string
}

/**
 * Makes payment and order agree with what the gateway says, in the caller's transaction. Locks the order, then the
 * payment. Running it again with the same view changes nothing.
 *
 * @param view null when the gateway does not know the session: nothing was paid by it
 * @param ending what an unpaid end means for the order
 */
export async function settlePayment(tx: Transaction, { id, orderId }: Pick<PaymentRow, 'id' | 'orderId'>, view: PaymentView | null, ending: Ending, now: Date): Promise<void> {
  const order = await orderRepository.lock(tx, orderId)
  const payment = await paymentRepository.lock(tx, id)
  if (!order || !payment || payment.state === 'captured') return

  const status = view?.status ?? 'expired'
  if (status === 'open') return
  if (status === 'processing') {
    if (payment.state !== 'processing') await paymentRepository.update(tx, payment.id, { state: 'processing' })
    return
  }
  if (status === 'captured' && view) return settleCaptured(tx, order, payment, view, now)
  return settleUnpaid(tx, order, payment, status === 'failed' ? view : null, ending)
}

async function settleCaptured(tx: Transaction, order: OrderRow, payment: PaymentRow, view: PaymentView, now: Date): Promise<void> {
  await paymentRepository.update(tx, payment.id, { state: 'captured', captured: view.capturedAmount, methodLabel: view.methodLabel ?? null })
  const amount = formatMoney({ amount: view.capturedAmount, currencyCode: view.currencyCode })
  await orderRepository.addEvent(tx, order.id, 'PAYMENT_CAPTURED', view.methodLabel ? `${amount} captured from ${view.methodLabel}` : `${amount} captured`)

  if (view.capturedAmount !== payment.amount || view.currencyCode !== payment.currencyCode) {
    const asked = formatMoney({ amount: payment.amount, currencyCode: payment.currencyCode })
    await issueRepository.open(tx, order.id, 'PAYMENT_MISMATCH', `The gateway captured ${amount}, the order asked for ${asked}. Compare them before shipping.`)
  }
  if (view.capturedAmount < payment.amount || view.currencyCode !== payment.currencyCode) return
  if (order.state === 'pending_payment') {
    await inventoryRepository.commit(tx, order.id)
    await confirm(tx, order, now)
  }
  else if (order.state === 'cancelled' || order.state === 'expired') {
    await settleLateMoney(tx, order, now)
  }
  else {
    // Free or paid already: nothing is owed, whatever came is to be given back.
    await issueRepository.open(tx, order.id, 'PAID_TWICE', `${amount} came for an order that needed no payment any more. Refund it.`)
  }
}

/** Paid after the goods were freed: taken again if they are still there, else a person has to give the money back. */
async function settleLateMoney(tx: Transaction, order: OrderRow, now: Date): Promise<void> {
  const lines = (await orderRepository.lines(tx, order.id)).filter(line => line.tracked)
  const replaced = await orderRepository.liveOfCart(tx, order.cartKey, order.cartVersion)
  const taken = !replaced && await tx.transaction(async (savepoint) => {
    if (await inventoryRepository.takeLate(savepoint, order.id, lines)) savepoint.rollback()
    return true
  }).catch((error: unknown) => {
    if (error instanceof TransactionRollbackError) return false
    throw error
  })
  if (taken) {
    await confirm(tx, order, now)
    return
  }
  await orderRepository.transition(tx, order.id, 'paid_unfulfillable')
  await issueRepository.open(tx, order.id, 'PAID_UNFULFILLABLE', replaced
    ? 'This order was paid after another one had replaced it. Refund it.'
    : 'This order was paid after its goods had been sold to somebody else. Refund it.')
}

/** From here on the order is the vendor's to ship. Also used for orders that cost nothing. */
export async function confirm(tx: Transaction, order: OrderRow, now: Date): Promise<void> {
  const moved = await orderRepository.transition(tx, order.id, 'confirmed', { confirmedAt: now })
  if (!moved) return
  await issueRepository.resolveCode(tx, order.id, 'PAYMENT_UNRESOLVED')
  await outboxRepository.add(tx, 'mail.order-confirmation', `order-confirmation:${order.id}`, { orderId: order.id })
  await outboxRepository.add(tx, 'cart.settle-order', `cart-settle:${order.id}`, { orderId: order.id })
}

async function settleUnpaid(tx: Transaction, order: OrderRow, payment: PaymentRow, failure: PaymentView | null, { reason, actor }: Ending): Promise<void> {
  if (payment.state === 'failed' || payment.state === 'cancelled') return
  await paymentRepository.update(tx, payment.id, {
    state: failure ? 'failed' : 'cancelled',
    failureCode: failure?.failureCode ?? null,
    failureMessage: failure?.failureMessage ?? null,
  })
  const cancelReason = failure ? 'payment_failed' : reason
  const moved = await orderRepository.transition(tx, order.id, cancelReason === 'expired' ? 'expired' : 'cancelled', { cancelReason })
  if (!moved) return
  await inventoryRepository.release(tx, order.id)
  await issueRepository.resolveCode(tx, order.id, 'PAYMENT_UNRESOLVED')
  if (failure) await orderRepository.addEvent(tx, order.id, 'PAYMENT_FAILED', failure.failureMessage ?? 'The payment did not go through')
  else if (reason === 'expired') await orderRepository.addEvent(tx, order.id, 'EXPIRED', 'Not paid in time; the goods are free again')
  else if (reason === 'superseded') await orderRepository.addEvent(tx, order.id, 'CANCELLED', 'Replaced by a later order from the same bag; the goods are free again')
  else await orderRepository.addEvent(tx, order.id, 'CANCELLED', 'Called off before it was paid; the goods are free again', actor)
}

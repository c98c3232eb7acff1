import type { PostgresConnection } from '../../db/postgres/client.ts'
import { paymentRepository } from '../payment/payment.repository.ts'
import type { PaymentService } from '../payment/payment.service.ts'
import { isSignedBy, sign, type KeyRing } from '../auth/keys.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { issueRepository } from './issue.repository.ts'
import { orderRepository, type Order, type OrderFilter, type OrderSort } from './order.repository.ts'

export type OrderService = ReturnType<typeof createOrderService>

/** Orders as shoppers and staff read them. A foreign order and a missing one look the same. */
export function createOrderService({ postgres, payments, linkKeys }: {
  postgres: PostgresConnection
  payments: PaymentService
  /** Keys of the signed links in mails. */
  linkKeys: KeyRing
}) {
  const { db } = postgres

  function linkToken(orderId: string): string {
    return sign(linkKeys, `order:${orderId}`)
  }

  return {
    linkToken,

    /** The guest who placed it, recognized by the cart's cookie. */
    async findOwn(id: string, cartKey: string | null): Promise<Order | null> {
      const order = cartKey && isUuid(id) ? await orderRepository.find(db, id) : null
      return order && order.cartKey === cartKey ? order : null
    },

    /** By number and one proof: the mail's signed link, the e-mail address, or the guest's own cookie. */
    async findByNumber(number: string, proof: { token?: string | null, email?: string | null, cartKey: string | null }): Promise<Order | null> {
      const order = /^[A-Z0-9-]{1,20}$/i.test(number) ? await orderRepository.findByNumber(db, number) : null
      if (!order) return null
      if (proof.token && isSignedBy(linkKeys, `order:${order.id}`, proof.token)) return order
      if (proof.email && proof.email.trim().toLowerCase() === order.email.toLowerCase()) return order
      return proof.cartKey !== null && order.cartKey === proof.cartKey ? order : null
    },

    find: (id: string): Promise<Order | null> => isUuid(id) ? orderRepository.find(db, id) : Promise.resolve(null),

    /** Which order a payment belongs to; for the gateway's return address. */
    async findByPayment(paymentId: string): Promise<Order | null> {
      const payment = isUuid(paymentId) ? await paymentRepository.find(db, paymentId) : null
      return payment ? orderRepository.find(db, payment.orderId) : null
    },

    list: (filter: OrderFilter, sort: OrderSort, slice: { offset: number, limit: number }) => orderRepository.list(db, filter, sort, slice),
    count: (filter: OrderFilter) => orderRepository.count(db, filter),
    events: (orderId: string) => orderRepository.events(db, orderId),
    issuesOf: (orderIds: readonly string[]) => issueRepository.ofOrders(db, orderIds),
    neighbors: (order: Order) => orderRepository.neighbors(db, order),

    async addNote(orderId: string, text: string, actor: string): Promise<Result<Order>> {
      const note = text.trim()
      if (note.length === 0 || note.length > 2_000) return refusal('INVALID_INPUT', 'Write a note of at most 2,000 characters.', ['input', 'text'])
      const order = await this.find(orderId)
      if (!order) return refusal('NOT_FOUND', 'There is no such order.', ['input', 'orderId'])
      await orderRepository.addEvent(db, order.id, 'NOTE', note, actor)
      return success(order)
    },

    /** Only while nothing is paid: the gateway closes the session first, then the goods are free. */
    async cancel(orderId: string, actor: string): Promise<Result<Order>> {
      const order = await this.find(orderId)
      if (!order) return refusal('NOT_FOUND', 'There is no such order.', ['input', 'orderId'])
      const payment = order.state === 'pending_payment' ? order.payments.at(-1) : undefined
      if (payment) await payments.close(payment.id, { reason: 'cancelled', actor })
      const now = (await orderRepository.find(db, order.id))!
      if (now.state === 'cancelled' || now.state === 'expired') return success(now)
      return refusal('ORDER_NOT_CANCELLABLE', now.state === 'pending_payment'
        ? 'This order is being paid at the moment. Wait for the outcome.'
        : 'This order is paid. It can only be refunded.', ['input', 'orderId'])
    },
  }
}

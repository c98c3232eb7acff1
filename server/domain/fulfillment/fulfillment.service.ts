import { z } from 'zod'
import { isUniqueViolation, type PostgresConnection, type Transaction } from '../../db/postgres/client.ts'
import { orderRepository, type Order } from '../order/order.repository.ts'
import type { OrderState } from '../order/order.states.ts'
import { outboxRepository } from '../outbox/outbox.repository.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { fulfillmentRepository } from './fulfillment.repository.ts'

const text = (label: string, max: number) => z.string().trim().max(max, `${label} is too long.`).nullish().transform(value => value || null)

const inputSchema = z.object({
  orderId: z.string(),
  lines: z.array(z.object({ orderLineId: z.string(), quantity: z.int().min(1, 'Choose at least one.').max(100_000) }))
    .min(1, 'Choose what is in the parcel.').max(200),
  trackingNumber: text('The tracking number', 80),
  carrier: text('The carrier', 60),
  notifyCustomer: z.boolean().nullish().transform(value => value ?? true),
  idempotencyKey: z.string().min(8).max(128).nullish().transform(value => value ?? null),
})

type Parcel = z.output<typeof inputSchema>

/** Why nothing of an order can be shipped in the states in which nothing can. */
const NOT_SHIPPABLE: Record<Exclude<OrderState, 'confirmed'>, string> = {
  pending_payment: 'This order is not paid yet.',
  fulfilled: 'There is nothing left to ship in this order.',
  completed: 'There is nothing left to ship in this order.',
  cancelled: 'This order was called off.',
  expired: 'This order was not paid in time.',
  paid_unfulfillable: 'The goods of this order were sold before its money came. Refund it.',
}

class RefusedError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Parcels: what of an order left the house, and the mail that says so. */
export function createFulfillmentService({ postgres }: { postgres: PostgresConnection }) {
  async function ship(tx: Transaction, parcel: Parcel, actor: string): Promise<string> {
    const order = await orderRepository.lock(tx, parcel.orderId)
    if (!order) throw new RefusedError('NOT_FOUND', 'There is no such order.')
    const repeated = parcel.idempotencyKey ? await fulfillmentRepository.findByKey(tx, order.id, parcel.idempotencyKey) : null
    if (repeated) return repeated
    if (order.state !== 'confirmed') throw new RefusedError('ORDER_NOT_SHIPPABLE', NOT_SHIPPABLE[order.state])
    const id = await fulfillmentRepository.insert(tx, {
      orderId: order.id, carrier: parcel.carrier, trackingNumber: parcel.trackingNumber, createdBy: actor, idempotencyKey: parcel.idempotencyKey,
    })
    for (const line of parcel.lines) {
      const shipped = isUuid(line.orderLineId) && await fulfillmentRepository.shipLine(tx, id, order.id, line)
      if (!shipped) throw new RefusedError('QUANTITY_EXCEEDS_OPEN', 'Less than that is left to ship. Reload the order to see what is open.')
    }
    const count = parcel.lines.reduce((sum, line) => sum + line.quantity, 0)
    await orderRepository.addEvent(tx, order.id, 'FULFILLED', `${count} ${count === 1 ? 'item' : 'items'} fulfilled${parcel.carrier ? `, ${parcel.carrier}` : ''}`, actor)
    const lines = await orderRepository.lines(tx, order.id)
    if (lines.every(line => line.fulfilledQuantity === line.quantity)) await orderRepository.transition(tx, order.id, 'fulfilled')
    if (parcel.notifyCustomer) {
      await outboxRepository.add(tx, 'mail.shipping-confirmation', `shipping-confirmation:${id}`, { orderId: order.id, fulfillmentId: id })
    }
    return id
  }

  return {
    /** Ships lines of a paid order. The same idempotency key ships once. */
    async create(input: unknown, actor: string): Promise<Result<{ order: Order, fulfillmentId: string }>> {
      const parcel = validate(inputSchema, input, ['input'])
      if (!parcel.ok) return parcel
      if (!isUuid(parcel.value.orderId)) return refusal('NOT_FOUND', 'There is no such order.', ['input', 'orderId'])
      try {
        const id = await postgres.transaction(tx => ship(tx, parcel.value, actor))
        return success({ order: (await orderRepository.find(postgres.db, parcel.value.orderId))!, fulfillmentId: id })
      }
      catch (error) {
        if (error instanceof RefusedError) return refusal(error.code, error.message)
        if (isUniqueViolation(error, 'fulfillment_line_fulfillment_id_order_line_id_pk')) {
          return refusal('INVALID_INPUT', 'The same line is named twice. Add its quantities up.', ['input', 'lines'])
        }
        throw error
      }
    },
  }
}

import { z } from 'zod'
import { isUniqueViolation, type PostgresConnection, type Transaction } from '../../db/postgres/client.ts'
import { orderRepository, type Order, type OrderLineRow } from '../order/order.repository.ts'
import type { OrderState } from '../order/order.states.ts'
import { outboxRepository } from '../outbox/outbox.repository.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { fulfillmentRepository } from './fulfillment.repository.ts'
import { parcelText } from './parcel-text.ts'
import { createTrackingUpdate } from './update-tracking.ts'

const key = z.string().min(8).max(128)

const inputSchema = z.object({
  orderId: z.string(),
  lines: z.array(z.object({ orderLineId: z.string(), quantity: z.int().min(1, 'Choose at least one.').max(100_000) }))
    .min(1, 'Choose what is in the parcel.').max(200),
  trackingNumber: parcelText.trackingNumber,
  carrier: parcelText.carrier,
  notifyCustomer: z.boolean().nullish().transform(value => value ?? true),
  idempotencyKey: key.nullish().transform(value => value ?? null),
})

/** A page of the order list at most. */
const manySchema = z.object({
  orders: z.array(z.object({ orderId: z.string(), idempotencyKey: key })).min(1, 'Choose at least one order.').max(100, 'Choose at most 100 orders.'),
  carrier: parcelText.carrier,
  notifyCustomer: z.boolean().nullish().transform(value => value ?? true),
})

/** Without lines it holds all that is left to ship. */
type Parcel = Omit<z.output<typeof inputSchema>, 'lines'> & { lines: z.output<typeof inputSchema>['lines'] | null }

type Shipped = Result<{ order: Order, fulfillmentId: string }>

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
    const packed = parcel.lines ?? openLines(await orderRepository.lines(tx, order.id))
    for (const line of packed) {
      const shipped = isUuid(line.orderLineId) && await fulfillmentRepository.shipLine(tx, id, order.id, line)
      if (!shipped) throw new RefusedError('QUANTITY_EXCEEDS_OPEN', 'Less than that is left to ship. Reload the order to see what is open.')
    }
    const count = packed.reduce((sum, line) => sum + line.quantity, 0)
    await orderRepository.addEvent(tx, order.id, 'FULFILLED', `${count} ${count === 1 ? 'item' : 'items'} fulfilled${parcel.carrier ? `, ${parcel.carrier}` : ''}`, actor)
    const lines = await orderRepository.lines(tx, order.id)
    if (lines.every(line => line.fulfilledQuantity === line.quantity)) await orderRepository.transition(tx, order.id, 'fulfilled')
    if (parcel.notifyCustomer) {
      await outboxRepository.add(tx, 'mail.shipping-confirmation', `shipping-confirmation:${id}`, { orderId: order.id, fulfillmentId: id })
    }
    return id
  }

  async function send(parcel: Parcel, actor: string): Promise<Shipped> {
    if (!isUuid(parcel.orderId)) return refusal('NOT_FOUND', 'There is no such order.', ['input', 'orderId'])
    try {
      const id = await postgres.transaction(tx => ship(tx, parcel, actor))
      return success({ order: (await orderRepository.find(postgres.db, parcel.orderId))!, fulfillmentId: id })
    }
    catch (error) {
      if (error instanceof RefusedError) return refusal(error.code, error.message)
      if (isUniqueViolation(error, 'fulfillment_line_fulfillment_id_order_line_id_pk')) {
        return refusal('INVALID_INPUT', 'The same line is named twice. Add its quantities up.', ['input', 'lines'])
      }
      throw error
    }
  }

  return {
    updateTracking: createTrackingUpdate(postgres),

    /** Ships lines of a paid order. The same idempotency key ships once. */
    async create(input: unknown, actor: string): Promise<Shipped> {
      const parcel = validate(inputSchema, input, ['input'])
      return parcel.ok ? send(parcel.value, actor) : parcel
    },

    /**
     * Ships all that is left of each order, in one parcel without a number. Each order is decided for itself: what is
     * refused for one holds no other back, and the same request sent again ships nothing twice.
     */
    async createMany(input: unknown, actor: string): Promise<Result<{ orderId: string, shipped: Shipped }[]>> {
      const parcels = validate(manySchema, input, ['input'])
      if (!parcels.ok) return parcels
      const { orders, carrier, notifyCustomer } = parcels.value
      const results: { orderId: string, shipped: Shipped }[] = []
      for (const { orderId, idempotencyKey } of orders) {
        results.push({ orderId, shipped: await send({ orderId, idempotencyKey, carrier, notifyCustomer, trackingNumber: null, lines: null }, actor) })
      }
      return success(results)
    },
  }
}

function openLines(lines: OrderLineRow[]): { orderLineId: string, quantity: number }[] {
  return lines.map(line => ({ orderLineId: line.id, quantity: line.quantity - line.fulfilledQuantity })).filter(line => line.quantity > 0)
}

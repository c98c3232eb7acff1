import { z } from 'zod'
import type { PostgresConnection } from '../../db/postgres/client.ts'
import { orderRepository, type Order } from '../order/order.repository.ts'
import { outboxRepository } from '../outbox/outbox.repository.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { fulfillmentRepository } from './fulfillment.repository.ts'
import { parcelText } from './parcel-text.ts'

const inputSchema = z.object({
  fulfillmentId: z.string(),
  ...parcelText,
  notifyCustomer: z.boolean().nullish().transform(value => value ?? false),
})

interface Tracking { carrier: string | null, trackingNumber: string | null }

/** What the timeline says, e.g. `Tracking number changed to 0034, DHL Parcel`. */
function changeInWords(before: Tracking, now: Tracking): string {
  const carrier = now.carrier ? `, ${now.carrier}` : ''
  if (!now.trackingNumber) return before.trackingNumber ? `Tracking number ${before.trackingNumber} removed` : `Carrier changed to ${now.carrier ?? 'none'}`
  return before.trackingNumber ? `Tracking number changed to ${now.trackingNumber}${carrier}` : `Tracking number ${now.trackingNumber} added${carrier}`
}

/**
 * Sets carrier and number of a parcel that has left. What changes nothing leaves no trace and sends no mail, so that
 * the same request may be sent again.
 */
export function createTrackingUpdate(postgres: PostgresConnection) {
  return async (input: unknown, actor: string): Promise<Result<{ order: Order, fulfillmentId: string }>> => {
    const valid = validate(inputSchema, input, ['input'])
    if (!valid.ok) return valid
    const { fulfillmentId, carrier, trackingNumber, notifyCustomer } = valid.value
    const found = isUuid(fulfillmentId) ? await fulfillmentRepository.find(postgres.db, fulfillmentId) : null
    if (!found) return refusal('NOT_FOUND', 'There is no such parcel.', ['input', 'fulfillmentId'])
    await postgres.transaction(async (tx) => {
      await orderRepository.lock(tx, found.orderId)
      const before = (await fulfillmentRepository.find(tx, found.id))!
      if (before.carrier === carrier && before.trackingNumber === trackingNumber) return
      await fulfillmentRepository.setTracking(tx, found.id, { carrier, trackingNumber })
      const event = await orderRepository.addEvent(tx, found.orderId, 'TRACKING_UPDATED', changeInWords(before, { carrier, trackingNumber }), actor)
      if (notifyCustomer && trackingNumber) await outboxRepository.add(tx, 'mail.tracking-update', `tracking-update:${event}`, { orderId: found.orderId, fulfillmentId })
    })
    return success({ order: (await orderRepository.find(postgres.db, found.orderId))!, fulfillmentId })
  }
}

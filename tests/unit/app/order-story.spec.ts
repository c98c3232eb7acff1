import { describe, expect, it } from 'vitest'
import { orderStory } from '../../../app/utils/order-story'
import type { StoryOrder } from '../../../app/utils/order-story'

const order: StoryOrder = {
  status: 'OPEN', paymentStatus: 'PAID', fulfillmentStatus: 'UNFULFILLED', placedAt: '2026-11-23T10:04:00Z', email: 'ida@example.com',
  shippingAddress: { firstName: 'Ida' }, deliveryEstimate: { from: '2026-11-26T10:00:00Z', to: '2026-11-27T10:00:00Z' }, fulfillments: [],
}
const states = (change: Partial<StoryOrder>) => orderStory({ ...order, ...change }).steps.map(step => step.state)

describe('orderStory', () => {
  it('waits while the payment is not confirmed', () => {
    const story = orderStory({ ...order, paymentStatus: 'PENDING' })
    expect(story.waiting).toBe(true)
    expect(story.steps.map(step => step.state)).toEqual(['done', 'current', 'open', 'open'])
  })

  it('thanks by name once it is paid', () => {
    const story = orderStory(order)
    expect(story).toMatchObject({ headline: 'Thank you, Ida. We are packing it.', waiting: false })
    expect(story.text).toContain('ida@example.com')
    expect(story.text).toContain('Thu 26 to Fri 27 Nov')
    expect(story.steps[0]?.detail).toBe('23 Nov, 11:04')
  })

  it('names the carrier on the way', () => {
    const parcel = { status: 'SHIPPED', carrier: 'DHL', trackingNumber: '123', createdAt: '2026-11-24T10:00:00Z' }
    const story = orderStory({ ...order, fulfillmentStatus: 'FULFILLED', fulfillments: [parcel] })
    expect(story.headline).toBe('It is on its way, Ida.')
    expect(story.text).toBe('DHL has your parcel. It should be with you by Friday 27 November.')
    expect(story.steps[2]).toMatchObject({ detail: 'DHL 123', state: 'current' })
  })

  it('says when only a part is on its way, and not of cancelled parcels', () => {
    const parcel = { status: 'SHIPPED', createdAt: '2026-11-24T10:00:00Z' }
    expect(orderStory({ ...order, fulfillmentStatus: 'PARTIALLY_FULFILLED', fulfillments: [parcel] }).headline).toBe('A part is on its way, Ida.')
    expect(states({ fulfillments: [{ ...parcel, status: 'CANCELLED' }] })).toEqual(['done', 'done', 'current', 'open'])
  })

  it('ends when everything is delivered', () => {
    const parcel = { status: 'DELIVERED', createdAt: '2026-11-24T10:00:00Z' }
    expect(states({ fulfillmentStatus: 'FULFILLED', fulfillments: [parcel] })).toEqual(['done', 'done', 'done', 'done'])
  })

  it('has no steps once cancelled', () => {
    expect(orderStory({ ...order, status: 'CANCELLED', paymentStatus: 'VOIDED' })).toMatchObject({ headline: 'This order was cancelled.', steps: [], waiting: false })
  })
})

import { describe, expect, it } from 'vitest'
import { fulfillmentStatus, orderStatus, paymentStatus, statesBefore } from '../../../../../server/domain/order/order.states.ts'

describe('order states', () => {
  it('are confirmed only from waiting, or by money that came late', () => {
    expect(statesBefore('confirmed').sort()).toEqual(['cancelled', 'expired', 'pending_payment'])
    expect(statesBefore('expired')).toEqual(['pending_payment'])
    expect(statesBefore('pending_payment')).toEqual([])
  })

  it('show as three axes', () => {
    expect([orderStatus('pending_payment'), paymentStatus('pending_payment', 0, 100)]).toEqual(['OPEN', 'PENDING'])
    expect([orderStatus('confirmed'), paymentStatus('confirmed', 100, 100)]).toEqual(['OPEN', 'PAID'])
    expect(paymentStatus('confirmed', 0, 0)).toBe('PAID')
    expect(paymentStatus('pending_payment', 0, 0)).toBe('PENDING')
    expect([orderStatus('expired'), paymentStatus('expired', 0, 100)]).toEqual(['CANCELLED', 'VOIDED'])
    expect([orderStatus('paid_unfulfillable'), paymentStatus('paid_unfulfillable', 100, 100)]).toEqual(['OPEN', 'PAID'])
    expect(orderStatus('fulfilled')).toBe('COMPLETED')
  })

  it('know how far delivery is', () => {
    const lines = (...shipped: number[]) => shipped.map(fulfilledQuantity => ({ quantity: 2, fulfilledQuantity }))
    expect(fulfillmentStatus(lines(0, 0))).toBe('UNFULFILLED')
    expect(fulfillmentStatus(lines(2, 1))).toBe('PARTIALLY_FULFILLED')
    expect(fulfillmentStatus(lines(2, 2))).toBe('FULFILLED')
  })
})

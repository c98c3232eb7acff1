import { describe, expect, it } from 'vitest'
import { cartFingerprint } from '../../../../../server/domain/cart/cart-fingerprint.ts'
import type { StoredCart } from '../../../../../server/domain/cart/cart.types.ts'

const line = (variantId: string, quantity: number, unitPrice = 100) => ({ id: `line-${variantId}`, variantId, quantity, title: variantId, variantTitle: '', unitPrice })
const cart: StoredCart = { lines: [line('a', 1), line('b', 2)], contact: { email: 'ida@example.com', acceptsMarketing: false } }

describe('what a shopper chose', () => {
  it.each<[string, StoredCart]>([
    ['another order of the lines', { ...cart, lines: cart.lines.toReversed() }],
    ['another price', { ...cart, lines: [line('a', 1, 999), line('b', 2)] }],
    ['an order that was settled', { ...cart, settledOrderIds: ['1'] }],
  ])('is the same with %s', (_name, other) => {
    expect(cartFingerprint(other)).toBe(cartFingerprint(cart))
  })

  it.each<[string, StoredCart]>([
    ['another quantity', { ...cart, lines: [line('a', 2), line('b', 2)] }],
    ['a line less', { ...cart, lines: [line('a', 1)] }],
    ['another address for mails', { ...cart, contact: { email: 'bo@example.com', acceptsMarketing: false } }],
    ['another way of delivery', { ...cart, shippingMethodId: 'express' }],
  ])('is something else with %s', (_name, other) => {
    expect(cartFingerprint(other)).not.toBe(cartFingerprint(cart))
  })
})

import { describe, expect, it } from 'vitest'
import { addLines, removeLines, setQuantities, subtractLines } from '../../../../../server/domain/cart/cart-lines.ts'
import { viewCart } from '../../../../../server/domain/cart/cart-view.ts'
import type { StoredCart } from '../../../../../server/domain/cart/cart.types.ts'
import { factsOf, MUG, productOf } from '../../../../support/catalogue.ts'

const empty: StoredCart = { lines: [] }
const add = (quantity: number, onHand: number, cart = empty) => addLines(cart, [{ variantId: MUG, quantity }], factsOf({ onHand }))

describe('adding', () => {
  it('adds up in one line', () => {
    expect(add(2, 10, add(1, 10).cart).cart.lines).toMatchObject([{ variantId: MUG, quantity: 3, unitPrice: 2400 }])
  })

  it('caps at what is there and says so', () => {
    expect(add(5, 3)).toMatchObject({ cart: { lines: [{ quantity: 3 }] }, warnings: [{ code: 'NOT_ENOUGH_STOCK', message: 'Only 3 of Mug Rund left, so the bag holds 3.' }], errors: [] })
  })

  it.each([[0, 'OUT_OF_STOCK', 1], [10, 'INVALID_QUANTITY', 0], [10, 'INVALID_QUANTITY', 1.5], [10, 'INVALID_QUANTITY', -1]])('with %i on hand refuses %s for %d', (onHand, code, quantity) => {
    expect(add(quantity, onHand).errors).toMatchObject([{ code }])
  })

  it('refuses drafts, deleted and unknown products alike', () => {
    for (const change of [{ status: 'draft' as const }, { deletedAt: new Date(0) }, { publishedAt: new Date('2999-01-01') }]) {
      const facts = { ...factsOf({ onHand: 9 }), products: [productOf(change)] }
      expect(addLines(empty, [{ variantId: MUG, quantity: 1 }], facts).errors).toMatchObject([{ code: 'NOT_FOUND' }])
    }
  })

  it('does not count what is not tracked', () => {
    const facts = { ...factsOf({ onHand: 0 }), products: [productOf({}, { tracked: false })] }
    expect(addLines(empty, [{ variantId: MUG, quantity: 99 }], facts)).toMatchObject({ errors: [], warnings: [] })
  })
})

describe('changing', () => {
  const cart = add(2, 10).cart
  const id = cart.lines[0]!.id

  it('sets, caps and removes', () => {
    const set = (quantity: number) => setQuantities(cart, [{ id, quantity }], factsOf({ onHand: 4 }))
    expect(set(3).cart.lines).toMatchObject([{ quantity: 3 }])
    expect(set(9)).toMatchObject({ cart: { lines: [{ quantity: 4 }] }, warnings: [{ code: 'NOT_ENOUGH_STOCK' }] })
    expect(set(0).cart.lines).toEqual([])
    expect(setQuantities(cart, [{ id: 'gone', quantity: 1 }], factsOf({ onHand: 4 })).errors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  it('removes only what is there', () => {
    expect(removeLines(cart, ['gone'])).toBeNull()
    expect(removeLines(cart, [id])).toEqual({ lines: [] })
  })

  it('takes an order out once, and keeps what was added since', () => {
    const more = add(3, 10, cart).cart
    const settled = subtractLines(more, 'order-1', [{ variantId: MUG, quantity: 2 }])
    expect(settled).toMatchObject({ lines: [{ quantity: 3 }], settledOrderIds: ['order-1'] })
  })
})

describe('the view', () => {
  const cart = add(2, 10).cart

  it('shows present prices and says when they changed', () => {
    const facts = { ...factsOf({ onHand: 10 }), products: [productOf({}, { price: 2600 })] }
    expect(viewCart('key', 1, cart, facts)).toMatchObject({ totals: { subtotal: 5200 }, lines: [{ warning: { code: 'PRICE_CHANGED', message: expect.stringContaining('€26.00') as string } }] })
  })

  it('names what is sold out or gone, and charges nothing for it', () => {
    expect(viewCart('key', 1, cart, factsOf({ onHand: 0 })).lines[0]!.warning).toEqual({ code: 'OUT_OF_STOCK', message: 'Mug Rund is sold out. Remove it to go on.' })
    const gone = viewCart('key', 1, cart, { ...factsOf({ onHand: 9 }), products: [] })
    expect(gone).toMatchObject({ totals: { subtotal: 0 }, lines: [{ warning: { code: 'PRODUCT_UNAVAILABLE', message: 'Mug Rund is no longer sold. Remove it to go on.' } }] })
  })

  it('delivers for nothing from the threshold on', () => {
    expect(viewCart('key', 1, cart, factsOf({ onHand: 10 }))).toMatchObject({ totals: { shippingTotal: 490 }, freeShippingGap: 5200 })
    expect(viewCart('key', 1, add(5, 10).cart, factsOf({ onHand: 10 }))).toMatchObject({ totals: { shippingTotal: 0 }, freeShippingGap: null })
  })
})

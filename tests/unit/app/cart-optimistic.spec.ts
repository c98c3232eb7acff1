import { describe, expect, it } from 'vitest'
import { announcementOf, withQuantity } from '../../../app/utils/cart-optimistic'
import type { CartViewFragment } from '../../../app/graphql/generated/shop'

const eur = (amount: number) => ({ amount, currencyCode: 'EUR' })
const line = (id: string, unit: number, quantity: number): CartViewFragment['lines'][number] => ({
  id, quantity, title: id, variantTitle: '', productSlug: id, maxQuantity: null, variant: { id: `${id}-variant` }, image: null,
  unitPrice: eur(unit), lineTotal: eur(unit * quantity), warning: null,
})
const cart: CartViewFragment = {
  id: 'cart', version: 3, totalQuantity: 3, lines: [line('mug', 2400, 2), line('carafe', 4600, 1)], contact: null, shippingAddress: null,
  availableShippingMethods: [], shippingMethod: null, subtotal: eur(9400), discountTotal: eur(0), shippingTotal: eur(490), taxTotal: eur(0), total: eur(9890),
  taxLines: [], freeShippingGap: eur(600),
}

describe('withQuantity', () => {
  it('changes the line and what depends on it, not the cart it was given', () => {
    const next = withQuantity(cart, 'mug', 3)
    expect(next.lines[0]).toMatchObject({ quantity: 3, lineTotal: eur(7200) })
    expect([next.totalQuantity, next.subtotal.amount, next.total.amount]).toEqual([4, 11800, 12290])
    expect(next.version).toBe(3)
    expect(cart.lines[0]?.quantity).toBe(2)
  })

  it('takes a line out at zero', () => {
    const next = withQuantity(cart, 'carafe', 0)
    expect(next.lines.map(entry => entry.id)).toEqual(['mug'])
    expect(next.subtotal.amount).toBe(4800)
  })
})

describe('announcementOf', () => {
  it('says how much lies in the bag', () => {
    expect(announcementOf(cart)).toBe('3 things in the bag.')
    expect(announcementOf(null)).toBe('The bag is empty.')
  })
})

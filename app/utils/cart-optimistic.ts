import type { CartViewFragment } from '~/graphql/generated/shop'
import { countOf } from './text'

/**
 * The cart as it will most likely be when one line's quantity changes: what the shopper sees while
 * the server decides. Shipping, tax and discounts are the server's business and stay as they were;
 * quantity 0 removes the line.
 */
export function withQuantity(cart: CartViewFragment, lineId: string, quantity: number): CartViewFragment {
  const lines = cart.lines.flatMap((line) => {
    if (line.id !== lineId) return [line]
    if (quantity <= 0) return []
    return [{ ...line, quantity, lineTotal: { ...line.lineTotal, amount: line.unitPrice.amount * quantity } }]
  })
  const before = sumOfLines(cart)
  const after = sumOfLines({ lines })
  return {
    ...cart,
    lines,
    totalQuantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotal: { ...cart.subtotal, amount: cart.subtotal.amount + after - before },
    total: { ...cart.total, amount: cart.total.amount + after - before },
  }
}

function sumOfLines(cart: Pick<CartViewFragment, 'lines'>): number {
  return cart.lines.reduce((sum, line) => sum + line.lineTotal.amount, 0)
}

/** What a change of the cart sounds like for who cannot see it. */
export function announcementOf(cart: CartViewFragment | null): string {
  if (!cart || cart.totalQuantity === 0) return 'The bag is empty.'
  return `${countOf(cart.totalQuantity, 'thing', 'things')} in the bag.`
}

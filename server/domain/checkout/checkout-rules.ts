import { formatMoney } from '#shared/utils/money.ts'
import type { orderLine, orders } from '../../db/postgres/schema/orders.ts'
import type { CartView } from '../cart/cart.types.ts'
import { toImageSnapshot } from '../catalogue/product-view.ts'
import { deliveryEstimate } from '../pricing/delivery.ts'
import { refusal, success, type Result, type UserError } from '../shared/result.ts'

export interface PlaceOrderCommand {
  cartKey: string
  /** 16 to 128 characters, new for each intention to buy. */
  idempotencyKey: string
  /** Minor units; what the shopper was shown. */
  expectedTotal: number
  paymentMethod: string | null
  /** Network address, for limits only; stored as a keyed hash, while the order waits for money. */
  clientAddress: string
}

/** Everything that must be true before anything is written. */
export function checkCart(cart: CartView | null, command: PlaceOrderCommand): Result<CartView> {
  if (!cart || cart.lines.length === 0) return refusal('CART_EMPTY', 'Your bag is empty. Put something in first.')
  const errors: UserError[] = cart.lines.flatMap((line) => {
    const code = line.warning?.code
    if (code === 'PRODUCT_UNAVAILABLE') return [{ code, message: line.warning!.message, field: ['lines', line.id] }]
    if (code === 'OUT_OF_STOCK' || code === 'NOT_ENOUGH_STOCK') return [{ code: 'OUT_OF_STOCK', message: line.warning!.message, field: ['lines', line.id] }]
    return []
  })
  if (errors.length > 0) return { ok: false, errors }
  if (!cart.contact) return refusal('CONTACT_REQUIRED', 'Enter your e-mail address, so that we can send the confirmation.', ['contact', 'email'])
  if (!cart.shippingAddress) return refusal('SHIPPING_ADDRESS_REQUIRED', 'Enter the address that we shall ship to.', ['shippingAddress'])
  if (!cart.shippingMethod) return refusal('SHIPPING_METHOD_REQUIRED', 'We do not deliver to this country. Choose another address.', ['shippingMethod'])
  if (command.expectedTotal !== cart.totals.total) {
    const total = formatMoney({ amount: cart.totals.total, currencyCode: cart.currencyCode })
    return refusal('TOTAL_CHANGED', `The total is now ${total}. Look at your bag and confirm it.`, ['input', 'expectedTotal'])
  }
  return success(cart)
}

/** The snapshot that the order lives from. The cart has passed `checkCart`. */
export function toOrderRows(cart: CartView, clientKey: string | null, now: Date, expiresAt: Date): {
  order: typeof orders.$inferInsert
  lines: (Omit<typeof orderLine.$inferInsert, 'orderId'> & { tracked: boolean })[]
} {
  const address = cart.shippingAddress!
  const contact = cart.contact!
  const method = cart.shippingMethod!
  const delivery = deliveryEstimate(now, method)
  const { totals } = cart
  return {
    order: {
      state: 'pending_payment',
      currencyCode: cart.currencyCode,
      subtotal: totals.subtotal,
      discountTotal: totals.discountTotal,
      shippingTotal: totals.shippingTotal,
      taxTotal: totals.taxTotal,
      total: totals.total,
      taxLines: cart.taxLines,
      email: contact.email,
      phone: contact.phone ?? address.phone ?? null,
      acceptsMarketing: contact.acceptsMarketing,
      customerName: `${address.firstName} ${address.lastName}`,
      shippingAddress: address,
      shippingMethodId: method.id,
      shippingTitle: method.title,
      deliveryFrom: delivery.from,
      deliveryTo: delivery.to,
      cartKey: cart.key,
      cartVersion: cart.version,
      clientKey,
      expiresAt,
      placedAt: now,
    },
    lines: cart.lines.map((line, position) => ({
      position,
      productId: line.product!._id,
      variantId: line.variant!.id,
      productSlug: line.product!.slug,
      title: line.title,
      variantTitle: line.variantTitle,
      sku: line.variant!.sku ?? null,
      image: line.image ? toImageSnapshot(line.image) : null,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      lineTotal: line.lineTotal,
      taxTotal: line.taxTotal,
      taxRatePercent: cart.taxLines[0]!.rate,
      tracked: line.variant!.tracked && !line.variant!.continueSelling,
    })),
  }
}

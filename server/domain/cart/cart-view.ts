import { formatMoney } from '#shared/utils/money.ts'
import type { ProductDocument, ShopSettingsDocument, VariantDocument } from '../../db/mongo/documents.ts'
import { purchasable } from '../inventory/availability.ts'
import type { ShownLevel } from '../inventory/shown-levels.ts'
import { isPublished, variantImage, variantTitle } from '../catalogue/product-view.ts'
import { cartTotals, shippingPrice } from '../pricing/cart-totals.ts'
import { shippingMethodsFor } from '../shop/shop.service.ts'
import { cartFingerprint } from './cart-fingerprint.ts'
import type { CartLineView, CartView, CartWarning, StoredCart, StoredCartLine } from './cart.types.ts'

export interface CartFacts {
  settings: ShopSettingsDocument
  /** Products that hold the cart's variants, published or not. */
  products: ProductDocument[]
  levels: Map<string, ShownLevel>
  now: Date
}

/** Lays the cart beside the facts of this moment: prices, names and stock are always the present ones. */
export function viewCart(key: string, version: number, cart: StoredCart, facts: CartFacts): CartView {
  const { settings } = facts
  const lines = cart.lines.map(line => viewLine(line, facts))
  // A line that cannot be bought costs nothing; checkout refuses it by name.
  const priced = lines.map(line => ({ unitPrice: line.variant ? line.unitPrice : 0, quantity: line.quantity }))
  const goods = priced.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0)

  const countryCode = cart.shippingAddress?.countryCode ?? settings.countryCode
  const shippingMethods = lines.length === 0
    ? []
    : shippingMethodsFor(settings, countryCode).map(method => ({ ...method, total: shippingPrice(method, goods) }))
  const shippingMethod = shippingMethods.find(method => method.id === cart.shippingMethodId) ?? shippingMethods[0] ?? null
  const totals = cartTotals(priced, shippingMethod?.total ?? null, settings.taxRatePercent)
  lines.forEach((line, index) => {
    line.lineTotal = totals.lines[index]!.lineTotal
    line.taxTotal = totals.lines[index]!.taxTotal
  })

  return {
    key,
    version,
    fingerprint: cartFingerprint(cart),
    currencyCode: settings.currencyCode,
    lines,
    contact: cart.contact ?? null,
    shippingAddress: cart.shippingAddress ?? null,
    shippingMethods,
    shippingMethod,
    totals,
    taxLines: [{ title: settings.taxTitle, rate: settings.taxRatePercent, amount: totals.taxTotal }],
    freeShippingGap: freeShippingGap(shippingMethods, goods),
  }
}

function viewLine(line: StoredCartLine, facts: CartFacts): CartLineView {
  const product = facts.products.find(candidate => candidate.variants.some(variant => variant.id === line.variantId)) ?? null
  const variant = product?.variants.find(candidate => candidate.id === line.variantId) ?? null
  if (!product || !variant || !isPublished(product, facts.now)) {
    return {
      ...line, product: null, variant: null, image: null, available: 0, compareAtUnitPrice: null, lineTotal: 0, taxTotal: 0,
      warning: { code: 'PRODUCT_UNAVAILABLE', message: `${line.title} is no longer sold. Remove it to go on.` },
    }
  }
  const available = purchasable(variant, facts.levels.get(variant.id) ?? null)
  return {
    id: line.id,
    quantity: line.quantity,
    title: product.title,
    variantTitle: variantTitle(variant),
    unitPrice: variant.price,
    compareAtUnitPrice: variant.compareAtPrice ?? null,
    lineTotal: 0,
    taxTotal: 0,
    product,
    variant,
    image: variantImage(product, variant),
    available,
    warning: lineWarning(line, variant, available, product.title, facts.settings.currencyCode),
  }
}

function lineWarning(line: StoredCartLine, variant: VariantDocument, available: number | null, title: string, currencyCode: string): CartWarning | null {
  if (available === 0) return { code: 'OUT_OF_STOCK', message: `${title} is sold out. Remove it to go on.` }
  if (available !== null && available < line.quantity) {
    return { code: 'NOT_ENOUGH_STOCK', message: `Only ${available} of ${title} left. Take fewer to go on.` }
  }
  if (variant.price !== line.unitPrice) {
    return { code: 'PRICE_CHANGED', message: `The price of ${title} changed to ${formatMoney({ amount: variant.price, currencyCode })} since you put it in.` }
  }
  return null
}

function freeShippingGap(methods: { freeFrom?: number }[], goods: number): number | null {
  const thresholds = methods.flatMap(method => method.freeFrom ?? [])
  if (thresholds.length === 0 || goods === 0) return null
  const gap = Math.min(...thresholds) - goods
  return gap > 0 ? gap : null
}

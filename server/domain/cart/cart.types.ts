import type { AssetDocument, ProductDocument, ShippingMethodSetting, VariantDocument } from '../../db/mongo/documents.ts'
import type { AddressSnapshot, TaxLineSnapshot } from '../order/order.types.ts'
import type { CartTotals } from '../pricing/cart-totals.ts'

export interface StoredCartLine {
  id: string
  variantId: string
  quantity: number
  /** As last shown; never what is charged. */
  title: string
  variantTitle: string
  /** Minor units, as last shown. */
  unitPrice: number
}

/** What is kept of a cart: intentions, no facts of the catalogue. */
export interface StoredCart {
  lines: StoredCartLine[]
  contact?: { email: string, phone?: string, acceptsMarketing: boolean }
  shippingAddress?: AddressSnapshot
  shippingMethodId?: string
  /** Orders whose goods were taken out already. */
  settledOrderIds?: string[]
}

export type CartWarningCode = 'OUT_OF_STOCK' | 'NOT_ENOUGH_STOCK' | 'PRODUCT_UNAVAILABLE' | 'PRICE_CHANGED'

export interface CartWarning {
  code: CartWarningCode
  message: string
}

/** A line beside what the catalogue and the stock say of it now. */
export interface CartLineView {
  id: string
  quantity: number
  title: string
  variantTitle: string
  /** Minor units. */
  unitPrice: number
  lineTotal: number
  taxTotal: number
  compareAtUnitPrice: number | null
  product: ProductDocument | null
  variant: VariantDocument | null
  image: AssetDocument | null
  /** What may be bought; null without a limit. */
  available: number | null
  warning: CartWarning | null
}

export interface CartView {
  /** Public name of the cart; the secret id stays in the cookie. */
  key: string
  version: number
  /** Hash of what the shopper chose; see `cartFingerprint`. */
  fingerprint: string
  currencyCode: string
  lines: CartLineView[]
  contact: StoredCart['contact'] | null
  shippingAddress: AddressSnapshot | null
  shippingMethods: (ShippingMethodSetting & { total: number })[]
  shippingMethod: (ShippingMethodSetting & { total: number }) | null
  totals: CartTotals
  taxLines: TaxLineSnapshot[]
  freeShippingGap: number | null
}

import { sha256 } from '../shared/ids.ts'
import type { StoredCart } from './cart.types.ts'

/**
 * Hash of what the shopper decided: goods, quantities, contact, address, way of delivery. Prices and names are not in
 * it, they are the shop's to change; neither is the cart's version, which rises when a change is taken back, too.
 */
export function cartFingerprint({ lines, contact, shippingAddress, shippingMethodId }: StoredCart): string {
  const goods = lines.map(({ variantId, quantity }) => [variantId, quantity]).sort(([a], [b]) => a! < b! ? -1 : 1)
  return sha256(JSON.stringify([goods, contact ?? null, shippingAddress ?? null, shippingMethodId ?? null]))
}

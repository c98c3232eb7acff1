import { setTimeout as sleep } from 'node:timers/promises'
import { addressSchema, contactSchema } from '#shared/schemas/checkout.ts'
import type { ProductRepository } from '../catalogue/product.repository.ts'
import type { GuestCartStore } from '../../drivers/cart-session/types.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid, sha256 } from '../shared/ids.ts'
import { refusal, type UserError } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import type { ShopService } from '../shop/shop.service.ts'
import { shippingMethodsFor } from '../shop/shop.service.ts'
import { cartFingerprint } from './cart-fingerprint.ts'
import { addLines, removeLines, setQuantities, subtractLines, type LineInput, type LineUpdate } from './cart-lines.ts'
import { viewCart, type CartFacts } from './cart-view.ts'
import type { CartView, CartWarning, StoredCart } from './cart.types.ts'

export type CartService = ReturnType<typeof createCartService>

export interface CartChange {
  /** Its version is 0 as long as nothing was stored. */
  cart: CartView
  warnings: CartWarning[]
  errors: UserError[]
}

interface ChangedCart {
  key: string
  version: number
  cart: StoredCart
}

/** How often a change is tried when others are faster, and the longest pause between two tries in milliseconds. */
const ATTEMPTS = 40
const LONGEST_PAUSE = 40

/** Carts of guests. A change reads, decides and swaps; whoever loses the race decides again on what is there now. */
export function createCartService({ store, products, inventory, shop, clock }: {
  store: GuestCartStore
  products: ProductRepository
  inventory: InventoryService
  shop: ShopService
  clock: Clock
}) {
  async function facts(key: string, wanted: string[]): Promise<CartFacts> {
    // An id from outside that is none belongs to no product; the stores are not asked for it.
    const variantIds = [...new Set(wanted)].filter(isUuid)
    const [settings, found, levels] = await Promise.all([
      shop.settings(),
      variantIds.length > 0 ? products.findByVariantIds(variantIds) : [],
      variantIds.length > 0 ? inventory.levelsForCart(key, variantIds) : new Map<string, null>(),
    ])
    return { settings, products: found, levels, now: clock() }
  }

  async function view(key: string, version: number, cart: StoredCart): Promise<CartView> {
    return viewCart(key, version, cart, await facts(key, cart.lines.map(line => line.variantId)))
  }

  async function load(key: string): Promise<{ version: number, cart: StoredCart } | null> {
    const stored = await store.get(key)
    return stored ? { version: stored.version, cart: JSON.parse(stored.value) as StoredCart } : null
  }

  /** @param change answers the new cart, or null to leave it as it is */
  async function modify(key: string, change: (cart: StoredCart) => Promise<StoredCart | null> | StoredCart | null): Promise<ChangedCart> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const current = await load(key)
      const before = current?.cart ?? { lines: [] }
      const after = await change(before)
      if (after === null) return { key, version: current?.version ?? 0, cart: before }
      if (await store.compareAndSwap(key, current?.version ?? 0, JSON.stringify(after))) {
        return { key, version: (current?.version ?? 0) + 1, cart: after }
      }
      // Many at once, on several nodes: whoever waits a different time gets through.
      await sleep(Math.random() * Math.min(2 ** attempt, LONGEST_PAUSE))
    }
    throw new Error('The cart changed too often at the same time.')
  }

  /** @param known facts that were asked for a moment ago; they are asked again only when they miss a line */
  async function answer({ key, version, cart }: ChangedCart, warnings: CartWarning[] = [], errors: UserError[] = [], known?: CartFacts): Promise<CartChange> {
    const covered = known && cart.lines.every(line => known.levels.has(line.variantId))
    return { cart: covered ? viewCart(key, version, cart, known) : await view(key, version, cart), warnings, errors }
  }

  return {
    /** The caller's cart; null when there is none. */
    async find(key: string): Promise<CartView | null> {
      const current = await load(key)
      return current ? view(key, current.version, current.cart) : null
    },

    /**
     * Whether the cart still holds what an order was made of. A cart that is gone, or that the order itself has emptied,
     * is no change of the shopper's.
     */
    async holds(key: string, fingerprint: string, orderId: string): Promise<boolean> {
      const cart = (await load(key))?.cart
      if (!cart) return true
      return cartFingerprint(cart) === fingerprint || (cart.lines.length === 0 && (cart.settledOrderIds ?? []).includes(orderId))
    },

    /** Adds quantities; what is sold out or unknown is refused, what is scarce is capped with a warning. */
    async addLines(key: string, inputs: LineInput[]): Promise<CartChange> {
      const known = await facts(key, inputs.map(line => line.variantId))
      let outcome = addLines({ lines: [] }, inputs, known)
      const changed = await modify(key, (cart) => {
        outcome = addLines(cart, inputs, known)
        return outcome.errors.length > 0 ? null : outcome.cart
      })
      return answer(changed, outcome.warnings, outcome.errors, known)
    },

    /** Sets quantities; 0 removes the line. */
    async updateLines(key: string, updates: LineUpdate[]): Promise<CartChange> {
      const ids = (await load(key))?.cart.lines.map(line => line.variantId) ?? []
      const known = await facts(key, ids)
      let outcome = setQuantities({ lines: [] }, updates, known)
      const changed = await modify(key, (cart) => {
        outcome = setQuantities(cart, updates, known)
        return outcome.errors.length > 0 ? null : outcome.cart
      })
      return answer(changed, outcome.warnings, outcome.errors, known)
    },

    async removeLines(key: string, lineIds: string[]): Promise<CartChange> {
      return answer(await modify(key, cart => removeLines(cart, lineIds)))
    },

    async setContact(key: string, input: unknown): Promise<CartChange> {
      const contact = validate(contactSchema, input, ['input'])
      if (!contact.ok) return answer(await modify(key, () => null), [], contact.errors)
      return answer(await modify(key, cart => same(cart.contact, contact.value) ? null : { ...cart, contact: contact.value }))
    },

    async setShippingAddress(key: string, input: unknown): Promise<CartChange> {
      const address = validate(addressSchema, input, ['address'])
      const refused = address.ok ? await refuseCountry(address.value.countryCode) : address.errors
      if (!address.ok || refused.length > 0) return answer(await modify(key, () => null), [], refused)
      return answer(await modify(key, cart => same(cart.shippingAddress, address.value) ? null : { ...cart, shippingAddress: address.value }))
    },

    async setShippingMethod(key: string, methodId: string): Promise<CartChange> {
      const settings = await shop.settings()
      const current = (await load(key))?.cart
      const methods = shippingMethodsFor(settings, current?.shippingAddress?.countryCode ?? settings.countryCode)
      if (!methods.some(method => method.id === methodId)) {
        return answer(await modify(key, () => null), [], refusal('NOT_FOUND', 'This way of delivery is not offered for your address. Choose another.', ['methodId']).errors)
      }
      return answer(await modify(key, cart => cart.shippingMethodId === methodId ? null : { ...cart, shippingMethodId: methodId }))
    },

    /** Takes an order's quantities out, once; what was added since stays. A cart that is gone is fine. */
    async settleOrder(key: string, orderId: string, ordered: { variantId: string, quantity: number }[]): Promise<void> {
      if (!await load(key)) return
      await modify(key, cart => cart.settledOrderIds?.includes(orderId) ? null : subtractLines(cart, orderId, ordered))
    },
  }

  async function refuseCountry(countryCode: string): Promise<UserError[]> {
    const methods = shippingMethodsFor(await shop.settings(), countryCode)
    if (methods.length > 0) return []
    return refusal('COUNTRY_NOT_SERVED', 'We do not deliver to this country. Choose another.', ['address', 'countryCode']).errors
  }
}

/** Under which name a cart is stored: nothing but its cookie holds the secret id itself. */
export function cartKey(secretId: string): string {
  return sha256(`cart:${secretId}`)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}


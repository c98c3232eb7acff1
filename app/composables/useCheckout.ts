import {
  CartContactUpdateDocument, CartShippingAddressUpdateDocument, CartShippingMethodUpdateDocument, CheckoutCompleteDocument,
} from '~/graphql/generated/shop'
import type { CartViewFragment } from '~/graphql/generated/shop'
import type { ApiUserError } from '~/utils/checkout-errors'
import type { CheckoutForm } from '~/utils/checkout-form'

/** What came of pressing the button. */
export type CheckoutOutcome =
  | { kind: 'redirect', url: string }
  | { kind: 'refused', errors: ApiUserError[], oldTotal: number }

interface CartPayload {
  cart?: CartViewFragment | null
  userErrors: ApiUserError[]
}

/**
 * The steps from a filled form to an order. Only what differs from the server's cart is sent, so that
 * pressing again leaves the cart's version, and with it the order's idempotency key, as they were.
 *
 * @param initial the cart as the server rendered it
 */
export function useCheckout(initial: CartViewFragment) {
  const cart = shallowRef(initial)
  const store = useCart()

  function accept(payload: CartPayload): ApiUserError[] {
    if (payload.cart) {
      cart.value = payload.cart
      store.accept(payload.cart)
    }
    return payload.userErrors
  }

  function contactChanged(form: CheckoutForm): boolean {
    const contact = cart.value.contact
    return contact?.email !== form.email.trim()
      || (contact.phone ?? '') !== form.phone.trim()
      || contact.acceptsMarketing !== form.acceptsMarketing
  }

  function addressChanged(form: CheckoutForm): boolean {
    const known = cart.value.shippingAddress
    if (!known) return true
    return Object.entries(addressInput(form)).some(([key, value]) => (known[key as keyof typeof known] ?? null) !== value)
  }

  /** Sends the address, so that shipping methods and the total are those of that place. */
  async function saveAddress(form: CheckoutForm): Promise<ApiUserError[]> {
    if (!addressChanged(form)) return []
    return accept((await postShopOperation(CartShippingAddressUpdateDocument, { address: addressInput(form) })).cartShippingAddressUpdate)
  }

  async function saveContact(form: CheckoutForm): Promise<ApiUserError[]> {
    if (!contactChanged(form)) return []
    const input = { email: form.email.trim(), phone: form.phone.trim() || null, acceptsMarketing: form.acceptsMarketing }
    return accept((await postShopOperation(CartContactUpdateDocument, { input })).cartContactUpdate)
  }

  async function saveMethod(methodId: string): Promise<ApiUserError[]> {
    if (cart.value.shippingMethod?.id === methodId) return []
    return accept((await postShopOperation(CartShippingMethodUpdateDocument, { methodId })).cartShippingMethodUpdate)
  }

  async function complete(expectedTotal: number) {
    const { id, version } = cart.value
    const order = async () => (await postShopOperation(CheckoutCompleteDocument, {
      input: { idempotencyKey: checkoutKey(id, version), expectedTotal },
    })).checkoutComplete
    const completed = await order()
    if (completed.order?.status !== 'CANCELLED') return completed
    // What this key had ordered ended unpaid, perhaps half an hour ago: pressing again means a new order.
    forgetCheckoutKey(id, version)
    return order()
  }

  /**
   * Saves what changed and places the order for the total that the shopper has seen.
   *
   * @param expectedTotal minor units, as written on the button
   * @throws GraphQLRequestError when the shop cannot be reached or fails
   */
  async function placeOrder(form: CheckoutForm, expectedTotal: number): Promise<CheckoutOutcome> {
    const saved = [
      ...await saveContact(form),
      ...await saveAddress(form),
      ...await saveMethod(form.shippingMethodId),
    ]
    if (saved.length > 0) return { kind: 'refused', errors: saved, oldTotal: expectedTotal }
    const completed = await complete(expectedTotal)
    const errors = accept(completed)
    if (errors.length > 0) return { kind: 'refused', errors, oldTotal: expectedTotal }
    const url = completed.redirectUrl ?? `/orders/${completed.order?.number ?? ''}`
    return { kind: 'redirect', url }
  }

  return { cart, saveAddress, saveContact, saveMethod, placeOrder }
}

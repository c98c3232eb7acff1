import { CHECKOUT_FIELDS } from './checkout-form'
import type { CheckoutField } from './checkout-form'

/** An error as the API's payloads carry it. */
export interface ApiUserError {
  code: string
  message: string
  field?: readonly string[] | null
}

/** The form field that an error's path ends in; null when it concerns the order as a whole. */
export function fieldOfError(path: readonly string[] | null | undefined): CheckoutField | null {
  const name = path?.at(-1)
  if (name === 'methodId') return 'shippingMethodId'
  return CHECKOUT_FIELDS.find(field => field === name) ?? null
}

const TEXTS: Record<string, string> = {
  CART_EMPTY: 'The bag is empty. Put something in first.',
  CART_FULL: 'The bag holds no more different things. Take something out first.',
  CONTACT_REQUIRED: 'Enter your e-mail address. The confirmation goes there.',
  COUNTRY_NOT_SERVED: 'We do not ship to this country yet.',
  INVALID_INPUT: 'This does not look right. Please check it.',
  INVALID_QUANTITY: 'A quantity is a whole number from 1 to 99.',
  NOT_ENOUGH_STOCK: 'There are fewer left than you wanted. The bag says of what.',
  NOT_FOUND: 'This is no longer sold.',
  ORDER_ALREADY_PAID: 'This order is paid already. The confirmation is in your mail.',
  OUT_OF_STOCK: 'Something in the bag has sold out. The bag says which.',
  PRODUCT_UNAVAILABLE: 'Something in the bag is no longer sold. The bag says which.',
  RATE_LIMITED: 'That was a little fast. Please wait a minute and try again.',
  SERVICE_UNAVAILABLE: 'Paying does not work right now. Nothing was charged; please try again in a few minutes.',
  SHIPPING_ADDRESS_REQUIRED: 'Enter where the parcel should go.',
  SHIPPING_METHOD_REQUIRED: 'Choose how the parcel should travel.',
  TOTAL_CHANGED: 'The total has changed. Look at it below and order again if you agree.',
}

/** Words for an error code that came back in the address; codes never reach the page as they are. */
export function textOfErrorCode(code: string): string {
  return TEXTS[code] ?? 'The order could not be placed. Nothing was charged. Please check the details and try again.'
}

/** Errors that the bag can mend, so the notice links there. */
export function isBagError(code: string): boolean {
  return ['CART_EMPTY', 'OUT_OF_STOCK', 'NOT_ENOUGH_STOCK', 'PRODUCT_UNAVAILABLE'].includes(code)
}

/** Why a payment did not go through, by the gateway's code. */
const DECLINES: Record<string, string> = {
  authentication_required: 'The bank did not confirm that it was you.',
  card_declined: 'The bank declined the card.',
  expired: 'The payment page was open too long.',
  expired_card: 'The card has expired.',
  insufficient_funds: 'There is not enough money on the card.',
  unfinished: 'The payment was not finished.',
}

/** Words for a declined payment; the gateway's own text wins when it sent one. */
export function textOfDecline(code: string, message: string | null): string {
  return message?.trim().slice(0, 200) || DECLINES[code] || 'The payment was declined.'
}

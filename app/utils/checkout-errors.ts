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
  TOTAL_CHANGED: 'The total has changed. Look at it below and order again if you agree.',
  OUT_OF_STOCK: 'Something in the bag has sold out. The bag says which.',
  NOT_ENOUGH_STOCK: 'There are fewer left than you wanted. The bag says of what.',
  PRODUCT_UNAVAILABLE: 'Something in the bag is no longer sold. The bag says which.',
  PAYMENT_UNAVAILABLE: 'Paying does not work right now. Nothing was charged; please try again in a few minutes.',
  REQUIRED: 'This is missing.',
  INVALID: 'This does not look right.',
}

/** Words for an error code that came back in the address; codes never reach the page as they are. */
export function textOfErrorCode(code: string): string {
  return TEXTS[code] ?? 'The order could not be placed. Nothing was charged. Please check the details and try again.'
}

/** Errors that the bag can mend, so the notice links there. */
export function isBagError(code: string): boolean {
  return ['CART_EMPTY', 'OUT_OF_STOCK', 'NOT_ENOUGH_STOCK', 'PRODUCT_UNAVAILABLE'].includes(code)
}

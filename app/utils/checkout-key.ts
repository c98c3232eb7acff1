import { randomKey } from './random-key'

const PREFIX = 'zivero.checkout.'

/**
 * The idempotency key of ordering this version of the cart in this tab: the same until the cart
 * changes, so a second press or a lost answer leads to the same order.
 */
export function checkoutKey(cartId: string, version: number): string {
  const name = `${PREFIX}${cartId}.${version}`
  try {
    const known = sessionStorage.getItem(name)
    if (known) return known
    const made = randomKey()
    sessionStorage.setItem(name, made)
    return made
  }
  catch {
    // Without storage every press is its own attempt; the server ends the earlier one.
    return randomKey()
  }
}

/** A payment that ended badly ended its order too: the next press is a new attempt and needs a new key. */
export function forgetCheckoutKey(cartId: string, version: number): void {
  try {
    sessionStorage.removeItem(`${PREFIX}${cartId}.${version}`)
  }
  catch {
    // Nothing was kept.
  }
}

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
    const made = crypto.randomUUID()
    sessionStorage.setItem(name, made)
    return made
  }
  catch {
    // Without storage the key still has to be the same for the same cart; the server scopes it to the caller.
    return `${cartId}.${version}`
  }
}

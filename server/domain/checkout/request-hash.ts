import { sha256 } from '../shared/ids.ts'
import type { PlaceOrderCommand } from './checkout-rules.ts'

/** What a repeated request must agree in: its own words, and the cart that they are about. */
export function requestHash(command: Pick<PlaceOrderCommand, 'expectedTotal' | 'paymentMethod'>, cartFingerprint: string): string {
  return `${wordsHash(command)}.${cartFingerprint}`
}

/**
 * Compares a repeated request with a stored hash.
 *
 * @returns the fingerprint that the cart had, or null when the request itself differs
 */
export function fingerprintOfRepeated(command: Pick<PlaceOrderCommand, 'expectedTotal' | 'paymentMethod'>, stored: string): string | null {
  const [words, fingerprint = ''] = stored.split('.')
  return words === wordsHash(command) ? fingerprint : null
}

function wordsHash({ expectedTotal, paymentMethod }: Pick<PlaceOrderCommand, 'expectedTotal' | 'paymentMethod'>): string {
  return sha256(JSON.stringify([expectedTotal, paymentMethod]))
}

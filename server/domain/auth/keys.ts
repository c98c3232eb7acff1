import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

export interface Key {
  /** Names the key in a token's header (`kid`): tells nothing of the key. */
  id: string
  secret: Uint8Array
}

/** Keys for one purpose: the first makes new signatures, the others still check old ones. */
export type KeyRing = readonly [Key, ...Key[]]

export interface Keys {
  /** Signs staff access tokens. */
  staffToken: KeyRing
  /** Signs links to orders in mails. */
  orderLink: KeyRing
  /** Hashes the network addresses of unpaid orders. */
  clientAddress: KeyRing
  /** Signs the sandbox gateway's webhooks. */
  sandboxWebhook: KeyRing
  /** Seals what a shopper typed, on its way back to the form. */
  checkoutDraft: KeyRing
}

/**
 * One key for each purpose (HKDF, RFC 5869), so that none can be used for another.
 *
 * @param authSecret one secret, or several separated by commas while they are rotated: the first is the current one
 */
export function deriveKeys(authSecret: string): Keys {
  const [current = '', ...earlier] = authSecrets(authSecret)
  const derive = (secret: string, purpose: string): Key => {
    const key = Buffer.from(hkdfSync('sha256', secret, 'zivero', purpose, 32))
    return { id: createHash('sha256').update('kid').update(key).digest('base64url').slice(0, 11), secret: key }
  }
  const ring = (purpose: string): KeyRing => [derive(current, purpose), ...earlier.map(secret => derive(secret, purpose))]
  return {
    staffToken: ring('staff access token'),
    orderLink: ring('order link'),
    clientAddress: ring('client address'),
    sandboxWebhook: ring('sandbox webhook'),
    checkoutDraft: ring('checkout draft'),
  }
}

/** The secrets of AUTH_SECRET, the current one first. */
export function authSecrets(setting: string): string[] {
  return setting.split(',').map(secret => secret.trim()).filter(Boolean)
}

/** HMAC-SHA256 by the current key, base64url. */
export function sign(ring: KeyRing, message: string): string {
  return createHmac('sha256', ring[0].secret).update(message).digest('base64url')
}

/** Whether any key of the ring made this signature; in constant time for each key. */
export function isSignedBy(ring: KeyRing, message: string, signature: string): boolean {
  const given = Buffer.from(signature)
  return ring.some(({ secret }) => {
    const expected = Buffer.from(createHmac('sha256', secret).update(message).digest('base64url'))
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
}

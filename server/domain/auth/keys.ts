import { hkdfSync } from 'node:crypto'

export interface Keys {
  /** Signs staff access tokens. */
  staffToken: Buffer
  /** Signs links to orders in mails. */
  orderLink: Buffer
  /** Signs the sandbox gateway's webhooks. */
  sandboxWebhook: Buffer
}

/** One key for each purpose (HKDF, RFC 5869), so that none can be used for another. */
export function deriveKeys(authSecret: string): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', authSecret, 'zivero', purpose, 32))
  return { staffToken: derive('staff access token'), orderLink: derive('order link'), sandboxWebhook: derive('sandbox webhook') }
}

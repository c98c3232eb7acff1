import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds; the tolerance that Stripe documents for its own scheme. */
export const SIGNATURE_TOLERANCE = 300

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`: the form of Stripe's signature header. */
export function signPayload(body: string, secret: string, now: Date): string {
  const timestamp = Math.floor(now.getTime() / 1000)
  return `t=${timestamp},v1=${digest(timestamp, body, secret)}`
}

/** Checks a signature header in constant time and refuses one that is stale or from the future. */
export function verifySignature(body: string, header: string | undefined, secret: string, now: Date): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '')
  if (!match) return false
  const timestamp = Number(match[1])
  if (Math.abs(now.getTime() / 1000 - timestamp) > SIGNATURE_TOLERANCE) return false
  return timingSafeEqual(Buffer.from(match[2]!, 'hex'), Buffer.from(digest(timestamp, body, secret), 'hex'))
}

function digest(timestamp: number, body: string, secret: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}

import { createHash, randomBytes } from 'node:crypto'

/** A UUID of version 7 (RFC 9562): sorts by time of creation, so index inserts stay local. */
export function uuidv7(now = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return formatUuid(bytes)
}

/** Like `uuidv7`, but the same text gives the same one: for what is referred to before it is made. `time` in milliseconds. */
export function stableUuidv7(time: number, text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes.writeUIntBE(time, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return formatUuid(bytes)
}

/** The same text always gives the same UUID (version 8, RFC 9562): for demo data that may be loaded twice. */
export function stableUuid(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return formatUuid(bytes)
}

function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside may be used as an id at all; anything else is "not found". */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** 256 random bits in URL-safe text: for secrets in cookies and links. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 in hex: what is stored in place of a secret. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * A random key of 32 hexadecimal digits. `crypto.randomUUID` would need a secure context, which a shop
 * tried out on a local network is not.
 */
export function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

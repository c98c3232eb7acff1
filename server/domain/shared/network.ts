const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/i

/**
 * Whether an address is this machine's own. It is then its operator's, or that of a proxy whose shoppers we were not told
 * to tell apart (TRUSTED_PROXY_HOPS): it says nothing about who asks, so nothing is counted by it.
 */
export function isLoopback(address: string): boolean {
  return LOOPBACK.test(address)
}

import ipaddr from 'ipaddr.js'

/** Addresses of IPv6 that are given out to anybody (RFC 4291, section 2.4); all others have some meaning of their own. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address lies in the public internet: not this machine, not its network, not the service that tells a
 * cloud machine its secrets, and nothing that leads there by another name (mapped, translated or tunnelled addresses).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6)
}

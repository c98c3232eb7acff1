import { isIPv6 } from 'node:net'
import { sign, type KeyRing } from '../auth/keys.ts'
import { isLoopback } from '../shared/network.ts'

/**
 * Who an order comes from, as far as the network tells, in a form that says nothing about the address itself: a keyed
 * hash. IPv6 counts by its /64, of which one household or office owns all.
 *
 * @returns null for an address that says nothing about who asks
 */
export function clientKey(address: string, keys: KeyRing): string | null {
  if (isLoopback(address)) return null
  return sign(keys, networkOf(address)).slice(0, 22)
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '').toLowerCase()
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail.split(':').filter(Boolean)
  const zeros = plain.includes('::') ? Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0') : []
  return [...groups, ...zeros, ...rest].slice(0, 4).map(group => group.replace(/^0+(?=.)/, '')).join(':')
}

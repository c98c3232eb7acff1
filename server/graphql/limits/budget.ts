import type { H3Event } from 'h3'
import { clientAddress } from '#server/utils/client-address.ts'
import type { Runtime } from '#server/utils/runtime.ts'

/** Points (see `costOf`) that one address may ask the Shop API for: some two thousand lists of 24 a minute. */
const READS = { name: 'graphql-points', limit: 120_000, window: 60_000 }

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

/**
 * The caller's budget. A caller on this machine is its operator, or a proxy whose shoppers we were not told to tell
 * apart (TRUSTED_PROXY_HOPS): one budget for all of them would close the shop, so there is none.
 */
export function budgetOf(event: H3Event, { settings, services }: Pick<Runtime, 'settings' | 'services'>): (points: number) => Promise<boolean> {
  const address = clientAddress(event, settings.trustedProxyHops)
  if (LOOPBACK.test(address)) return async () => true
  return points => services.limiter.take(READS, address, points)
}

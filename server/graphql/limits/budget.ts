import type { H3Event } from 'h3'
import { isLoopback } from '#server/domain/shared/network.ts'
import { clientAddress } from '#server/utils/client-address.ts'
import type { Runtime } from '#server/utils/runtime.ts'

/** Points (see `costOf`) that one address may ask the Shop API for: some two thousand lists of 24 a minute. */
const READS = { name: 'graphql-points', limit: 120_000, window: 60_000 }

/** The caller's budget; callers behind an address that says nothing have none, for one of all of them would close the shop. */
export function budgetOf(event: H3Event, { settings, services }: Pick<Runtime, 'settings' | 'services'>): (points: number) => Promise<boolean> {
  const address = clientAddress(event, settings.trustedProxyHops)
  if (isLoopback(address)) return async () => true
  return points => services.limiter.take(READS, address, points)
}

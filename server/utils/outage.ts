import { MongoError } from 'mongodb'
import { TooManyHashesError } from '#server/domain/auth/password.ts'
import { GatewayUnavailableError } from '#server/drivers/payment/types.ts'
import { sqlState } from '#server/db/postgres/client.ts'

/** Connection refused, reset, timed out; PostgreSQL's classes 08 (connection), 53 (resources), 57P0x (shutdown). */
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])

/**
 * Whether an error says that a part which the shop depends on cannot be reached or has no room now: worth another try
 * later, unlike a fault of ours.
 */
export function isOutage(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof GatewayUnavailableError || cause instanceof TooManyHashesError) return true
    if (cause instanceof MongoError && /^Mongo(ServerSelection|Network|Topology|PoolCleared|NotConnected)/.test(cause.name)) return true
    const code = (cause as Error & { code?: unknown }).code
    if (typeof code === 'string' && NETWORK.has(code)) return true
    if (/timeout exceeded when trying to connect|Connection terminated/.test(cause.message)) return true
  }
  return /^(08|53|57P0)/.test(sqlState(error) ?? '')
}

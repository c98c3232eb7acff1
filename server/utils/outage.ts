import { MongoError } from 'mongodb'
import { QueueFullError } from '#server/domain/shared/bounded-queue.ts'
import { GatewayUnavailableError } from '#server/drivers/payment/types.ts'
import { RedisUnavailableError } from '#server/drivers/redis/client.ts'
import { DocumentStoreAwayError } from '#server/db/mongo/guard.ts'
import { sqlState } from '#server/db/postgres/client.ts'

/** Connection refused, reset, timed out. */
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])

/**
 * PostgreSQL's classes 08 (connection) and 53 (resources), 57P0x (shutdown), and its own time limits: a statement (57014)
 * or a lock (55P03) that took too long.
 */
const OUTAGE_STATE = /^(?:08|53|57P0|57014|55P03)/

/**
 * Whether an error says that a part which the shop depends on cannot be reached or has no room now: worth another try
 * later, unlike a fault of ours.
 */
export function isOutage(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof GatewayUnavailableError || cause instanceof QueueFullError || cause instanceof RedisUnavailableError || cause instanceof DocumentStoreAwayError) return true
    if (cause instanceof MongoError && /^Mongo(ServerSelection|Network|Topology|PoolCleared|NotConnected|OperationTimeout|WaitQueueTimeout)/.test(cause.name)) return true
    const code = (cause as Error & { code?: unknown }).code
    if (typeof code === 'string' && NETWORK.has(code)) return true
    if (/timeout exceeded when trying to connect|Connection terminated|Query read timeout/.test(cause.message)) return true
  }
  return OUTAGE_STATE.test(sqlState(error) ?? '')
}

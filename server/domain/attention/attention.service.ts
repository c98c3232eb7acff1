import type { PostgresConnection } from '../../db/postgres/client.ts'
import { issueRepository, type OpenIssue } from '../order/issue.repository.ts'
import { orderRepository } from '../order/order.repository.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { failedWorkRepository, type FailedWork } from './failed-work.repository.ts'

/** How much of each kind is listed; who has more than that has one cause to look for. */
const LISTED = 100

/** What the shop cannot decide or do by itself: issues of orders, and work that failed too often (I4, I9, I10). */
export function createAttentionService({ postgres }: { postgres: PostgresConnection }) {
  const { db } = postgres
  return {
    issues: (): Promise<OpenIssue[]> => issueRepository.listOpen(db, LISTED),
    failedWork: (): Promise<FailedWork[]> => failedWorkRepository.list(db, LISTED),

    /** A person has dealt with it; the order's story says who. */
    async resolveIssue(id: string, actor: string): Promise<Result<{ orderId: string }>> {
      const orderId = isUuid(id) ? await postgres.transaction(async (tx) => {
        const resolved = await issueRepository.resolve(tx, id)
        if (resolved) await orderRepository.addEvent(tx, resolved, 'NOTE', 'Marked as dealt with', actor)
        return resolved
      }) : null
      return orderId ? success({ orderId }) : refusal('NOT_FOUND', 'This was dealt with already.', ['id'])
    },

    /** Tries failed work once more, with all its retries. Doing it twice changes nothing, so it is always safe. */
    async retry(id: string): Promise<Result<{ id: string }>> {
      const [kind, ...rest] = id.split(':')
      const key = rest.join(':')
      const found = kind === 'webhook'
        ? await failedWorkRepository.retryWebhook(db, key)
        : kind === 'outbox' && isUuid(key) && await failedWorkRepository.retryOutbox(db, key)
      return found ? success({ id }) : refusal('NOT_FOUND', 'This is being tried again already.', ['id'])
    },
  }
}

import type { PostgresConnection } from '../../db/postgres/client.ts'
import { issueRepository } from '../order/issue.repository.ts'
import { LEASE_BATCH, paymentRepository } from '../payment/payment.repository.ts'
import type { PaymentService } from '../payment/payment.service.ts'
import { webhookInboxRepository, type WebhookRow } from '../payment/webhook-inbox.repository.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { Clock } from '../shared/clock.ts'
import { outboxRepository, type OutboxRow, type OutboxTopic } from './outbox.repository.ts'
import type { Job } from './worker.ts'

/** Milliseconds after which an order that was never handed to the gateway is looked at again. */
const UNFINISHED_AFTER = 90_000
/** Milliseconds after which the gateway is asked by ourselves: a webhook may be lost. */
const ASK_AFTER = 60_000
/** Milliseconds after an order's end at which staff hear that it has not ended. */
const UNRESOLVED_AFTER = 15 * 60_000

/** Milliseconds. PostgreSQL says at once that there is something to do; this is for what it could not say. */
const IDLE = 2_000

/** Milliseconds between two looks for changes. */
const LOOK_EVERY = 1_000

/** The work that goes on behind the shop; every process does it, PostgreSQL shares it out. */
export function createJobs({ postgres, payments, handlers, changes, clock }: {
  postgres: PostgresConnection
  payments: PaymentService
  handlers: Record<OutboxTopic, (row: OutboxRow) => Promise<void>>
  changes: Pick<ChangeFeed, 'poll'>
  clock: Clock
}): Job[] {
  const { db } = postgres

  async function handleWebhook(event: WebhookRow): Promise<'done' | 'ignored'> {
    const payment = (event.paymentId ? await paymentRepository.find(db, event.paymentId) : null)
      ?? (event.sessionId ? await paymentRepository.findBySession(db, event.gateway, event.sessionId) : null)
    if (!payment) return 'ignored'
    await payments.reconcile(payment.id)
    return 'done'
  }

  return [
    {
      name: 'changes',
      idle: LOOK_EVERY,
      // Two seconds after a store is back, or after any change, everybody has heard of it.
      longestPause: LOOK_EVERY,
      async run() {
        await changes.poll()
        return false
      },
    },
    {
      name: 'webhooks',
      idle: IDLE,
      wakes: 'webhook_event',
      async run() {
        const event = await webhookInboxRepository.lease(db)
        if (!event) return false
        try {
          await webhookInboxRepository.finish(db, event.id, await handleWebhook(event))
        }
        catch (error) {
          await webhookInboxRepository.failed(db, event, messageOf(error))
        }
        return true
      },
    },
    {
      name: 'outbox',
      idle: IDLE,
      wakes: 'outbox',
      async run() {
        const row = await outboxRepository.lease(db)
        if (!row) return false
        try {
          await handlers[row.topic as OutboxTopic](row)
          await outboxRepository.done(db, row.id)
        }
        catch (error) {
          await outboxRepository.failed(db, row, messageOf(error))
        }
        return true
      },
    },
    {
      name: 'expiry',
      idle: 2_000,
      async run() {
        const now = clock()
        return forEach(await paymentRepository.leaseOverdue(db, now, new Date(now.getTime() - UNFINISHED_AFTER)), endOrFinish)
      },
    },
    {
      name: 'lost webhooks',
      idle: 10_000,
      async run() {
        return forEach(await paymentRepository.leaseUndecided(db, new Date(clock().getTime() - ASK_AFTER)), payments.reconcile)
      },
    },
    {
      name: 'unresolved orders',
      idle: 60_000,
      async run() {
        return forEach(await issueRepository.unresolvedOrders(db, new Date(clock().getTime() - UNRESOLVED_AFTER)), id =>
          issueRepository.open(db, id, 'PAYMENT_UNRESOLVED', 'This order should have been paid or ended by now, and its goods are still held. Look at the payment at the gateway.'))
      },
    },
  ]

  /** Past its end: closed at the gateway first. Not yet, but never handed over: handed over now. */
  async function endOrFinish(paymentId: string): Promise<void> {
    if (await paymentRepository.isPastEnd(db, paymentId, clock())) await payments.close(paymentId, { reason: 'expired' })
    else await payments.ensureSession(paymentId)
  }
}

/**
 * Does all of a batch, whatever happens to single ones.
 *
 * @returns whether the batch was full, so that there may be more
 * @throws when any failed, with the first failure as its cause; the worker logs it and waits before it goes on
 */
async function forEach(batch: { id: string }[], work: (id: string) => Promise<void>): Promise<boolean> {
  const errors: unknown[] = []
  for (const { id } of batch) await work(id).catch((error: unknown) => void errors.push(error))
  if (errors.length > 0) throw new Error(`${errors.length} of ${batch.length} failed`, { cause: errors[0] })
  return batch.length === LEASE_BATCH
}

/** What staff see of a failure. A failed statement's own words carry its parameters, which may be personal: its cause says enough. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  return error.cause instanceof Error ? messageOf(error.cause) : `${error.name}: ${error.message}`
}

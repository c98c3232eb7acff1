import type { PostgresConnection } from '../../db/postgres/client.ts'
import { paymentRepository } from '../payment/payment.repository.ts'
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

/** Milliseconds between two looks for changes. */
const LOOK_EVERY = 700

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
      idle: 200,
      async run() {
        const event = await webhookInboxRepository.lease(postgres)
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
      idle: 250,
      async run() {
        const row = await outboxRepository.lease(postgres)
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
        const overdue = await paymentRepository.overdue(db, now, new Date(now.getTime() - UNFINISHED_AFTER))
        for (const { id } of overdue) await endOrFinish(id)
        return false
      },
    },
    {
      name: 'lost webhooks',
      idle: 10_000,
      async run() {
        for (const { id } of await paymentRepository.undecided(db, new Date(clock().getTime() - ASK_AFTER))) {
          await paymentRepository.touch(db, id)
          await payments.reconcile(id)
        }
        return false
      },
    },
  ]

  /** Past its end: closed at the gateway first. Not yet, but never handed over: handed over now. */
  async function endOrFinish(paymentId: string): Promise<void> {
    if (await paymentRepository.isPastEnd(db, paymentId, clock())) await payments.close(paymentId, 'expired')
    else await payments.ensureSession(paymentId)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'
}

import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { webhookEvent } from '../../db/postgres/schema/payments.ts'
import type { PaymentWebhook } from '../../drivers/payment/types.ts'
import { MAX_ATTEMPTS, retryDelay } from '../outbox/outbox.repository.ts'

export type WebhookRow = typeof webhookEvent.$inferSelect

/** Milliseconds during which a taken event belongs to one worker; handling it twice would change nothing. */
const LEASE = 30_000

export const webhookInboxRepository = {
  /** Stores an event once; a repeated delivery changes nothing. */
  async store(db: Executor, gateway: string, event: PaymentWebhook): Promise<void> {
    await db.insert(webhookEvent).values({
      id: `${gateway}:${event.eventId}`,
      gateway,
      type: event.type,
      sessionId: event.sessionId,
      paymentId: event.paymentId,
      payload: event.payload,
    }).onConflictDoNothing()
  },

  /** Takes one event that is due; no lock is held while it is worked on. */
  async lease(db: Executor): Promise<WebhookRow | null> {
    const due = db.select({ id: webhookEvent.id }).from(webhookEvent)
      .where(and(eq(webhookEvent.status, 'pending'), lte(webhookEvent.nextAt, sql`now()`)))
      .orderBy(asc(webhookEvent.createdAt)).limit(1).for('update', { skipLocked: true })
    const [row] = await db.update(webhookEvent)
      .set({ attempts: sql`${webhookEvent.attempts} + 1`, nextAt: sql`now() + ${`${LEASE} milliseconds`}::interval` })
      .where(eq(webhookEvent.id, sql`(${due})`)).returning()
    return row ?? null
  },

  async finish(db: Executor, id: string, status: 'done' | 'ignored'): Promise<void> {
    await db.update(webhookEvent).set({ status, error: null }).where(eq(webhookEvent.id, id))
  },

  async failed(db: Executor, row: WebhookRow, error: string): Promise<void> {
    await db.update(webhookEvent).set({
      status: row.attempts >= MAX_ATTEMPTS ? 'dead' : 'pending',
      error: error.slice(0, 500),
      nextAt: sql`now() + ${`${retryDelay(row.attempts)} milliseconds`}::interval`,
    }).where(eq(webhookEvent.id, row.id))
  },
}

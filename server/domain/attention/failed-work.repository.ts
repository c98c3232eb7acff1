import { and, asc, eq, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { outbox, webhookEvent } from '../../db/postgres/schema/payments.ts'

/** Work that was tried until it made no sense any more: nothing goes on with it but a person. */
export interface FailedWork {
  /** Its kind, a colon, and the row's own id. */
  id: string
  kind: 'outbox' | 'webhook'
  /** What was to be done, e.g. `mail.order-confirmation` or `payment.captured`. */
  topic: string
  /** The last failure. */
  error: string
  attempts: number
  createdAt: Date
}

export const failedWorkRepository = {
  /** Oldest first, of each kind at most `limit`. */
  async list(db: Executor, limit: number): Promise<FailedWork[]> {
    const [rows, events] = await Promise.all([
      db.select().from(outbox).where(eq(outbox.status, 'dead')).orderBy(asc(outbox.createdAt)).limit(limit),
      db.select().from(webhookEvent).where(eq(webhookEvent.status, 'dead')).orderBy(asc(webhookEvent.createdAt)).limit(limit),
    ])
    return [
      ...rows.map(row => ({ ...row, id: `outbox:${row.id}`, kind: 'outbox' as const, error: row.error ?? '' })),
      ...events.map(event => ({ ...event, id: `webhook:${event.id}`, topic: event.type, kind: 'webhook' as const, error: event.error ?? '' })),
    ].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  },

  /** Due at once, with all tries again. @returns false when there is no such failed work */
  async retryOutbox(db: Executor, id: string): Promise<boolean> {
    const rows = await db.update(outbox).set({ status: 'pending', attempts: 0, nextAt: sql`now()` })
      .where(and(eq(outbox.id, id), eq(outbox.status, 'dead'))).returning({ id: outbox.id })
    return rows.length === 1
  },

  async retryWebhook(db: Executor, id: string): Promise<boolean> {
    const rows = await db.update(webhookEvent).set({ status: 'pending', attempts: 0, nextAt: sql`now()` })
      .where(and(eq(webhookEvent.id, id), eq(webhookEvent.status, 'dead'))).returning({ id: webhookEvent.id })
    return rows.length === 1
  },
}

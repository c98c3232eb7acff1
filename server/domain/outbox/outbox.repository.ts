import { and, asc, count, eq, lte, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { outbox } from '../../db/postgres/schema/payments.ts'

export type OutboxRow = typeof outbox.$inferSelect

/** What follows a committed change. Each topic has one handler. */
export type OutboxTopic = 'mail.order-confirmation' | 'mail.shipping-confirmation' | 'mail.tracking-update' | 'cart.settle-order'

/** Milliseconds during which a taken row belongs to one worker: longer than any handler may take, or a mail would go out twice. */
const LEASE = 60_000

/** After so many tries a person has to look. */
export const MAX_ATTEMPTS = 20

/** 5 s, 10 s, 20 s ... at most an hour, in milliseconds. */
export function retryDelay(attempts: number): number {
  return Math.min(3_600_000, 5_000 * 2 ** Math.max(0, attempts - 1))
}

export const outboxRepository = {
  /** Written in the transaction of the change itself; the same key is written once. */
  async add(db: Executor, topic: OutboxTopic, dedupeKey: string, payload: Record<string, string>): Promise<void> {
    await db.insert(outbox).values({ topic, dedupeKey, payload }).onConflictDoNothing()
  },

  /** Takes one row that is due; no lock is held while it is worked on. */
  async lease(db: Executor): Promise<OutboxRow | null> {
    const due = db.select({ id: outbox.id }).from(outbox)
      .where(and(eq(outbox.status, 'pending'), lte(outbox.nextAt, sql`now()`)))
      .orderBy(asc(outbox.nextAt)).limit(1).for('update', { skipLocked: true })
    const [row] = await db.update(outbox)
      .set({ attempts: sql`${outbox.attempts} + 1`, nextAt: sql`now() + ${`${LEASE} milliseconds`}::interval` })
      .where(eq(outbox.id, sql`(${due})`)).returning()
    return row ?? null
  },

  async done(db: Executor, id: string): Promise<void> {
    await db.update(outbox).set({ status: 'done', doneAt: sql`now()`, error: null }).where(eq(outbox.id, id))
  },

  async failed(db: Executor, row: OutboxRow, error: string): Promise<void> {
    await db.update(outbox).set({
      status: row.attempts >= MAX_ATTEMPTS ? 'dead' : 'pending',
      error: error.slice(0, 500),
      nextAt: sql`now() + ${`${retryDelay(row.attempts)} milliseconds`}::interval`,
    }).where(eq(outbox.id, row.id))
  },

  /** Mails that could not be sent and wait for a person or another try. */
  async countFailedMails(db: Executor): Promise<number> {
    const [row] = await db.select({ count: count() }).from(outbox)
      .where(sql`${outbox.topic} like 'mail.%' and ${outbox.status} <> 'done' and ${outbox.attempts} >= 3`)
    return row!.count
  },
}

import { and, eq, inArray, isNotNull, lt, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { PostgresConnection } from '../../db/postgres/client.ts'
import { idempotencyKey, outbox, webhookEvent } from '../../db/postgres/schema/payments.ts'
import { sandboxDelivery } from '../../db/postgres/schema/sandbox.ts'
import type { Clock } from '../shared/clock.ts'
import type { Job } from './worker.ts'

/**
 * Days that finished work is kept: long enough to look into a complaint, not longer, for it names people. Gateways repeat
 * an event for some days (Stripe: three), and a client a key for as long as its cart lives (30 days).
 */
export const KEPT_DAYS = 31
/** Rows deleted in one statement, so that none holds locks for long. */
const BATCH = 1_000
const EVERY = 60 * 60_000

/** Deletes finished rows that nobody asks for any more. What is pending, or waits for a person, stays. */
export function createHousekeeping({ postgres, clock }: { postgres: PostgresConnection, clock: Clock }): Job {
  const { db } = postgres

  async function prune(table: PgTable, where: SQL | undefined): Promise<boolean> {
    const deleted = await db.execute(sql`delete from ${table} where ctid in (select ctid from ${table} where ${where} limit ${BATCH})`)
    return (deleted.rowCount ?? 0) >= BATCH
  }

  return {
    name: 'housekeeping',
    idle: EVERY,
    async run() {
      const before = new Date(clock().getTime() - KEPT_DAYS * 24 * 60 * 60_000)
      const more = [
        await prune(outbox, and(eq(outbox.status, 'done'), lt(outbox.createdAt, before))),
        await prune(webhookEvent, and(inArray(webhookEvent.status, ['done', 'ignored']), lt(webhookEvent.createdAt, before))),
        await prune(sandboxDelivery, and(isNotNull(sandboxDelivery.deliveredAt), lt(sandboxDelivery.createdAt, before))),
        await prune(idempotencyKey, lt(idempotencyKey.createdAt, before)),
      ]
      return more.includes(true)
    },
  }
}

import { and, eq, inArray, isNotNull, lt, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Executor } from '../../db/postgres/client.ts'
import { events } from '../../db/postgres/schema/events.ts'
import { idempotencyKey, outbox, webhookEvent } from '../../db/postgres/schema/payments.ts'
import { sandboxDelivery } from '../../db/postgres/schema/sandbox.ts'

/** Rows deleted in one statement, so that none holds locks for long. */
const BATCH = 1_000

async function prune(db: Executor, table: PgTable, where: SQL | undefined): Promise<boolean> {
  const deleted = await db.execute(sql`delete from ${table} where ctid in (select ctid from ${table} where ${where} limit ${BATCH})`)
  return (deleted.rowCount ?? 0) >= BATCH
}

/** Finished work. What is pending, or waits for a person, stays. Each function deletes one batch and says whether there may be more. */
export const housekeepingRepository = {
  outbox: (db: Executor, before: Date) => prune(db, outbox, and(eq(outbox.status, 'done'), lt(outbox.createdAt, before))),
  webhooks: (db: Executor, before: Date) => prune(db, webhookEvent, and(inArray(webhookEvent.status, ['done', 'ignored']), lt(webhookEvent.createdAt, before))),
  sandboxDeliveries: (db: Executor, before: Date) => prune(db, sandboxDelivery, and(isNotNull(sandboxDelivery.deliveredAt), lt(sandboxDelivery.createdAt, before))),
  idempotencyKeys: (db: Executor, before: Date) => prune(db, idempotencyKey, lt(idempotencyKey.createdAt, before)),
  events: (db: Executor, before: Date) => prune(db, events, lt(events.createdAt, before)),
}

import { and, eq, inArray, isNotNull, lt, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Executor } from '../../db/postgres/client.ts'
import { events } from '../../db/postgres/schema/events.ts'
import { idempotencyKey, outbox, webhookEvent } from '../../db/postgres/schema/payments.ts'
import { sandboxDelivery } from '../../db/postgres/schema/sandbox.ts'
import { staffLink, staffSession } from '../../db/postgres/schema/staff.ts'

/** Rows deleted in one statement, so that none holds locks for long. */
const BATCH = 1_000

async function prune(db: Executor, table: PgTable, where: SQL | undefined): Promise<boolean> {
  const deleted = await db.execute(sql`delete from ${table} where ctid in (select ctid from ${table} where ${where} limit ${BATCH})`)
  return (deleted.rowCount ?? 0) >= BATCH
}

/** Finished work, and sessions and links that have ended. What is pending, or waits for a person, stays. Each function deletes one batch and says whether there may be more. */
export const housekeepingRepository = {
  outbox: (db: Executor, before: Date) => prune(db, outbox, and(eq(outbox.status, 'done'), lt(outbox.createdAt, before))),
  webhooks: (db: Executor, before: Date) => prune(db, webhookEvent, and(inArray(webhookEvent.status, ['done', 'ignored']), lt(webhookEvent.createdAt, before))),
  sandboxDeliveries: (db: Executor, before: Date) => prune(db, sandboxDelivery, and(isNotNull(sandboxDelivery.deliveredAt), lt(sandboxDelivery.createdAt, before))),
  idempotencyKeys: (db: Executor, before: Date) => prune(db, idempotencyKey, lt(idempotencyKey.createdAt, before)),
  /** Sessions that nobody has used since then ended long before, whatever ended them; the audit log keeps what was done in them. */
  staffSessions: (db: Executor, before: Date) => prune(db, staffSession, lt(staffSession.lastSeenAt, before)),
  staffLinks: (db: Executor, before: Date) => prune(db, staffLink, lt(staffLink.expiresAt, before)),
  // Each name by itself: the index of the largest table begins with it.
  events: (db: Executor, before: Date) => prune(db, events, and(inArray(events.name, events.name.enumValues), lt(events.createdAt, before))),
}

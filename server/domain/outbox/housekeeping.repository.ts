import { and, eq, inArray, isNotNull, lt, notExists, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { deleteBatch } from '../../db/postgres/delete-batch.ts'
import { bulkChange, bulkOperation } from '../../db/postgres/schema/bulk.ts'
import { events } from '../../db/postgres/schema/events.ts'
import { pictureFetch } from '../../db/postgres/schema/imports.ts'
import { idempotencyKey, outbox, webhookEvent } from '../../db/postgres/schema/payments.ts'
import { sandboxDelivery } from '../../db/postgres/schema/sandbox.ts'
import { staffLink, staffSession } from '../../db/postgres/schema/staff.ts'

/** Finished work, and sessions and links that have ended. What is pending, or waits for a person, stays. Each function deletes one batch and says whether there may be more. */
export const housekeepingRepository = {
  outbox: (db: Executor, before: Date) => deleteBatch(db, outbox, and(eq(outbox.status, 'done'), lt(outbox.createdAt, before))),
  webhooks: (db: Executor, before: Date) => deleteBatch(db, webhookEvent, and(inArray(webhookEvent.status, ['done', 'ignored']), lt(webhookEvent.createdAt, before))),
  sandboxDeliveries: (db: Executor, before: Date) => deleteBatch(db, sandboxDelivery, and(isNotNull(sandboxDelivery.deliveredAt), lt(sandboxDelivery.createdAt, before))),
  idempotencyKeys: (db: Executor, before: Date) => deleteBatch(db, idempotencyKey, lt(idempotencyKey.createdAt, before)),
  /** Sessions that nobody has used since then ended long before, whatever ended them; the audit log keeps what was done in them. */
  staffSessions: (db: Executor, before: Date) => deleteBatch(db, staffSession, lt(staffSession.lastSeenAt, before)),
  staffLinks: (db: Executor, before: Date) => deleteBatch(db, staffLink, lt(staffLink.expiresAt, before)),
  /** What products were before; with it goes the way back. */
  bulkChanges: (db: Executor, before: Date) => deleteBatch(db, bulkChange, inArray(bulkChange.operationId, db.select({ id: bulkOperation.id }).from(bulkOperation).where(endedOperation(before)))),
  /** A few at a time: each names up to 100,000 products. One that still has changes waits for those to go. */
  bulkOperations: (db: Executor, before: Date) => deleteBatch(db, bulkOperation,
    and(endedOperation(before), notExists(db.select({ one: sql`1` }).from(bulkChange).where(eq(bulkChange.operationId, bulkOperation.id)))), 50),
  pictureFetches: (db: Executor, before: Date) => deleteBatch(db, pictureFetch, and(inArray(pictureFetch.state, ['done', 'failed']), lt(pictureFetch.createdAt, before))),
  // Each name by itself: the index of the largest table begins with it.
  events: (db: Executor, before: Date) => deleteBatch(db, events, and(inArray(events.name, events.name.enumValues), lt(events.createdAt, before))),
}

/** Operations that nobody works on any more. */
function endedOperation(before: Date) {
  return and(inArray(bulkOperation.state, ['done', 'cancelled', 'undone']), lt(bulkOperation.finishedAt, before))
}

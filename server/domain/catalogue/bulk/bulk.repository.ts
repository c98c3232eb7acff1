import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Executor } from '../../../db/postgres/client.ts'
import { bulkChange, bulkOperation } from '../../../db/postgres/schema/bulk.ts'
import type { BeforeBulk } from './bulk-action.ts'

export type BulkOperation = typeof bulkOperation.$inferSelect

/** Seconds that one process works on an operation before another may take it over. */
const LEASE = 30
const leased = sql`now() + make_interval(secs => ${LEASE})`

export const bulkRepository = {
  /** The new operation, leased to its maker. */
  async insert(db: Executor, values: Pick<BulkOperation, 'action' | 'productIds' | 'actor'>, mine: boolean): Promise<BulkOperation> {
    const [row] = await db.insert(bulkOperation).values({ ...values, ...mine ? { leasedUntil: leased } : {} }).returning()
    return row!
  },

  async find(db: Executor, id: string): Promise<BulkOperation | null> {
    const [row] = await db.select().from(bulkOperation).where(eq(bulkOperation.id, id))
    return row ?? null
  },

  latest: (db: Executor, limit: number): Promise<BulkOperation[]> => db.select().from(bulkOperation).orderBy(desc(bulkOperation.createdAt)).limit(limit),

  /** Takes an operation that nobody works on; two never get the same. */
  async lease(db: Executor): Promise<BulkOperation | null> {
    const free = sql`(select ${bulkOperation.id} from ${bulkOperation} where ${and(inArray(bulkOperation.state, ['running', 'undoing']), lte(bulkOperation.leasedUntil, sql`now()`))} order by ${bulkOperation.createdAt} limit 1 for update skip locked)`
    const [row] = await db.update(bulkOperation).set({ leasedUntil: leased }).where(eq(bulkOperation.id, free)).returning()
    return row ?? null
  },

  /** Notes how far it came and keeps or gives back the lease. @returns the row, or null when somebody ended it meanwhile */
  async progress(db: Executor, { id, state }: BulkOperation, change: Pick<BulkOperation, 'position' | 'changed' | 'failed' | 'problems'>, next: BulkOperation['state']): Promise<BulkOperation | null> {
    const ended = next !== 'running' && next !== 'undoing'
    const [row] = await db.update(bulkOperation).set({ ...change, state: next, leasedUntil: ended ? sql`now()` : leased, ...ended ? { finishedAt: sql`now()` } : {} })
      .where(and(eq(bulkOperation.id, id), eq(bulkOperation.state, state))).returning()
    return row ?? null
  },

  /** Moves on from one of some states. @returns null when it is in none of them */
  async turn(db: Executor, id: string, from: BulkOperation['state'][], change: Partial<BulkOperation>): Promise<BulkOperation | null> {
    const [row] = await db.update(bulkOperation).set(change).where(and(eq(bulkOperation.id, id), inArray(bulkOperation.state, from))).returning()
    return row ?? null
  },

  async noteBefore(db: Executor, operationId: string, productId: string, versionAfter: number, before: BeforeBulk): Promise<void> {
    await db.insert(bulkChange).values({ operationId, productId, versionAfter, before })
      .onConflictDoUpdate({ target: [bulkChange.operationId, bulkChange.productId], set: { versionAfter, before } })
  },

  async before(db: Executor, operationId: string, productId: string): Promise<{ versionAfter: number, before: BeforeBulk } | null> {
    const [row] = await db.select().from(bulkChange).where(and(eq(bulkChange.operationId, operationId), eq(bulkChange.productId, productId)))
    return row ? { versionAfter: row.versionAfter, before: row.before as BeforeBulk } : null
  },
}

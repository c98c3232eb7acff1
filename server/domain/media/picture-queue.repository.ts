import { and, asc, count, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { pictureFetch } from '../../db/postgres/schema/imports.ts'
import { sha256 } from '../shared/ids.ts'

export type PictureFetch = typeof pictureFetch.$inferSelect

/** Milliseconds that a picture belongs to one worker: longer than fetching and making it ready may take. */
const LEASE = 120_000
/** Milliseconds to the next try, after each one that failed. */
const DELAYS = [15_000, 120_000]
/** Tries that a picture has; one that was begun more often has ended its process each time. */
export const MOST_TRIES = DELAYS.length + 1
/** Rows of one statement. */
const INSERT = 1_000

/** Pictures that are to be fetched, each once for a product. */
export const pictureQueue = {
  /** One that failed before is tried again: somebody imports the file once more. */
  async add(db: Executor, wanted: Pick<PictureFetch, 'productId' | 'url' | 'importId'>[]): Promise<void> {
    for (let start = 0; start < wanted.length; start += INSERT) {
      await db.insert(pictureFetch).values(wanted.slice(start, start + INSERT).map(row => ({ ...row, urlHash: sha256(row.url) }))).onConflictDoUpdate({
        target: [pictureFetch.productId, pictureFetch.urlHash],
        set: { importId: sql`excluded.import_id`, state: 'pending', attempts: 0, nextAt: sql`now()`, error: null },
        setWhere: sql`${pictureFetch.state} <> 'pending'`,
      })
    }
  },

  async lease(db: Executor): Promise<PictureFetch | null> {
    const due = db.select({ id: pictureFetch.id }).from(pictureFetch)
      .where(and(eq(pictureFetch.state, 'pending'), lte(pictureFetch.nextAt, sql`now()`)))
      .orderBy(asc(pictureFetch.nextAt)).limit(1).for('update', { skipLocked: true })
    const [row] = await db.update(pictureFetch)
      .set({ attempts: sql`${pictureFetch.attempts} + 1`, nextAt: sql`now() + ${`${LEASE} milliseconds`}::interval` })
      .where(eq(pictureFetch.id, sql`(${due})`)).returning()
    return row ?? null
  },

  done: (db: Executor, id: string) => db.update(pictureFetch).set({ state: 'done', error: null }).where(eq(pictureFetch.id, id)),

  async failed(db: Executor, { id, attempts }: PictureFetch, error: string, mayHelp: boolean): Promise<void> {
    const delay = mayHelp ? DELAYS[attempts - 1] : undefined
    await db.update(pictureFetch).set(delay === undefined
      ? { state: 'failed', error: error.slice(0, 500) }
      : { error: error.slice(0, 500), nextAt: sql`now() + ${`${delay} milliseconds`}::interval` }).where(eq(pictureFetch.id, id))
  },

  /** Puts back what could not be tried, through no fault of the picture. */
  release: (db: Executor, id: string) => db.update(pictureFetch)
    .set({ attempts: sql`${pictureFetch.attempts} - 1`, nextAt: sql`now() + ${`${DELAYS[0]} milliseconds`}::interval` }).where(eq(pictureFetch.id, id)),
  /** How far the pictures of an import are. */
  async counts(db: Executor, importId: string): Promise<{ total: number, done: number, failed: number }> {
    const rows = await db.select({ state: pictureFetch.state, pictures: count() }).from(pictureFetch).where(eq(pictureFetch.importId, importId)).groupBy(pictureFetch.state)
    const of = (state: PictureFetch['state']) => rows.find(row => row.state === state)?.pictures ?? 0
    return { total: of('pending') + of('done') + of('failed'), done: of('done'), failed: of('failed') }
  },

  failures: (db: Executor, importId: string, limit: number): Promise<PictureFetch[]> =>
    db.select().from(pictureFetch).where(and(eq(pictureFetch.importId, importId), eq(pictureFetch.state, 'failed'))).orderBy(pictureFetch.id).limit(limit),

  /** Takes what is still waiting out of the queue. */
  dropWaiting: (db: Executor, importId: string) => db.delete(pictureFetch).where(and(eq(pictureFetch.importId, importId), inArray(pictureFetch.state, ['pending']))),
}

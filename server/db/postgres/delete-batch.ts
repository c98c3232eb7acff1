import { sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Executor } from './client.ts'

/** Rows deleted in one statement, so that none holds locks for long, or meets its time limit. */
const BATCH = 1_000

/** Deletes some of the rows. @returns whether there may be more */
export async function deleteBatch(db: Pick<Executor, 'execute'>, table: PgTable, where: SQL | undefined, size = BATCH): Promise<boolean> {
  const deleted = await db.execute(sql`delete from ${table} where ctid in (select ctid from ${table} where ${where} limit ${size})`)
  return (deleted.rowCount ?? 0) >= size
}

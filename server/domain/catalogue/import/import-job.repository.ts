import { and, asc, count, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Executor, PostgresConnection, Transaction } from '../../../db/postgres/client.ts'
import { deleteBatch } from '../../../db/postgres/delete-batch.ts'
import { productImport, productImportBefore, productImportFile, productImportRow } from '../../../db/postgres/schema/imports.ts'
import { tells, type ColumnChoice } from './columns.ts'
import type { ImportRow, RowResult } from './report-rows.ts'

export type ProductImport = typeof productImport.$inferSelect
export type ImportState = ProductImport['state']

/** Bytes of a part of a stored file. */
const PART = 1024 * 1024
/** Milliseconds during which an import belongs to one worker; each batch renews it. */
const LEASE = 30_000
/** Imports whose columns are remembered. */
const EXPLAINED = 20

const leaseEnd = sql`now() + ${`${LEASE} milliseconds`}::interval`

/** States that a worker deals with. */
const WORK: ImportState[] = ['checking', 'running', 'undoing']

export const importJobs = {
  async create({ transaction }: PostgresConnection, values: Pick<ProductImport, 'fileName' | 'actor' | 'options' | 'state' | 'atomic' | 'createdAt' | 'appliedAt'>, content: Uint8Array, leased: boolean): Promise<ProductImport> {
    return transaction(async (tx) => {
      // Not to be taken up before its file is there.
      const [row] = await tx.insert(productImport).values({ ...values, leaseUntil: leased ? leaseEnd : null }).returning()
      for (let part = 0; part * PART < content.byteLength || part === 0; part++) {
        await tx.insert(productImportFile).values({ importId: row!.id, part, content: Buffer.from(content.subarray(part * PART, (part + 1) * PART)) })
      }
      return row!
    })
  },

  async file(db: Executor, importId: string): Promise<Buffer> {
    const parts = await db.select({ part: productImportFile.part }).from(productImportFile).where(eq(productImportFile.importId, importId)).orderBy(productImportFile.part)
    const contents: Buffer[] = []
    for (const { part } of parts) {
      const [row] = await db.select({ content: productImportFile.content }).from(productImportFile).where(and(eq(productImportFile.importId, importId), eq(productImportFile.part, part)))
      contents.push(row!.content)
    }
    return Buffer.concat(contents)
  },

  find: async (db: Executor, id: string): Promise<ProductImport | null> => (await db.select().from(productImport).where(eq(productImport.id, id)))[0] ?? null,

  list: (db: Executor, limit: number): Promise<ProductImport[]> => db.select().from(productImport).orderBy(desc(productImport.id)).limit(limit),

  /** What was said last about columns whose names do not tell what they are, in files that were applied. */
  async explained(db: Executor): Promise<ColumnChoice[]> {
    const rows = await db.select({ options: productImport.options }).from(productImport)
      .where(and(sql`${productImport.appliedAt} is not null`, sql`${productImport.options} ? 'columns'`)).orderBy(desc(productImport.appliedAt)).limit(EXPLAINED)
    const columns = new Map<string, ColumnChoice>()
    for (const choice of rows.flatMap(({ options }) => options.columns ?? [])) {
      const key = choice.heading.toLowerCase()
      if (!columns.has(key) && !tells(choice.heading)) columns.set(key, choice)
    }
    return [...columns.values()]
  },

  /** The import that was applied last, whole or in part. */
  async lastApplied(db: Executor): Promise<ProductImport | null> {
    const [row] = await db.select().from(productImport).where(and(sql`${productImport.appliedAt} is not null`, sql`${productImport.state} <> 'failed'`)).orderBy(desc(productImport.appliedAt)).limit(1)
    return row ?? null
  },

  /** @returns the import after the change; null when it is in none of these states any more */
  async change(db: Executor, id: string, from: ImportState[], values: Partial<ProductImport>): Promise<ProductImport | null> {
    const [row] = await db.update(productImport).set(values).where(and(eq(productImport.id, id), inArray(productImport.state, from))).returning()
    return row ?? null
  },

  /** Takes an import that nobody works on. */
  async lease(db: Executor): Promise<ProductImport | null> {
    const due = db.select({ id: productImport.id }).from(productImport)
      .where(and(inArray(productImport.state, WORK), or(isNull(productImport.leaseUntil), lt(productImport.leaseUntil, sql`now()`))))
      .orderBy(asc(productImport.id)).limit(1).for('update', { skipLocked: true })
    const [row] = await db.update(productImport).set({ leaseUntil: leaseEnd }).where(eq(productImport.id, sql`(${due})`)).returning()
    return row ?? null
  },

  /** Gives back what cannot be gone on with here. */
  release: (db: Executor, id: string) => db.update(productImport).set({ leaseUntil: null }).where(eq(productImport.id, id)),

  /** Progress in the transaction of the work itself; renews the lease. @returns the import, to see whether somebody asked to stop */
  async advance(db: Executor, id: string, by: { rows: number, groups: number, created: number, updated: number, unchanged: number }): Promise<ProductImport | null> {
    const [row] = await db.update(productImport).set({
      leaseUntil: leaseEnd,
      rowsDone: sql`${productImport.rowsDone} + ${by.rows}`,
      groupsDone: sql`${productImport.groupsDone} + ${by.groups}`,
      created: sql`${productImport.created} + ${by.created}`,
      updated: sql`${productImport.updated} + ${by.updated}`,
      unchanged: sql`${productImport.unchanged} + ${by.unchanged}`,
    }).where(and(eq(productImport.id, id), inArray(productImport.state, WORK))).returning()
    return row ?? null
  },

  /** One statement with one value: a value for each cell of a report costs more than the rest of the import. */
  async putRows(tx: Transaction, importId: string, rows: ImportRow[]): Promise<void> {
    if (rows.length === 0) return
    await tx.execute(sql`
      insert into ${productImportRow} (import_id, line, result, slug, title, variant, changes, notes, picture)
      select ${importId}::uuid, line, result, slug, title, variant, changes, notes, picture
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(line int, result text, slug text, title text, variant text, changes jsonb, notes jsonb, picture jsonb)
      on conflict (import_id, line) do update set
        result = excluded.result, title = excluded.title, variant = excluded.variant, changes = excluded.changes, notes = excluded.notes, picture = excluded.picture`)
  },

  dropRows: (db: Executor, importId: string) => db.delete(productImportRow).where(eq(productImportRow.importId, importId)),

  row: async (db: Executor, importId: string, line: number): Promise<typeof productImportRow.$inferSelect | null> =>
    (await db.select().from(productImportRow).where(and(eq(productImportRow.importId, importId), eq(productImportRow.line, line))))[0] ?? null,

  /** Refused rows first, for they need a person; then what changes something. */
  rows: (db: Executor, importId: string, result: RowResult | 'warned' | null, slice: { offset: number, limit: number }) =>
    db.select().from(productImportRow).where(rowsWhere(importId, result))
      .orderBy(sql`case ${productImportRow.result} when 'refused' then 0 when 'unchanged' then 2 else 1 end`, asc(productImportRow.line)).offset(slice.offset).limit(slice.limit),

  async countRows(db: Executor, importId: string): Promise<Record<RowResult | 'warned', number>> {
    const found = await db.select({ result: productImportRow.result, rows: count(), warned: sql<number>`(count(*) filter (where jsonb_array_length(${productImportRow.notes}) > 0 and ${productImportRow.result} <> 'refused'))::int` })
      .from(productImportRow).where(eq(productImportRow.importId, importId)).groupBy(productImportRow.result)
    const of = (result: RowResult) => found.find(row => row.result === result)?.rows ?? 0
    return { create: of('create'), update: of('update'), unchanged: of('unchanged'), refused: of('refused'), warned: found.reduce((sum, row) => sum + row.warned, 0) }
  },

  /** What a product was before this import wrote it; `undefined` in the map for those that it did not write yet. */
  async befores(db: Executor, importId: string, productIds: string[]): Promise<Map<string, string | null>> {
    if (productIds.length === 0) return new Map()
    const rows = await db.select().from(productImportBefore).where(and(eq(productImportBefore.importId, importId), inArray(productImportBefore.productId, productIds)))
    return new Map(rows.map(row => [row.productId, row.before]))
  },

  /** Said before the product is written; a second try keeps what the first one said, and learns the version. */
  async putBefores(db: Executor, importId: string, befores: { productId: string, before: string | null, version: number }[]): Promise<void> {
    if (befores.length === 0) return
    await db.insert(productImportBefore).values(befores.map(before => ({ importId, ...before })))
      .onConflictDoUpdate({ target: [productImportBefore.importId, productImportBefore.productId], set: { version: sql`excluded.version` } })
  },

  nextBefores: (db: Executor, importId: string, after: string | null, limit: number) =>
    db.select().from(productImportBefore).where(and(eq(productImportBefore.importId, importId), after ? gt(productImportBefore.productId, after) : undefined))
      .orderBy(productImportBefore.productId).limit(limit),

  /** Forgets some of the files, rows and what was before of imports older than this. @returns whether there may be more */
  async forget(db: Executor, before: Date): Promise<boolean> {
    const old = db.select({ id: productImport.id }).from(productImport).where(lt(productImport.createdAt, before))
    const more = [
      // A part of a file has a megabyte.
      await deleteBatch(db, productImportFile, inArray(productImportFile.importId, old), 50),
      await deleteBatch(db, productImportRow, inArray(productImportRow.importId, old)),
      await deleteBatch(db, productImportBefore, inArray(productImportBefore.importId, old)),
    ]
    return more.includes(true)
  },
}

function rowsWhere(importId: string, result: RowResult | 'warned' | null) {
  const own = eq(productImportRow.importId, importId)
  if (result === 'warned') return and(own, sql`jsonb_array_length(${productImportRow.notes}) > 0 and ${productImportRow.result} <> 'refused'`)
  return result ? and(own, eq(productImportRow.result, result)) : own
}

import { sql } from 'drizzle-orm'
import { boolean, check, customType, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { FoundColumn } from '../../../domain/catalogue/import/columns.ts'
import type { RowNote } from '../../../domain/catalogue/import/import.types.ts'
import type { RowChange } from '../../../domain/catalogue/import/row-changes.ts'
import type { FileOptions } from '../../../domain/catalogue/import/product-file.ts'
import { createdAt, instant, primaryId } from './columns.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** What was found out about a file when it was looked through. */
export interface ImportFound {
  encoding: string
  guessed: boolean
  delimiter: string
  /** Absent as long as nobody knows which column holds prices. */
  decimal?: string
  /** Absent in imports of earlier versions. */
  columns?: FoundColumn[]
}

/** An import of products: its file, what it would do, what it did. Details go after a week, this row stays. */
export const productImport = pgTable('product_import', {
  id: primaryId(),
  fileName: text('file_name').notNull(),
  /** `columns` waits for a person to say what they are, `checked` to say that it may begin; `cancelled` was stopped on the way, and what was applied until then stays. */
  state: text('state', { enum: ['checking', 'columns', 'checked', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone'] }).notNull(),
  options: jsonb('options').$type<FileOptions>().notNull(),
  found: jsonb('found').$type<ImportFound>(),
  /** Apply nothing when any row is refused. */
  atomic: boolean('atomic').notNull().default(false),
  cancelAsked: boolean('cancel_asked').notNull().default(false),
  rows: integer('rows').notNull().default(0),
  /** Progress of what is going on: rows that were dealt with, and products, of which a resumed run skips as many. */
  rowsDone: integer('rows_done').notNull().default(0),
  groupsDone: integer('groups_done').notNull().default(0),
  created: integer('created').notNull().default(0),
  updated: integer('updated').notNull().default(0),
  unchanged: integer('unchanged').notNull().default(0),
  error: text('error'),
  actor: text('actor').notNull(),
  /** Whoever works on it holds it until then. */
  leaseUntil: instant('lease_until'),
  createdAt: createdAt(),
  appliedAt: instant('applied_at'),
  finishedAt: instant('finished_at'),
}, table => [
  index('product_import_state').on(table.state, table.leaseUntil),
  check('product_import_state', sql`${table.state} in ('checking', 'columns', 'checked', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone')`),
])

const importId = () => uuid('import_id').notNull().references(() => productImport.id, { onDelete: 'cascade' })

/** The file as it was sent, packed, in parts of a size that one statement carries quickly. */
export const productImportFile = pgTable('product_import_file', {
  importId: importId(),
  part: integer('part').notNull(),
  content: bytea('content').notNull(),
}, table => [primaryKey({ columns: [table.importId, table.part] })])

/** What becomes, or became, of each row. */
export const productImportRow = pgTable('product_import_row', {
  importId: importId(),
  line: integer('line').notNull(),
  result: text('result', { enum: ['create', 'update', 'unchanged', 'refused'] }).notNull(),
  slug: text('slug').notNull(),
  title: text('title').notNull(),
  variant: text('variant').notNull(),
  changes: jsonb('changes').$type<RowChange[]>().notNull(),
  notes: jsonb('notes').$type<RowNote[]>().notNull(),
  picture: jsonb('picture').$type<{ key?: string, widths?: number[], url?: string }>(),
}, table => [primaryKey({ columns: [table.importId, table.line] }), index('product_import_row_result').on(table.importId, table.result, table.line)])

/** Each product that an import wrote, as it was before: what undoing brings back. */
export const productImportBefore = pgTable('product_import_before', {
  importId: importId(),
  productId: uuid('product_id').notNull(),
  /** Extended JSON of the document; null when the import made it. */
  before: text('before'),
  /** The version that the import wrote. */
  version: integer('version').notNull(),
}, table => [primaryKey({ columns: [table.importId, table.productId] })])

/** Pictures of products that lie elsewhere and are to be fetched. */
export const pictureFetch = pgTable('picture_fetch', {
  id: primaryId(),
  productId: uuid('product_id').notNull(),
  url: text('url').notNull(),
  /** SHA-256: an address is too long for an index. */
  urlHash: text('url_hash').notNull(),
  importId: uuid('import_id'),
  state: text('state', { enum: ['pending', 'done', 'failed'] }).notNull().default('pending'),
  attempts: integer('attempts').notNull().default(0),
  nextAt: instant('next_at').notNull().default(sql`now()`),
  error: text('error'),
  createdAt: createdAt(),
}, table => [
  uniqueIndex('picture_fetch_once').on(table.productId, table.urlHash),
  index('picture_fetch_due').on(table.state, table.nextAt),
  index('picture_fetch_import').on(table.importId, table.state),
])

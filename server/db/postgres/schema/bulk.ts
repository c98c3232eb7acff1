import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, primaryId } from './columns.ts'

/** One change of many products, done in steps. What it is about is fixed when it begins. */
export const bulkOperation = pgTable('bulk_operation', {
  id: primaryId(),
  state: text('state', { enum: ['running', 'done', 'cancelled', 'undoing', 'undone'] }).notNull().default('running'),
  action: jsonb('action').notNull(),
  productIds: jsonb('product_ids').$type<string[]>().notNull(),
  /** How many of them have been dealt with. */
  position: integer('position').notNull().default(0),
  changed: integer('changed').notNull().default(0),
  failed: integer('failed').notNull().default(0),
  /** The first of those that were not changed, with the reason. */
  problems: jsonb('problems').$type<{ productId: string, code: string, message: string }[]>().notNull().default([]),
  actor: text('actor').notNull(),
  createdAt: createdAt(),
  finishedAt: instant('finished_at'),
  /** Until then one process works on it. */
  leasedUntil: instant('leased_until').notNull().default(sql`now()`),
}, table => [
  check('bulk_operation_state', sql`${table.state} in ('running', 'done', 'cancelled', 'undoing', 'undone')`),
  index('bulk_operation_open').on(table.leasedUntil).where(sql`${table.state} in ('running', 'undoing')`),
])

/** What a product was before, so that the operation can be undone while nobody has changed it since. */
export const bulkChange = pgTable('bulk_change', {
  operationId: uuid('operation_id').notNull().references(() => bulkOperation.id, { onDelete: 'cascade' }),
  productId: uuid('product_id').notNull(),
  versionAfter: integer('version_after').notNull(),
  before: jsonb('before').notNull(),
}, table => [primaryKey({ columns: [table.operationId, table.productId] })])

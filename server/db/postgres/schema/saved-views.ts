import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, primaryId } from './columns.ts'
import { staffMember } from './staff.ts'

/** A state of a list that a member of staff has given a name: filters, words and order as they stand in the address. */
export const savedView = pgTable('saved_view', {
  id: primaryId(),
  staffId: uuid('staff_id').notNull().references(() => staffMember.id, { onDelete: 'cascade' }),
  list: text('list', { enum: ['orders', 'products', 'inventory'] }).notNull(),
  name: text('name').notNull(),
  /** Without the question mark. */
  query: text('query').notNull(),
  position: integer('position').notNull(),
  createdAt: createdAt(),
}, table => [
  check('saved_view_list', sql`${table.list} in ('orders', 'products', 'inventory')`),
  uniqueIndex('saved_view_name').on(table.staffId, table.list, sql`lower(${table.name})`),
])

import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, primaryId } from './columns.ts'

/**
 * What shoppers search for and what comes of it. Nothing here says who: no address, no cookie, no account; a click names
 * the search that it came from, and no two searches are tied together.
 */
export const events = pgTable('events', {
  /** Of a search: what its clicks call it by. */
  id: primaryId(),
  name: text('name', { enum: ['search', 'search_click', 'search_add', 'suggestion_click'] }).notNull(),
  /** Of a search: its words, folded. Of a suggestion that was taken: what had been typed by then. */
  query: text('query'),
  /** Of a search: how many products it found. */
  results: integer('results'),
  /** Of a search: whether products were found that have all its words, as they were typed. */
  matched: boolean('matched'),
  /** Of a search: whether a product of it was opened, and put in the bag. A copy, so that reports need not look. */
  clicked: boolean('clicked').notNull().default(false),
  added: boolean('added').notNull().default(false),
  searchId: uuid('search_id'),
  productId: uuid('product_id'),
  /** Of a click: place of the product among the results or suggestions, from 1. */
  position: integer('position'),
  createdAt: instant('created_at').notNull(),
}, table => [
  index('events_name').on(table.name, table.createdAt),
  uniqueIndex('events_once').on(table.searchId, table.name, table.productId).where(sql`${table.searchId} is not null`),
  check('events_shape', sql`case ${table.name}
    when 'search' then ${table.query} is not null and ${table.results} >= 0 and ${table.matched} is not null
    when 'suggestion_click' then ${table.query} is not null and ${table.productId} is not null
    else ${table.searchId} is not null and ${table.productId} is not null end`),
])

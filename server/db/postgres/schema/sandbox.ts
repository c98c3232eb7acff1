import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, instant, minor } from './columns.ts'

/** The sandbox gateway's own books, as if they were kept at a payment provider. No shop code reads them. */
export const sandboxSession = pgTable('sandbox_session', {
  id: text('id').primaryKey(),
  idempotencyKey: text('idempotency_key').notNull(),
  amount: minor('amount_minor').notNull(),
  currencyCode: text('currency_code').notNull(),
  description: text('description').notNull(),
  metadata: jsonb('metadata').$type<Record<string, string>>().notNull(),
  returnUrl: text('return_url').notNull(),
  status: text('status', { enum: ['open', 'processing', 'captured', 'failed', 'expired'] }).notNull().default('open'),
  failureCode: text('failure_code'),
  settlesAt: instant('settles_at'),
  expiresAt: instant('expires_at').notNull(),
  createdAt: createdAt(),
}, table => [
  uniqueIndex('sandbox_session_idempotency').on(table.idempotencyKey),
  index('sandbox_session_settles').on(table.settlesAt).where(sql`${table.status} = 'processing'`),
])

/** Webhooks on their way to the shop; retried until it answers 2xx. */
export const sandboxDelivery = pgTable('sandbox_delivery', {
  id: text('id').primaryKey(),
  eventId: text('event_id').notNull(),
  body: text('body').notNull(),
  attempts: integer('attempts').notNull().default(0),
  nextAt: instant('next_at').notNull().default(sql`now()`),
  deliveredAt: instant('delivered_at'),
  createdAt: createdAt(),
}, table => [index('sandbox_delivery_due').on(table.nextAt).where(sql`${table.deliveredAt} is null`)])

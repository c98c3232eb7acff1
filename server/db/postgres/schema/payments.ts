import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, minor, primaryId } from './columns.ts'
import { orders } from './orders.ts'

export const payment = pgTable('payment', {
  id: primaryId(),
  orderId: uuid('order_id').notNull().references(() => orders.id),
  attempt: integer('attempt').notNull(),
  gateway: text('gateway').notNull(),
  amount: minor('amount_minor').notNull(),
  currencyCode: text('currency_code').notNull(),
  state: text('state', { enum: ['creating', 'open', 'processing', 'captured', 'failed', 'cancelled'] }).notNull(),
  captured: minor('captured_minor').notNull().default(0),
  /** The gateway's own name for the session; one per payment. */
  sessionId: text('session_id'),
  redirectUrl: text('redirect_url'),
  methodLabel: text('method_label'),
  failureCode: text('failure_code'),
  failureMessage: text('failure_message'),
  createdAt: createdAt(),
  changedAt: instant('changed_at').notNull().default(sql`now()`),
}, table => [
  uniqueIndex('payment_attempt').on(table.orderId, table.attempt),
  uniqueIndex('payment_session').on(table.gateway, table.sessionId),
  index('payment_state').on(table.state, table.createdAt),
  check('payment_amount', sql`${table.amount} > 0 and ${table.captured} >= 0`),
])

/** Inbox of signed gateway events: stored before they are answered, worked off afterwards, each once. */
export const webhookEvent = pgTable('webhook_event', {
  id: text('id').primaryKey(),
  gateway: text('gateway').notNull(),
  type: text('type').notNull(),
  sessionId: text('session_id'),
  paymentId: uuid('payment_id'),
  payload: jsonb('payload').notNull(),
  status: text('status', { enum: ['pending', 'done', 'ignored', 'dead'] }).notNull().default('pending'),
  attempts: integer('attempts').notNull().default(0),
  nextAt: instant('next_at').notNull().default(sql`now()`),
  error: text('error'),
  createdAt: createdAt(),
}, table => [index('webhook_event_due').on(table.nextAt).where(sql`${table.status} = 'pending'`)])

/** Which order a client's key has made, so that a repeated click gives the same one. */
export const idempotencyKey = pgTable('idempotency_key', {
  scope: text('scope').notNull(),
  key: text('key').notNull(),
  operation: text('operation').notNull(),
  requestHash: text('request_hash').notNull(),
  resultId: uuid('result_id').notNull(),
  createdAt: createdAt(),
}, table => [primaryKey({ columns: [table.scope, table.key, table.operation] })])

/** Side effects that follow a committed change (mails, emptying carts): worked off with retries. */
export const outbox = pgTable('outbox', {
  id: primaryId(),
  topic: text('topic').notNull(),
  dedupeKey: text('dedupe_key').notNull(),
  payload: jsonb('payload').$type<Record<string, string>>().notNull(),
  status: text('status', { enum: ['pending', 'done', 'dead'] }).notNull().default('pending'),
  attempts: integer('attempts').notNull().default(0),
  nextAt: instant('next_at').notNull().default(sql`now()`),
  error: text('error'),
  createdAt: createdAt(),
  doneAt: instant('done_at'),
}, table => [
  uniqueIndex('outbox_dedupe').on(table.dedupeKey),
  index('outbox_due').on(table.nextAt).where(sql`${table.status} = 'pending'`),
])

import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, primaryId } from './columns.ts'

export const staffMember = pgTable('staff_member', {
  id: primaryId(),
  /** Case-folded; what is compared at sign-in. */
  email: text('email').notNull(),
  name: text('name').notNull(),
  role: text('role', { enum: ['owner', 'manager', 'fulfillment', 'analyst'] }).notNull(),
  /** PHC string. Null until the member has set a password. */
  passwordHash: text('password_hash'),
  disabled: boolean('disabled').notNull().default(false),
  createdAt: createdAt(),
}, table => [uniqueIndex('staff_member_email').on(table.email)])

export const staffSession = pgTable('staff_session', {
  id: primaryId(),
  staffId: uuid('staff_id').notNull().references(() => staffMember.id),
  createdAt: createdAt(),
  lastSeenAt: instant('last_seen_at').notNull().default(sql`now()`),
  revokedAt: instant('revoked_at'),
}, table => [index('staff_session_staff').on(table.staffId)])

/** One-time links into the back office; only the hash of the token is kept. */
export const staffLink = pgTable('staff_link', {
  id: primaryId(),
  tokenHash: text('token_hash').notNull(),
  purpose: text('purpose', { enum: ['owner_setup', 'set_password'] }).notNull(),
  staffId: uuid('staff_id').references(() => staffMember.id),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  voidedAt: instant('voided_at'),
  createdAt: createdAt(),
}, table => [uniqueIndex('staff_link_token').on(table.tokenHash)])

/** Append-only: who changed what. */
export const auditLog = pgTable('audit_log', {
  id: primaryId(),
  actor: text('actor').notNull(),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  detail: jsonb('detail').$type<Record<string, unknown>>(),
  createdAt: createdAt(),
}, table => [index('audit_log_subject').on(table.subject, table.createdAt)])

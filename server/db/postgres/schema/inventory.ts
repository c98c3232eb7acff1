import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, primaryId } from './columns.ts'
import { orders } from './orders.ts'

/** The location of a shop that has one. */
export const MAIN_LOCATION = '00000000-0000-7000-8000-000000000001'

/** A place where goods lie. What lies there is the sum of its movements; orders are decided on the sum over all places. */
export const stockLocation = pgTable('stock_location', {
  id: primaryId(),
  name: text('name').notNull(),
  createdAt: createdAt(),
})

/** Stock of a tracked variant. The checks make overselling impossible, whatever the code does (I2). */
export const stockLevel = pgTable('stock_level', {
  variantId: uuid('variant_id').primaryKey(),
  onHand: integer('on_hand').notNull().default(0),
  reserved: integer('reserved').notNull().default(0),
  /** From this number of sellable pieces down, staff are told; the shop's own number without it. */
  lowStockThreshold: integer('low_stock_threshold'),
  version: integer('version').notNull().default(1),
  changedAt: instant('changed_at').notNull().default(sql`now()`),
}, table => [
  check('stock_level_threshold', sql`${table.lowStockThreshold} >= 0`),
  check('stock_level_on_hand', sql`${table.onHand} >= 0`),
  check('stock_level_reserved', sql`${table.reserved} >= 0 and ${table.reserved} <= ${table.onHand}`),
  index('stock_level_changed').on(table.changedAt),
])

/** Goods of a placed order: held until it is paid, then committed (left the shelf) or released. */
export const stockReservation = pgTable('stock_reservation', {
  id: primaryId(),
  orderId: uuid('order_id').notNull().references(() => orders.id),
  variantId: uuid('variant_id').notNull(),
  quantity: integer('quantity').notNull(),
  state: text('state', { enum: ['held', 'committed', 'released'] }).notNull().default('held'),
  createdAt: createdAt(),
}, table => [
  unique('stock_reservation_once').on(table.orderId, table.variantId),
  check('stock_reservation_quantity', sql`${table.quantity} > 0`),
  check('stock_reservation_state', sql`${table.state} in ('held', 'committed', 'released')`),
  index('stock_reservation_variant').on(table.variantId),
])

/** Why each counter is what it is: the sums of all movements equal the counters (I1). */
export const stockMovement = pgTable('stock_movement', {
  id: primaryId(),
  variantId: uuid('variant_id').notNull(),
  /** Without a reference: each order would lock the one row of the one location. */
  locationId: uuid('location_id').notNull().default(MAIN_LOCATION),
  deltaOnHand: integer('delta_on_hand').notNull(),
  deltaReserved: integer('delta_reserved').notNull(),
  reason: text('reason').notNull(),
  refType: text('ref_type').notNull(),
  refId: text('ref_id').notNull(),
  actor: text('actor'),
  createdAt: createdAt(),
}, table => [
  unique('stock_movement_once').on(table.refType, table.refId, table.variantId, table.reason),
  index('stock_movement_variant').on(table.variantId, table.createdAt),
  index('stock_movement_time').on(table.createdAt),
])

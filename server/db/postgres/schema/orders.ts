import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgSequence, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AddressSnapshot, ImageSnapshot, TaxLineSnapshot } from '../../../domain/order/order.types.ts'
import { createdAt, instant, minor, primaryId } from './columns.ts'

export const orderNumber = pgSequence('order_number', { startWith: 1001 })

/** An order with everything it needs for ever: after placement it never reads the catalogue again. */
export const orders = pgTable('orders', {
  id: primaryId(),
  number: text('number').notNull().default(sql`nextval('order_number')::text`),
  state: text('state', {
    enum: ['pending_payment', 'confirmed', 'fulfilled', 'completed', 'cancelled', 'expired', 'paid_unfulfillable'],
  }).notNull(),
  currencyCode: text('currency_code').notNull(),
  subtotal: minor('subtotal_minor').notNull(),
  discountTotal: minor('discount_minor').notNull().default(0),
  shippingTotal: minor('shipping_minor').notNull(),
  taxTotal: minor('tax_minor').notNull(),
  total: minor('total_minor').notNull(),
  taxLines: jsonb('tax_lines').$type<TaxLineSnapshot[]>().notNull(),
  email: text('email').notNull(),
  phone: text('phone'),
  acceptsMarketing: boolean('accepts_marketing').notNull().default(false),
  customerName: text('customer_name').notNull(),
  shippingAddress: jsonb('shipping_address').$type<AddressSnapshot>().notNull(),
  billingAddress: jsonb('billing_address').$type<AddressSnapshot>(),
  shippingMethodId: text('shipping_method_id').notNull(),
  shippingTitle: text('shipping_title').notNull(),
  deliveryFrom: instant('delivery_from'),
  deliveryTo: instant('delivery_to'),
  /** SHA-256 of the cart's secret id: also what lets the guest who placed the order see it. */
  cartKey: text('cart_key').notNull(),
  cartVersion: integer('cart_version').notNull(),
  /** Keyed hash of the network address it was placed from, kept only while the order waits for money. */
  clientKey: text('client_key'),
  cancelReason: text('cancel_reason'),
  expiresAt: instant('expires_at'),
  confirmedAt: instant('confirmed_at'),
  placedAt: createdAt(),
  version: integer('version').notNull().default(1),
}, table => [
  uniqueIndex('orders_number').on(table.number),
  // I6: one live order per cart version. Money that came for a dead order does not make it live again.
  uniqueIndex('orders_live_cart').on(table.cartKey, table.cartVersion)
    .where(sql`${table.state} not in ('cancelled', 'expired', 'paid_unfulfillable')`),
  index('orders_client').on(table.clientKey).where(sql`${table.clientKey} is not null`),
  index('orders_placed').on(table.placedAt.desc(), table.id),
  index('orders_state').on(table.state, table.placedAt),
  index('orders_email').on(sql`lower(${table.email})`),
  // What was sold in a time.
  index('orders_confirmed').on(table.confirmedAt).where(sql`${table.confirmedAt} is not null`),
  index('orders_expiry').on(table.expiresAt).where(sql`${table.state} = 'pending_payment'`),
  check('orders_total', sql`${table.total} >= 0 and ${table.total} = ${table.subtotal} - ${table.discountTotal} + ${table.shippingTotal}`),
])

export const orderLine = pgTable('order_line', {
  id: primaryId(),
  orderId: uuid('order_id').notNull().references(() => orders.id),
  position: integer('position').notNull(),
  productId: uuid('product_id').notNull(),
  variantId: uuid('variant_id').notNull(),
  productSlug: text('product_slug').notNull(),
  title: text('title').notNull(),
  variantTitle: text('variant_title').notNull(),
  sku: text('sku'),
  image: jsonb('image').$type<ImageSnapshot>(),
  quantity: integer('quantity').notNull(),
  fulfilledQuantity: integer('fulfilled_quantity').notNull().default(0),
  unitPrice: minor('unit_price_minor').notNull(),
  lineTotal: minor('line_total_minor').notNull(),
  taxTotal: minor('tax_minor').notNull(),
  taxRatePercent: integer('tax_rate_percent').notNull(),
  tracked: boolean('tracked').notNull(),
}, table => [
  uniqueIndex('order_line_position').on(table.orderId, table.position),
  index('order_line_variant').on(table.variantId),
  // Whether an order still shows a picture that was deleted.
  index('order_line_picture').on(sql`(${table.image} ->> 'key')`).where(sql`${table.image} ->> 'key' is not null`),
  check('order_line_quantity', sql`${table.quantity} > 0`),
  check('order_line_fulfilled', sql`${table.fulfilledQuantity} between 0 and ${table.quantity}`),
  check('order_line_total', sql`${table.lineTotal} = ${table.unitPrice} * ${table.quantity}`),
])

/** What happened to an order, in words for staff; append-only. */
export const orderEvent = pgTable('order_event', {
  id: primaryId(),
  orderId: uuid('order_id').notNull().references(() => orders.id),
  type: text('type').notNull(),
  message: text('message').notNull(),
  actor: text('actor'),
  createdAt: createdAt(),
}, table => [index('order_event_order').on(table.orderId, table.createdAt)])

/** Something that a person has to look at. */
export const orderIssue = pgTable('order_issue', {
  id: primaryId(),
  orderId: uuid('order_id').notNull().references(() => orders.id),
  code: text('code').notNull(),
  message: text('message').notNull(),
  createdAt: createdAt(),
  resolvedAt: instant('resolved_at'),
}, table => [uniqueIndex('order_issue_once').on(table.orderId, table.code)])

import { and, asc, count, desc, eq, ilike, inArray, notInArray, or, sql, type SQL } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { fulfillment } from '../../db/postgres/schema/fulfillment.ts'
import { orderEvent, orderLine, orders } from '../../db/postgres/schema/orders.ts'
import { payment } from '../../db/postgres/schema/payments.ts'
import { statesBefore, type OrderState } from './order.states.ts'

export type OrderRow = typeof orders.$inferSelect
export type OrderLineRow = typeof orderLine.$inferSelect
export type OrderEventRow = typeof orderEvent.$inferSelect
export type PaymentRow = typeof payment.$inferSelect
export type FulfillmentRow = typeof fulfillment.$inferSelect & { lines: { orderLineId: string, quantity: number }[] }

/** An order with all that belongs to it. */
export interface Order extends OrderRow {
  lines: OrderLineRow[]
  payments: PaymentRow[]
  fulfillments: FulfillmentRow[]
}

export type OrderView = 'ALL' | 'TO_SHIP' | 'UNPAID' | 'FULFILLED' | 'CANCELLED'
export type OrderSort = 'NEWEST' | 'OLDEST' | 'TOTAL_DESC' | 'TOTAL_ASC'

export interface OrderFilter {
  view?: OrderView
  /** Part of the number; with `searchCustomers` of e-mail and name too. */
  query?: string
  /** Who may not see how customers can be reached may not find them by it either. */
  searchCustomers?: boolean
}

const VIEW_STATES: Record<OrderView, OrderState[] | null> = {
  ALL: null,
  TO_SHIP: ['confirmed'],
  UNPAID: ['pending_payment'],
  FULFILLED: ['fulfilled', 'completed'],
  CANCELLED: ['cancelled', 'expired'],
}

const SORTS: Record<OrderSort, SQL[]> = {
  NEWEST: [desc(orders.placedAt), desc(orders.id)],
  OLDEST: [asc(orders.placedAt), asc(orders.id)],
  TOTAL_DESC: [desc(orders.total), desc(orders.id)],
  TOTAL_ASC: [asc(orders.total), asc(orders.id)],
}

/** All that belongs to an order, read with it in one statement. */
const PARTS = {
  lines: { orderBy: asc(orderLine.position) },
  payments: { orderBy: asc(payment.attempt) },
  fulfillments: { orderBy: asc(fulfillment.createdAt), with: { lines: { columns: { orderLineId: true, quantity: true } } } },
} as const

/** Orders and what hangs on them. Each function works with the pool or inside the caller's transaction. */
export const orderRepository = {
  async insert(db: Executor, order: typeof orders.$inferInsert, lines: Omit<typeof orderLine.$inferInsert, 'orderId'>[]): Promise<OrderRow> {
    const [row] = await db.insert(orders).values(order).returning()
    await db.insert(orderLine).values(lines.map(line => ({ ...line, orderId: row!.id })))
    return row!
  },

  /** Locks the order; always taken before its payments. */
  async lock(db: Executor, id: string): Promise<OrderRow | null> {
    const [row] = await db.select().from(orders).where(eq(orders.id, id)).for('update')
    return row ?? null
  },

  async findMany(db: Executor, where: SQL | undefined): Promise<Order[]> {
    return db.query.orders.findMany({ where, with: PARTS, limit: 100 })
  },

  async find(db: Executor, id: string): Promise<Order | null> {
    return (await this.findMany(db, eq(orders.id, id)))[0] ?? null
  },

  async findByNumber(db: Executor, number: string): Promise<Order | null> {
    return (await this.findMany(db, eq(orders.number, number)))[0] ?? null
  },

  lines: (db: Executor, orderId: string): Promise<OrderLineRow[]> =>
    db.select().from(orderLine).where(eq(orderLine.orderId, orderId)).orderBy(asc(orderLine.position)),

  /** Orders of a cart that wait for money. */
  pendingOfCart: (db: Executor, cartKey: string): Promise<OrderRow[]> =>
    db.select().from(orders).where(and(eq(orders.cartKey, cartKey), eq(orders.state, 'pending_payment'))),

  /** The live order of exactly this cart version: the one that waits for money or has its goods. */
  async liveOfCart(db: Executor, cartKey: string, cartVersion: number): Promise<OrderRow | null> {
    const [row] = await db.select().from(orders).where(and(
      eq(orders.cartKey, cartKey),
      eq(orders.cartVersion, cartVersion),
      notInArray(orders.state, ['cancelled', 'expired', 'paid_unfulfillable']),
    ))
    return row ?? null
  },

  /** Moves the order on, if its state allows it. @returns false when it does not: the caller decides if that is a conflict */
  async transition(db: Executor, id: string, to: OrderState, set: Partial<Pick<OrderRow, 'cancelReason' | 'confirmedAt'>> = {}): Promise<boolean> {
    const moved = await db.update(orders).set({ ...set, state: to, clientKey: null, version: sql`${orders.version} + 1` })
      .where(and(eq(orders.id, id), inArray(orders.state, statesBefore(to))))
      .returning({ id: orders.id })
    return moved.length === 1
  },

  async addEvent(db: Executor, orderId: string, type: string, message: string, actor?: string): Promise<string> {
    const [row] = await db.insert(orderEvent).values({ orderId, type, message, actor }).returning({ id: orderEvent.id })
    return row!.id
  },

  /** Newest first. */
  events: (db: Executor, orderId: string): Promise<OrderEventRow[]> =>
    db.select().from(orderEvent).where(eq(orderEvent.orderId, orderId)).orderBy(desc(orderEvent.createdAt), desc(orderEvent.id)),

  async list(db: Executor, filter: OrderFilter, sort: OrderSort, slice: { offset: number, limit: number }): Promise<Order[]> {
    return db.query.orders.findMany({ where: whereOf(filter), with: PARTS, orderBy: SORTS[sort], ...slice })
  },

  async count(db: Executor, filter: OrderFilter): Promise<number> {
    const [row] = await db.select({ count: count() }).from(orders).where(whereOf(filter))
    return row!.count
  },

  /** The orders beside one in the list of newest first. */
  async neighbors(db: Executor, order: Pick<OrderRow, 'placedAt' | 'id'>): Promise<{ newer: string | null, older: string | null }> {
    const place = sql`(${orders.placedAt}, ${orders.id})`
    const here = sql`(${order.placedAt.toISOString()}::timestamptz, ${order.id}::uuid)`
    const [newer] = await db.select({ id: orders.id }).from(orders).where(sql`${place} > ${here}`)
      .orderBy(asc(orders.placedAt), asc(orders.id)).limit(1)
    const [older] = await db.select({ id: orders.id }).from(orders).where(sql`${place} < ${here}`)
      .orderBy(desc(orders.placedAt), desc(orders.id)).limit(1)
    return { newer: newer?.id ?? null, older: older?.id ?? null }
  },
}

function whereOf(filter: OrderFilter): SQL | undefined {
  const states = filter.view ? VIEW_STATES[filter.view] : null
  const text = filter.query?.replace(/\p{Cc}/gu, '').trim().replace(/^#/, '').slice(0, 100)
  const pattern = text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null
  return and(
    states ? inArray(orders.state, states) : undefined,
    pattern
      ? or(ilike(orders.number, pattern), ...filter.searchCustomers ? [ilike(orders.email, pattern), ilike(orders.customerName, pattern)] : [])
      : undefined,
  )
}

import { and, count, gte, inArray, lt, sql, sum } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { orders } from '../../db/postgres/schema/orders.ts'

export const dashboardRepository = {
  /** Paid orders of that time, its end left out: how many, and their sum in minor units. */
  async sales(db: Executor, from: Date, to: Date): Promise<{ orders: number, total: number }> {
    const [row] = await db.select({ orders: count(), total: sum(orders.total) }).from(orders).where(paidBetween(from, to))
    return { orders: row!.orders, total: Number(row!.total ?? 0) }
  },

  /** Paid orders by full hours since the start, in minor units; hours without a sale are left out. */
  async salesByHour(db: Executor, from: Date, to: Date): Promise<{ hour: number, total: number }[]> {
    const hour = sql<number>`floor(extract(epoch from ${orders.confirmedAt} - ${from.toISOString()}::timestamptz) / 3600)::int`
    const rows = await db.select({ hour, total: sum(orders.total) }).from(orders).where(paidBetween(from, to)).groupBy(sql`1`).orderBy(sql`1`)
    return rows.map(row => ({ hour: row.hour, total: Number(row.total ?? 0) }))
  },
}

function paidBetween(from: Date, to: Date) {
  return and(inArray(orders.state, ['confirmed', 'fulfilled', 'completed']), gte(orders.confirmedAt, from), lt(orders.confirmedAt, to))
}

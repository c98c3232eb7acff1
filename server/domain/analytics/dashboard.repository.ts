import { and, count, gte, inArray, lte, sql, sum } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { stockLevel } from '../../db/postgres/schema/inventory.ts'
import { orders } from '../../db/postgres/schema/orders.ts'

/** From this number downwards stock counts as low. */
const LOW_STOCK = 5

export const dashboardRepository = {
  /** Paid orders since then: how many, and their sum in minor units. */
  async sales(db: Executor, since: Date): Promise<{ orders: number, total: number }> {
    const [row] = await db.select({ orders: count(), total: sum(orders.total) }).from(orders)
      .where(and(inArray(orders.state, ['confirmed', 'fulfilled', 'completed']), gte(orders.confirmedAt, since)))
    return { orders: row!.orders, total: Number(row!.total ?? 0) }
  },

  async lowStock(db: Executor): Promise<number> {
    const [row] = await db.select({ count: count() }).from(stockLevel).where(lte(sql`${stockLevel.onHand} - ${stockLevel.reserved}`, LOW_STOCK))
    return row!.count
  },
}

import type { PostgresConnection } from '../../db/postgres/client.ts'
import { orderRepository } from '../order/order.repository.ts'
import { outboxRepository } from '../outbox/outbox.repository.ts'
import type { Clock } from '../shared/clock.ts'
import type { ShopService } from '../shop/shop.service.ts'
import { dashboardRepository } from './dashboard.repository.ts'

export type DashboardService = ReturnType<typeof createDashboardService>

/** What a vendor looks at in the morning. */
export function createDashboardService({ postgres, shop, clock }: { postgres: PostgresConnection, shop: ShopService, clock: Clock }) {
  const { db } = postgres
  return {
    /** Figures since midnight (UTC). Amounts in minor units. */
    async today() {
      const midnight = clock()
      midnight.setUTCHours(0, 0, 0, 0)
      const [settings, sales, toShip, unpaid, lowStock, failedMails, latest] = await Promise.all([
        shop.settings(),
        dashboardRepository.sales(db, midnight),
        orderRepository.count(db, { view: 'TO_SHIP' }),
        orderRepository.count(db, { view: 'UNPAID' }),
        dashboardRepository.lowStock(db),
        outboxRepository.countFailedMails(db),
        orderRepository.list(db, {}, 'NEWEST', { offset: 0, limit: 6 }),
      ])
      return {
        currencyCode: settings.currencyCode,
        sales: sales.total,
        orders: sales.orders,
        average: sales.orders > 0 ? Math.round(sales.total / sales.orders) : 0,
        toShip, unpaid, lowStock, failedMails, latest,
      }
    },
  }
}

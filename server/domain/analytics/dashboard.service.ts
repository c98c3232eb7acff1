import { startOfDay, zoneOf } from '#shared/utils/time-zone.ts'
import type { PostgresConnection } from '../../db/postgres/client.ts'
import { orderRepository } from '../order/order.repository.ts'
import { outboxRepository } from '../outbox/outbox.repository.ts'
import type { Clock } from '../shared/clock.ts'
import type { ShopService } from '../shop/shop.service.ts'
import { dashboardRepository } from './dashboard.repository.ts'

/** Orders whose things the vendor sees beside "to ship". */
const WAITING_SHOWN = 25
/** A day has 25 hours when clocks go back. */
const HOURS = 25

export type DashboardService = ReturnType<typeof createDashboardService>

/** What a vendor looks at in the morning. */
export function createDashboardService({ postgres, shop, clock }: { postgres: PostgresConnection, shop: ShopService, clock: Clock }) {
  const { db } = postgres
  return {
    /** Figures since midnight where the shop is, beside those of the day before. Amounts in minor units. */
    async today() {
      const now = clock()
      const settings = await shop.settings()
      const zone = zoneOf(settings.countryCode)
      const midnight = startOfDay(now, zone)
      const yesterday = startOfDay(new Date(midnight.getTime() - 1), zone)
      const thisTimeYesterday = new Date(yesterday.getTime() + (now.getTime() - midnight.getTime()))
      const [sales, salesBefore, hours, hoursBefore, waiting, toShip, unpaid, failedMails, latest] = await Promise.all([
        dashboardRepository.sales(db, midnight, now),
        dashboardRepository.sales(db, yesterday, thisTimeYesterday),
        dashboardRepository.salesByHour(db, midnight, now),
        dashboardRepository.salesByHour(db, yesterday, midnight),
        orderRepository.list(db, { view: 'TO_SHIP' }, 'OLDEST', { offset: 0, limit: WAITING_SHOWN }),
        orderRepository.count(db, { view: 'TO_SHIP' }),
        orderRepository.count(db, { view: 'UNPAID' }),
        outboxRepository.countFailedMails(db),
        orderRepository.list(db, {}, 'NEWEST', { offset: 0, limit: 6 }),
      ])
      return {
        currencyCode: settings.currencyCode,
        sales: sales.total,
        orders: sales.orders,
        average: sales.orders > 0 ? Math.round(sales.total / sales.orders) : 0,
        salesBefore: salesBefore.total,
        ordersBefore: salesBefore.orders,
        hours: perHour(hours),
        hoursBefore: perHour(hoursBefore),
        waiting, toShip, unpaid, failedMails, latest,
      }
    },
  }
}

function perHour(rows: { hour: number, total: number }[]): number[] {
  const hours = Array.from({ length: HOURS }, () => 0)
  for (const { hour, total } of rows) if (hour >= 0 && hour < HOURS) hours[hour] = total
  return hours
}

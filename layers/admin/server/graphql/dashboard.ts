import { moneyOf } from '#server/graphql/common/product-values.ts'
import { builder } from './builder.ts'
import { allow } from './permissions.ts'

builder.objectType('Dashboard', {
  description: 'What a vendor looks at in the morning.',
  extensions: allow('order.read'),
  fields: t => ({
    ordersToShip: t.int({ description: 'Paid orders that wait for a parcel.', resolve: today => today.toShip }),
    salesToday: t.field({ type: 'Money', description: 'Paid since midnight where the shop is.', extensions: allow('analytics.read'), resolve: today => moneyOf(today.sales, today.currencyCode) }),
    ordersToday: t.int({ description: 'Orders paid since midnight where the shop is.', resolve: today => today.orders }),
    averageOrderToday: t.field({ type: 'Money', description: 'Sales by orders.', extensions: allow('analytics.read'), resolve: today => moneyOf(today.average, today.currencyCode) }),
    salesYesterday: t.field({ type: 'Money', description: 'Paid yesterday until this time of day.', extensions: allow('analytics.read'), resolve: today => moneyOf(today.salesBefore, today.currencyCode) }),
    ordersYesterday: t.int({ description: 'Orders paid yesterday until this time of day.', resolve: today => today.ordersBefore }),
    salesTodayByHour: t.field({ type: ['MinorUnits'], description: 'Sales of each hour since midnight.', extensions: allow('analytics.read'), resolve: today => today.hours }),
    salesYesterdayByHour: t.field({ type: ['MinorUnits'], description: 'Sales of each hour of yesterday.', extensions: allow('analytics.read'), resolve: today => today.hoursBefore }),
    waitingOrders: t.field({ type: ['Order'], description: 'Paid orders that wait for a parcel, the oldest first, 25 at most.', resolve: today => today.waiting }),
    unpaidCount: t.int({ description: 'Orders that wait for payment.', resolve: today => today.unpaid }),
    failedMailCount: t.int({ description: 'Mails that could not be sent.', resolve: today => today.failedMails }),
    latestOrders: t.field({ type: ['Order'], description: 'The latest six.', resolve: today => today.latest }),
  }),
})

builder.queryFields(t => ({
  dashboard: t.field({ type: 'Dashboard', description: 'Today.', extensions: allow('order.read'), resolve: (_root, _args, { services }) => services.dashboard.today() }),
}))

import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { Mailer } from '../../drivers/mail/types.ts'
import type { MailContent } from '../../emails/layout.ts'
import { orderConfirmation, type MailShop } from '../../emails/order-confirmation.ts'
import { shippingConfirmation, trackingUpdate } from '../../emails/shipping-confirmation.ts'
import type { CartService } from '../cart/cart.service.ts'
import { orderRepository, type Order } from '../order/order.repository.ts'
import type { OrderService } from '../order/order.service.ts'
import type { ShopService } from '../shop/shop.service.ts'
import type { OutboxRow, OutboxTopic } from './outbox.repository.ts'

/** What is done for each topic. A handler may run twice: each is written so that this changes nothing. */
export function createOutboxHandlers({ postgres, carts, orders, shop, mailer, publicUrl }: {
  postgres: PostgresConnection
  carts: CartService
  orders: OrderService
  shop: ShopService
  mailer: Mailer
  publicUrl: string
}): Record<OutboxTopic, (row: OutboxRow) => Promise<void>> {
  async function orderOf(row: OutboxRow): Promise<Order> {
    const order = await orderRepository.find(postgres.db, row.payload.orderId ?? '')
    if (!order) throw new Error('The order of this outbox row does not exist')
    return order
  }

  async function mail(row: OutboxRow, order: Order, compose: (shop: MailShop) => MailContent, event: string): Promise<void> {
    const settings = await shop.settings()
    const from = { name: settings.name, address: settings.contactEmail || `shop@${new URL(publicUrl).hostname}` }
    await mailer.send({ id: row.dedupeKey, from, to: order.email, ...compose(settings) })
    await orderRepository.addEvent(postgres.db, order.id, 'MAIL_SENT', `${event} sent to ${order.customerName}`)
  }

  const orderUrl = (order: Order) => `${publicUrl}/orders/${order.number}?token=${orders.linkToken(order.id)}`

  return {
    'mail.order-confirmation': async (row) => {
      const order = await orderOf(row)
      await mail(row, order, shop => orderConfirmation(order, shop, orderUrl(order)), 'Confirmation')
    },
    'mail.shipping-confirmation': async (row) => {
      const order = await orderOf(row)
      await mail(row, order, shop => shippingConfirmation(order, row.payload.fulfillmentId ?? '', shop, orderUrl(order)), 'Shipping mail')
    },
    'mail.tracking-update': async (row) => {
      const order = await orderOf(row)
      await mail(row, order, shop => trackingUpdate(order, row.payload.fulfillmentId ?? '', shop, orderUrl(order)), 'Tracking number')
    },
    'cart.settle-order': async (row) => {
      const order = await orderOf(row)
      await carts.settleOrder(order.cartKey, order.id, order.lines)
    },
  }
}

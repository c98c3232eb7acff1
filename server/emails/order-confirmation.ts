import { formatMoney } from '#shared/utils/money.ts'
import type { Order } from '../domain/order/order.repository.ts'
import { renderMail, type MailContent } from './layout.ts'

export interface MailShop {
  name: string
  contactEmail: string
  taxTitle: string
}

/** Says what was bought, what it cost and where it goes. @param orderUrl the signed link to the order */
export function orderConfirmation(order: Order, shop: MailShop, orderUrl: string): MailContent {
  const money = (amount: number) => formatMoney({ amount, currencyCode: order.currencyCode })
  const address = order.shippingAddress
  return renderMail(`Your order ${order.number} at ${shop.name}`, {
    shopName: shop.name,
    heading: `Thank you, ${address.firstName}.`,
    intro: [`We have your order ${order.number} and your payment. We write again as soon as the parcel leaves.`],
    action: { label: 'See your order', url: orderUrl },
    rows: [
      ...order.lines.map(line => ({
        label: `${line.quantity} × ${line.title}`,
        ...(line.variantTitle ? { detail: line.variantTitle } : {}),
        value: money(line.lineTotal),
      })),
      { label: `Shipping, ${order.shippingTitle}`, value: order.shippingTotal === 0 ? 'Free' : money(order.shippingTotal) },
      { label: 'Total', detail: `with ${money(order.taxTotal)} ${shop.taxTitle}`, value: money(order.total), strong: true },
    ],
    outro: [`It goes to ${[`${address.firstName} ${address.lastName}`, address.company, address.address1, address.address2, `${address.postalCode} ${address.city}`].filter(Boolean).join(', ')}.`],
    footer: `Questions? Write to ${shop.contactEmail}. ${shop.name}`,
  })
}

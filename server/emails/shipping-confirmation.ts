import type { Order } from '../domain/order/order.repository.ts'
import { trackingUrl } from '../domain/fulfillment/carriers.ts'
import { renderMail, type MailContent } from './layout.ts'
import type { MailShop } from './order-confirmation.ts'

type ParcelMail = (order: Order, fulfillmentId: string, shop: MailShop, orderUrl: string) => MailContent

/** Says what is in the parcel and how to follow it. */
export const shippingConfirmation: ParcelMail = (order, fulfillmentId, shop, orderUrl) =>
  parcelMail({ order, fulfillmentId, shop, orderUrl, subject: `Your order ${order.number} is on its way`, heading: 'Your parcel has left the house.' })

/** The same with the number that came later, or was wrong before. */
export const trackingUpdate: ParcelMail = (order, fulfillmentId, shop, orderUrl) =>
  parcelMail({ order, fulfillmentId, shop, orderUrl, subject: `Follow your order ${order.number}`, heading: 'Here is how to follow your parcel.' })

interface ParcelMailParts { order: Order, fulfillmentId: string, shop: MailShop, orderUrl: string, subject: string, heading: string }

function parcelMail({ order, fulfillmentId, shop, orderUrl, subject, heading }: ParcelMailParts): MailContent {
  const parcel = order.fulfillments.find(candidate => candidate.id === fulfillmentId)
  const link = trackingUrl(parcel?.carrier ?? null, parcel?.trackingNumber ?? null)
  const tracking = parcel?.trackingNumber
    ? [`${parcel.carrier ?? 'Tracking number'}: ${parcel.trackingNumber}`, ...(link ? [`Follow it at ${link}`] : [])]
    : []
  return renderMail(subject, {
    shopName: shop.name,
    heading,
    intro: [`Order ${order.number} is on its way to ${order.shippingAddress.city}.`, ...tracking],
    action: { label: 'See your order', url: orderUrl },
    rows: (parcel?.lines ?? []).flatMap((shipped) => {
      const line = order.lines.find(candidate => candidate.id === shipped.orderLineId)
      return line ? [{ label: line.title, ...(line.variantTitle ? { detail: line.variantTitle } : {}), value: `${shipped.quantity} of ${line.quantity}` }] : []
    }),
    footer: `Questions? Write to ${shop.contactEmail}. ${shop.name}`,
  })
}

import { formatDate, formatDayLong, formatEstimate, formatMoment, formatDay } from './dates'

/** The parts of an order that its story is told from. */
export interface StoryOrder {
  status: string
  paymentStatus: string
  fulfillmentStatus: string
  placedAt: string
  email: string
  shippingAddress: { firstName: string }
  deliveryEstimate?: { from: string, to: string } | null
  fulfillments: ReadonlyArray<{ status: string, carrier?: string | null, trackingNumber?: string | null, createdAt: string }>
}

export interface OrderStep {
  title: string
  detail: string
  state: 'done' | 'current' | 'open'
}

export interface OrderStory {
  headline: string
  text: string
  /** True while the shop waits for the payment to be confirmed: the page keeps asking. */
  waiting: boolean
  steps: OrderStep[]
}

const PAID = ['PAID', 'AUTHORIZED', 'PARTIALLY_REFUNDED', 'DISPUTED']

function step(title: string, detail: string, state: OrderStep['state']): OrderStep {
  return { title, detail, state }
}

function headline(order: StoryOrder, paid: boolean, delivered: boolean, shipped: boolean): [string, string] {
  const name = order.shippingAddress.firstName.trim()
  const you = name ? `, ${name}` : ''
  const due = order.deliveryEstimate ? formatEstimate(order.deliveryEstimate) : null
  if (order.status === 'CANCELLED') {
    return ['This order was cancelled.', order.paymentStatus === 'REFUNDED' ? 'The payment went back to you.' : 'Nothing was charged.']
  }
  if (order.paymentStatus === 'REFUNDED') return ['The payment went back to you.', 'It takes a few days until the bank shows it.']
  if (!paid) return ['One moment, the payment is being confirmed.', 'This usually takes a few seconds. You can close the page: the confirmation comes by e-mail.']
  if (delivered) return [`It has arrived${you}.`, 'We hope it feels at home.']
  if (shipped) {
    const carrier = order.fulfillments.find(parcel => parcel.carrier)?.carrier
    const arrival = order.deliveryEstimate ? ` It should be with you by ${formatDayLong(order.deliveryEstimate.to)}.` : ''
    const partly = order.fulfillmentStatus === 'PARTIALLY_FULFILLED'
    return [partly ? `A part is on its way${you}.` : `It is on its way${you}.`, `${carrier ? `${carrier} has` : 'The carrier has'} your parcel.${arrival}`]
  }
  return [`Thank you${you}. We are packing it.`, `The confirmation went to ${order.email}.${due ? ` It should be with you ${due}.` : ''}`]
}

/** What happens now, as a headline, a sentence and four steps. */
export function orderStory(order: StoryOrder): OrderStory {
  const parcels = order.fulfillments.filter(parcel => parcel.status !== 'CANCELLED')
  const paid = PAID.includes(order.paymentStatus)
  const shipped = parcels.some(parcel => parcel.status !== 'PENDING')
  const delivered = parcels.length > 0 && order.fulfillmentStatus === 'FULFILLED' && parcels.every(parcel => parcel.status === 'DELIVERED')
  const cancelled = order.status === 'CANCELLED'
  const [title, text] = headline(order, paid, delivered, shipped)
  const parcel = parcels[0]
  const due = order.deliveryEstimate ? `expected ${formatDay(order.deliveryEstimate.to)}` : ''
  const sentDetail = parcel ? [parcel.carrier, parcel.trackingNumber].filter(Boolean).join(' ') || formatDate(parcel.createdAt) : ''

  return {
    headline: title,
    text,
    waiting: !paid && !cancelled && order.paymentStatus === 'PENDING',
    steps: cancelled
      ? []
      : [
          step('Ordered', formatMoment(order.placedAt), 'done'),
          step('Paid', paid ? 'confirmed' : 'being confirmed', paid ? 'done' : 'current'),
          step('Sent', shipped ? sentDetail : paid ? 'being packed' : '', shipped ? (delivered ? 'done' : 'current') : paid ? 'current' : 'open'),
          step('Delivered', delivered ? '' : due, delivered ? 'done' : 'open'),
        ],
  }
}

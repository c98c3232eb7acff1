import { trackingUrl } from '#server/domain/fulfillment/carriers.ts'
import type { Order } from '#server/domain/order/order.repository.ts'
import { fulfillmentStatus, orderStatus, paymentStatus } from '#server/domain/order/order.states.ts'
import { capturedTotal } from '../common/order-values.ts'
import { addOrderEnums } from '../common/order-enums.ts'
import { publicError } from '../errors.ts'
import { moneyOf } from '../common/product-values.ts'
import { builder } from './builder.ts'

const { OrderStatus, PaymentStatus, FulfillmentStatus, ShipmentStatus } = addOrderEnums(builder)

builder.objectType('OrderLine', {
  description: 'A line of an order, as it was when the order was placed.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: line => line.id }),
    title: t.exposeString('title', { description: 'Name of the product.' }),
    variantTitle: t.exposeString('variantTitle', { description: 'Its choices.' }),
    sku: t.string({ nullable: true, description: 'Article number.', resolve: line => line.sku }),
    image: t.field({ type: 'Asset', nullable: true, description: 'Its picture.', resolve: line => line.image }),
    productSlug: t.exposeString('productSlug', { description: 'Where the product was shown.' }),
    quantity: t.exposeInt('quantity', { description: 'How many were ordered.' }),
    fulfilledQuantity: t.exposeInt('fulfilledQuantity', { description: 'How many were shipped.' }),
    unitPrice: t.field({ type: 'Money', description: 'What one cost.', resolve: line => moneyOf(line.unitPrice, line.currencyCode) }),
    lineTotal: t.field({ type: 'Money', description: 'What all cost.', resolve: line => moneyOf(line.lineTotal, line.currencyCode) }),
  }),
})

builder.objectType('FulfillmentLine', {
  description: 'What of a line is in a parcel.',
  fields: t => ({
    orderLine: t.field({ type: 'OrderLine', description: 'The line.', resolve: line => line.orderLine }),
    quantity: t.exposeInt('quantity', { description: 'How many.' }),
  }),
})

builder.objectType('Fulfillment', {
  description: 'A parcel.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: parcel => parcel.id }),
    status: t.field({ type: ShipmentStatus, description: 'How far it is.', resolve: parcel => parcel.status.toUpperCase() as typeof ShipmentStatus.$inferType }),
    carrier: t.string({ nullable: true, description: 'Who carries it.', resolve: parcel => parcel.carrier }),
    trackingNumber: t.string({ nullable: true, description: 'Its number there.', resolve: parcel => parcel.trackingNumber }),
    trackingUrl: t.string({ nullable: true, description: 'Where it can be followed.', resolve: parcel => trackingUrl(parcel.carrier, parcel.trackingNumber) }),
    createdAt: t.field({ type: 'DateTime', description: 'When it left.', resolve: parcel => parcel.createdAt }),
    lines: t.field({
      type: ['FulfillmentLine'], description: 'What is in it.',
      resolve: ({ lines, order }) => lines.flatMap((shipped) => {
        const line = order.lines.find(candidate => candidate.id === shipped.orderLineId)
        return line ? [{ orderLine: { ...line, currencyCode: order.currencyCode }, quantity: shipped.quantity }] : []
      }),
    }),
  }),
})

builder.objectType('OrderPayment', {
  description: 'A payment of an order.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: payment => payment.id }),
    gateway: t.exposeString('gateway', { description: 'Who takes it.' }),
    status: t.string({ description: 'CREATING, OPEN, PROCESSING, CAPTURED, FAILED or CANCELLED.', resolve: payment => payment.state.toUpperCase() }),
    amount: t.field({ type: 'Money', description: 'How much.', resolve: payment => moneyOf(payment.amount, payment.currencyCode) }),
    failureMessage: t.string({ nullable: true, description: 'Why it did not go through.', resolve: payment => payment.failureMessage }),
  }),
})

builder.objectType('Order', {
  description: 'An order, as it was placed; later changes of the catalogue do not touch it.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: order => order.id }),
    number: t.exposeString('number', { description: 'Its number for people.' }),
    status: t.field({ type: OrderStatus, description: 'Whether it goes on.', resolve: order => orderStatus(order.state) }),
    paymentStatus: t.field({ type: PaymentStatus, description: 'How far payment is.', resolve: order => paymentStatus(order.state, capturedTotal(order), order.total) }),
    fulfillmentStatus: t.field({ type: FulfillmentStatus, description: 'How far delivery is.', resolve: order => fulfillmentStatus(order.lines) }),
    placedAt: t.field({ type: 'DateTime', description: 'When it was placed.', resolve: order => order.placedAt }),
    expiresAt: t.field({ type: 'DateTime', nullable: true, description: 'Until when it waits for payment.', resolve: order => order.state === 'pending_payment' ? order.expiresAt : null }),
    email: t.exposeString('email', { description: 'Where mails go.' }),
    lines: t.field({ type: ['OrderLine'], description: 'What was ordered.', resolve: order => order.lines.map(line => ({ ...line, currencyCode: order.currencyCode })) }),
    subtotal: t.field({ type: 'Money', description: 'Sum of the lines.', resolve: order => moneyOf(order.subtotal, order.currencyCode) }),
    discountTotal: t.field({ type: 'Money', description: 'What was taken off.', resolve: order => moneyOf(order.discountTotal, order.currencyCode) }),
    shippingTotal: t.field({ type: 'Money', description: 'Delivery.', resolve: order => moneyOf(order.shippingTotal, order.currencyCode) }),
    taxTotal: t.field({ type: 'Money', description: 'Tax that is contained in the total.', resolve: order => moneyOf(order.taxTotal, order.currencyCode) }),
    total: t.field({ type: 'Money', description: 'What was to pay.', resolve: order => moneyOf(order.total, order.currencyCode) }),
    taxLines: t.field({ type: ['TaxLine'], description: 'The tax by rate.', resolve: order => order.taxLines.map(line => ({ ...line, currencyCode: order.currencyCode })) }),
    shippingTitle: t.exposeString('shippingTitle', { description: 'Way of delivery.' }),
    deliveryEstimate: t.field({
      type: 'DeliveryEstimate', nullable: true, description: 'When it arrives.',
      resolve: order => order.deliveryFrom && order.deliveryTo ? { from: order.deliveryFrom, to: order.deliveryTo } : null,
    }),
    shippingAddress: t.field({ type: 'MailingAddress', description: 'Where it goes.', resolve: order => order.shippingAddress }),
    fulfillments: t.field({ type: ['Fulfillment'], description: 'Its parcels.', resolve: (order: Order) => order.fulfillments.map(parcel => ({ ...parcel, order })) }),
    payments: t.field({ type: ['OrderPayment'], description: 'Its payments.', resolve: order => order.payments }),
  }),
})

/** Guessing numbers and addresses: a few tries for a person, too few for a machine. */
const LOOKUP = { name: 'order-lookup', limit: 10, window: 10 * 60_000 }

builder.queryFields(t => ({
  order: t.field({
    type: 'Order', nullable: true, description: 'An order of the caller; null for every other.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { services, cart }) => services.orders.findOwn(id, cart.key),
  }),
  orderByNumber: t.field({
    type: 'Order', nullable: true, description: 'An order by its number and one proof: e-mail address, the mail\'s signed link, or the browser that placed it.',
    args: {
      number: t.arg.string({ required: true, description: 'Its number.' }),
      email: t.arg.string({ description: 'The address it was placed with.' }),
      token: t.arg.string({ description: 'From the signed link.' }),
    },
    resolve: async (_root, { number, email, token }, { services, cart, clientAddress }) => {
      if (email && !await services.limiter.take(LOOKUP, clientAddress)) throw publicError('RATE_LIMITED', 'Too many tries. Wait ten minutes, then try again.')
      return services.orders.findByNumber(number.trim().replace(/^#/, ''), { email, token, cartKey: cart.key })
    },
  }),
}))

import { trackingUrl } from '#server/domain/fulfillment/carriers.ts'
import { fulfillmentStatus, orderStatus, paymentStatus } from '#server/domain/order/order.states.ts'
import { addOrderEnums } from '#server/graphql/common/order-enums.ts'
import { capturedTotal } from '#server/graphql/common/order-values.ts'
import { moneyOf } from '#server/graphql/common/product-values.ts'
import { builder } from './builder.ts'
import { allow } from './permissions.ts'

const { OrderStatus, PaymentStatus, FulfillmentStatus, ShipmentStatus } = addOrderEnums(builder)

builder.objectType('OrderLine', {
  description: 'A line of an order, as it was when the order was placed.',
  extensions: allow('order.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: line => line.id }),
    variantId: t.id({ description: 'The variant that was ordered.', resolve: line => line.variantId }),
    productId: t.id({ description: 'The product that was ordered.', resolve: line => line.productId }),
    title: t.exposeString('title', { description: 'Name of the product.' }),
    variantTitle: t.exposeString('variantTitle', { description: 'Its choices.' }),
    sku: t.string({ nullable: true, description: 'Article number.', resolve: line => line.sku }),
    image: t.field({ type: 'Asset', nullable: true, description: 'Its picture.', resolve: line => line.image }),
    quantity: t.exposeInt('quantity', { description: 'How many were ordered.' }),
    fulfilledQuantity: t.exposeInt('fulfilledQuantity', { description: 'How many were shipped.' }),
    fulfillableQuantity: t.int({ description: 'How many are still to be shipped.', resolve: line => line.quantity - line.fulfilledQuantity }),
    unitPrice: t.field({ type: 'Money', description: 'What one cost.', resolve: line => moneyOf(line.unitPrice, line.currencyCode) }),
    lineTotal: t.field({ type: 'Money', description: 'What all cost.', resolve: line => moneyOf(line.lineTotal, line.currencyCode) }),
  }),
})

builder.objectType('Payment', {
  description: 'A payment of an order.',
  extensions: allow('order.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: payment => payment.id }),
    gateway: t.exposeString('gateway', { description: 'Who takes it.' }),
    status: t.string({ description: 'CREATING, OPEN, PROCESSING, CAPTURED, FAILED or CANCELLED.', resolve: payment => payment.state.toUpperCase() }),
    amount: t.field({ type: 'Money', description: 'How much was asked for.', resolve: payment => moneyOf(payment.amount, payment.currencyCode) }),
    capturedAmount: t.field({ type: 'Money', description: 'How much came.', resolve: payment => moneyOf(payment.captured, payment.currencyCode) }),
    methodLabel: t.string({ nullable: true, description: 'How it was paid.', resolve: payment => payment.methodLabel }),
    failureMessage: t.string({ nullable: true, description: 'Why it did not go through.', resolve: payment => payment.failureMessage }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was begun.', resolve: payment => payment.createdAt }),
  }),
})

builder.objectType('FulfillmentLine', {
  description: 'What of a line is in a parcel.',
  extensions: allow('order.read'),
  fields: t => ({
    orderLine: t.field({ type: 'OrderLine', description: 'The line.', resolve: line => line.orderLine }),
    quantity: t.exposeInt('quantity', { description: 'How many.' }),
  }),
})

builder.objectType('Fulfillment', {
  description: 'A parcel.',
  extensions: allow('order.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: parcel => parcel.id }),
    status: t.field({ type: ShipmentStatus, description: 'How far it is.', resolve: parcel => parcel.status.toUpperCase() as typeof ShipmentStatus.$inferType }),
    carrier: t.string({ nullable: true, description: 'Who carries it.', resolve: parcel => parcel.carrier }),
    trackingNumber: t.string({ nullable: true, description: 'Its number there.', resolve: parcel => parcel.trackingNumber }),
    trackingUrl: t.string({ nullable: true, description: 'Where it can be followed.', resolve: parcel => trackingUrl(parcel.carrier, parcel.trackingNumber) }),
    createdAt: t.field({ type: 'DateTime', description: 'When it left.', resolve: parcel => parcel.createdAt }),
    createdBy: t.string({ nullable: true, description: 'Who packed it.', resolve: parcel => parcel.createdBy }),
    lines: t.field({
      type: ['FulfillmentLine'], description: 'What is in it.',
      resolve: ({ lines, order }) => lines.flatMap((shipped) => {
        const line = order.lines.find(candidate => candidate.id === shipped.orderLineId)
        return line ? [{ orderLine: { ...line, currencyCode: order.currencyCode }, quantity: shipped.quantity }] : []
      }),
    }),
  }),
})

builder.objectType('OrderEvent', {
  description: 'Something that happened to an order.',
  extensions: allow('order.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: event => event.id }),
    type: t.exposeString('type', { description: 'PLACED, PAYMENT_CAPTURED, PAYMENT_FAILED, MAIL_SENT, FULFILLED, TRACKING_UPDATED, NOTE, CANCELLED or EXPIRED.' }),
    message: t.exposeString('message', { description: 'In words.' }),
    actor: t.string({ nullable: true, description: 'Who did it, if a person did.', resolve: event => event.actor }),
    createdAt: t.field({ type: 'DateTime', description: 'When.', resolve: event => event.createdAt }),
  }),
})

builder.objectType('OrderIssue', {
  description: 'Something about an order that a person has to look at.',
  extensions: allow('order.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: issue => issue.id }),
    code: t.exposeString('code', { description: 'What kind of thing it is.' }),
    message: t.exposeString('message', { description: 'What to do.' }),
  }),
})

builder.objectType('Order', {
  description: 'An order.',
  extensions: allow('order.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: order => order.id }),
    number: t.exposeString('number', { description: 'Its number for people.' }),
    version: t.exposeInt('version', { description: 'Rises with each change of its state.' }),
    placedAt: t.field({ type: 'DateTime', description: 'When it was placed.', resolve: order => order.placedAt }),
    status: t.field({ type: OrderStatus, description: 'Whether it goes on.', resolve: order => orderStatus(order.state) }),
    paymentStatus: t.field({ type: PaymentStatus, description: 'How far payment is.', resolve: order => paymentStatus(order.state, capturedTotal(order), order.total) }),
    fulfillmentStatus: t.field({ type: FulfillmentStatus, description: 'How far delivery is.', resolve: order => fulfillmentStatus(order.lines) }),
    email: t.string({ nullable: true, description: 'Where mails go; null without the right to see customers.', resolve: (order, _args, context) => context.mayReadCustomers().then(may => may ? order.email : null) }),
    phone: t.string({ nullable: true, description: 'Phone number; null without the right to see customers.', resolve: (order, _args, context) => context.mayReadCustomers().then(may => may ? order.phone : null) }),
    customerName: t.exposeString('customerName', { description: 'Who ordered.' }),
    itemCount: t.int({ description: 'How many things were ordered.', resolve: order => order.lines.reduce((sum, line) => sum + line.quantity, 0) }),
    shippingAddress: t.field({ type: 'MailingAddress', nullable: true, description: 'Where it goes; null without the right to see customers.', resolve: (order, _args, context) => context.mayReadCustomers().then(may => may ? order.shippingAddress : null) }),
    billingAddress: t.field({ type: 'MailingAddress', nullable: true, description: 'Where the invoice goes; null when that is the same.', resolve: (order, _args, context) => context.mayReadCustomers().then(may => may ? order.billingAddress : null) }),
    shippingTitle: t.exposeString('shippingTitle', { description: 'Way of delivery.' }),
    lines: t.field({ type: ['OrderLine'], description: 'What was ordered.', resolve: order => order.lines.map(line => ({ ...line, currencyCode: order.currencyCode })) }),
    subtotal: t.field({ type: 'Money', description: 'Sum of the lines.', resolve: order => moneyOf(order.subtotal, order.currencyCode) }),
    discountTotal: t.field({ type: 'Money', description: 'What was taken off.', resolve: order => moneyOf(order.discountTotal, order.currencyCode) }),
    shippingTotal: t.field({ type: 'Money', description: 'Delivery.', resolve: order => moneyOf(order.shippingTotal, order.currencyCode) }),
    taxTotal: t.field({ type: 'Money', description: 'Tax that is contained in the total.', resolve: order => moneyOf(order.taxTotal, order.currencyCode) }),
    total: t.field({ type: 'Money', description: 'What was to pay.', resolve: order => moneyOf(order.total, order.currencyCode) }),
    taxLines: t.field({ type: ['TaxLine'], description: 'The tax by rate.', resolve: order => order.taxLines.map(line => ({ ...line, currencyCode: order.currencyCode })) }),
    payments: t.field({ type: ['Payment'], description: 'Its payments.', resolve: order => order.payments }),
    fulfillments: t.field({ type: ['Fulfillment'], description: 'Its parcels.', resolve: order => order.fulfillments.map(parcel => ({ ...parcel, order })) }),
    events: t.field({ type: ['OrderEvent'], description: 'What happened, newest first.', resolve: (order, _args, { services }) => services.orders.events(order.id) }),
    issues: t.field({ type: ['OrderIssue'], description: 'What a person has to look at.', resolve: (order, _args, { loaders }) => loaders.orderIssues.load(order.id) }),
    nextOrderId: t.id({ nullable: true, description: 'The next older order.', resolve: async (order, _args, { services }) => (await services.orders.neighbors(order)).older }),
    previousOrderId: t.id({ nullable: true, description: 'The next newer order.', resolve: async (order, _args, { services }) => (await services.orders.neighbors(order)).newer }),
  }),
})

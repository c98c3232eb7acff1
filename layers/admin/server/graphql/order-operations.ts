import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import type { Order } from '#server/domain/order/order.repository.ts'
import type { Result } from '#server/domain/shared/result.ts'
import { builder, connectionType, type AdminObjects, pageArguments } from './builder.ts'
import { allow } from './permissions.ts'

const OrderView = builder.enumType('OrderView', {
  description: 'Parts of the order list.',
  values: {
    ALL: { description: 'All orders.' },
    TO_SHIP: { description: 'Paid, and something is still to be shipped.' },
    UNPAID: { description: 'Waiting for payment.' },
    FULFILLED: { description: 'All was shipped.' },
    CANCELLED: { description: 'Not paid, or called off.' },
  } as const,
})

const OrderSort = builder.enumType('OrderSort', {
  description: 'Orders of the order list.',
  values: {
    NEWEST: { description: 'Latest first.' },
    OLDEST: { description: 'Oldest first.' },
    TOTAL_DESC: { description: 'Largest first.' },
    TOTAL_ASC: { description: 'Smallest first.' },
  } as const,
})

const OrderFilterInput = builder.inputType('OrderFilterInput', {
  description: 'Narrows the order list down.',
  fields: t => ({ view: t.field({ type: OrderView, description: 'A part of it.' }) }),
})

connectionType('Order', { of: 'orders' }, 'order.read')

builder.objectType('OrderCounts', {
  description: 'How many orders are in each view.',
  extensions: allow('order.read'),
  fields: t => ({
    all: t.exposeInt('all', { description: 'All.' }),
    toShip: t.exposeInt('toShip', { description: 'To be shipped.' }),
    unpaid: t.exposeInt('unpaid', { description: 'Waiting for payment.' }),
    fulfilled: t.exposeInt('fulfilled', { description: 'Shipped.' }),
    cancelled: t.exposeInt('cancelled', { description: 'Called off.' }),
  }),
})

builder.objectType('OrderPayload', {
  description: 'The order after a change, or why it was refused.',
  extensions: allow('order.read'),
  fields: t => ({
    order: t.field({ type: 'Order', nullable: true, description: 'The order as it is now.', resolve: payload => payload.order }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('FulfillmentPayload', {
  description: 'The parcel, or why there is none.',
  extensions: allow('order.read'),
  fields: t => ({
    fulfillment: t.field({ type: 'Fulfillment', nullable: true, description: 'The parcel.', resolve: payload => payload.fulfillment }),
    order: t.field({ type: 'Order', nullable: true, description: 'The order as it is now.', resolve: payload => payload.order }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was shipped; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

const FulfillmentLineInput = builder.inputType('FulfillmentLineInput', {
  description: 'What of a line is in the parcel.',
  fields: t => ({
    orderLineId: t.id({ required: true, description: 'The line.' }),
    quantity: t.int({ required: true, description: 'How many.' }),
  }),
})

const FulfillmentCreateInput = builder.inputType('FulfillmentCreateInput', {
  description: 'A parcel that leaves.',
  fields: t => ({
    orderId: t.id({ required: true, description: 'The order.' }),
    lines: t.field({ type: [FulfillmentLineInput], required: true, description: 'What is in it.' }),
    trackingNumber: t.string({ description: 'Its number at the carrier.' }),
    carrier: t.string({ description: 'Who carries it.' }),
    notifyCustomer: t.boolean({ description: 'Whether the shopper gets a mail; true without it.' }),
    idempotencyKey: t.string({ description: 'The same key ships once.' }),
  }),
})

const FulfillmentTrackingUpdateInput = builder.inputType('FulfillmentTrackingUpdateInput', {
  description: 'The number of a parcel that has left already.',
  fields: t => ({
    fulfillmentId: t.id({ required: true, description: 'The parcel.' }),
    trackingNumber: t.string({ description: 'Its number at the carrier; none without it.' }),
    carrier: t.string({ description: 'Who carries it; none without it.' }),
    notifyCustomer: t.boolean({ description: 'Whether the shopper gets a mail with it; false without it.' }),
  }),
})

const OrderNoteAddInput = builder.inputType('OrderNoteAddInput', {
  description: 'A note for staff.',
  fields: t => ({
    orderId: t.id({ required: true, description: 'The order.' }),
    text: t.string({ required: true, description: 'At most 2,000 characters.' }),
  }),
})

const OrderCancelInput = builder.inputType('OrderCancelInput', {
  description: 'Calls an unpaid order off.',
  fields: t => ({ orderId: t.id({ required: true, description: 'The order.' }) }),
})

function parcelPayload(result: Result<{ order: Order, fulfillmentId: string }>): AdminObjects['FulfillmentPayload'] {
  if (!result.ok) return { fulfillment: null, order: null, userErrors: result.errors }
  const { order, fulfillmentId } = result.value
  const parcel = order.fulfillments.find(candidate => candidate.id === fulfillmentId)
  return { fulfillment: parcel ? { ...parcel, order } : null, order, userErrors: [] }
}

builder.queryFields(t => ({
  orders: t.field({
    type: 'OrderConnection', description: 'All orders.', extensions: allow('order.read'),
    args: {
      ...pageArguments,
      query: t.arg.string({ description: 'Part of the number and, for whom may see customers, of e-mail or name.' }),
      filter: t.arg({ type: OrderFilterInput, description: 'Narrows it down.' }),
      sort: t.arg({ type: OrderSort, description: 'NEWEST without it.' }),
    },
    resolve: async (_root, args, context) => {
      const { services } = context
      const slice = sliceOf(args)
      const filter = { view: args.filter?.view ?? undefined, query: args.query ?? undefined, searchCustomers: await context.mayReadCustomers() }
      const found = await services.orders.list(filter, args.sort ?? 'NEWEST', { ...slice, limit: slice.limit + 1 })
      return connectionOf(found.slice(0, slice.limit), slice, found.length > slice.limit, () => services.orders.count(filter))
    },
  }),
  orderCounts: t.field({
    type: 'OrderCounts', description: 'How many orders are in each view.', extensions: allow('order.read'),
    resolve: async (_root, _args, { services }) => {
      const [all, toShip, unpaid, fulfilled, cancelled] = await Promise.all(
        (['ALL', 'TO_SHIP', 'UNPAID', 'FULFILLED', 'CANCELLED'] as const).map(view => services.orders.count({ view })),
      )
      return { all: all!, toShip: toShip!, unpaid: unpaid!, fulfilled: fulfilled!, cancelled: cancelled! }
    },
  }),
  order: t.field({
    type: 'Order', nullable: true, description: 'An order.', extensions: allow('order.read'),
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { services }) => services.orders.find(id),
  }),
}))

builder.mutationFields(t => ({
  fulfillmentCreate: t.field({
    type: 'FulfillmentPayload', description: 'Ships lines of a paid order.', extensions: allow('order.fulfill'),
    args: { input: t.arg({ type: FulfillmentCreateInput, required: true, description: 'The parcel.' }) },
    resolve: async (_root, { input }, context) => {
      const result = await context.services.fulfillments.create(input, (await context.principal())!.staff.name)
      return result.ok ? parcelPayload(result) : { ...parcelPayload(result), order: await context.services.orders.find(input.orderId) }
    },
  }),
  fulfillmentTrackingUpdate: t.field({
    type: 'FulfillmentPayload', description: 'Sets carrier and number of a parcel that has left.', extensions: allow('order.fulfill'),
    args: { input: t.arg({ type: FulfillmentTrackingUpdateInput, required: true, description: 'The parcel and its number.' }) },
    resolve: async (_root, { input }, { services, principal }) => parcelPayload(await services.fulfillments.updateTracking(input, (await principal())!.staff.name)),
  }),
  orderNoteAdd: t.field({
    type: 'OrderPayload', description: 'Leaves a note that only staff can read.', extensions: allow('order.fulfill'),
    args: { input: t.arg({ type: OrderNoteAddInput, required: true, description: 'The note.' }) },
    resolve: async (_root, { input }, context) => {
      const result = await context.services.orders.addNote(input.orderId, input.text, (await context.principal())!.staff.name)
      return result.ok ? { order: result.value, userErrors: [] } : { order: null, userErrors: result.errors }
    },
  }),
  orderCancel: t.field({
    type: 'OrderPayload', description: 'Calls an unpaid order off and frees its goods.', extensions: allow('order.write'),
    args: { input: t.arg({ type: OrderCancelInput, required: true, description: 'The order.' }) },
    resolve: async (_root, { input }, context) => {
      const result = await context.services.orders.cancel(input.orderId, (await context.principal())!.staff.name)
      return result.ok ? { order: result.value, userErrors: [] } : { order: null, userErrors: result.errors }
    },
  }),
}))

import { builder } from './builder.ts'
import { allow } from './permissions.ts'

builder.objectType('FulfillmentResult', {
  description: 'What became of one of several orders.',
  extensions: allow('order.read'),
  fields: t => ({
    orderId: t.id({ description: 'The order that was asked for.', resolve: result => result.orderId }),
    order: t.field({ type: 'Order', nullable: true, description: 'The order as it is now.', resolve: result => result.order }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing of it was shipped; empty when it was.', resolve: result => result.userErrors }),
  }),
})

builder.objectType('FulfillmentsPayload', {
  description: 'What became of each order.',
  extensions: allow('order.read'),
  fields: t => ({
    results: t.field({ type: ['FulfillmentResult'], description: 'One for each order, as they were asked for.', resolve: payload => payload.results }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was tried at all.', resolve: payload => payload.userErrors }),
  }),
})

const FulfillmentOrderInput = builder.inputType('FulfillmentOrderInput', {
  description: 'An order of which all that is left is shipped.',
  fields: t => ({
    orderId: t.id({ required: true, description: 'The order.' }),
    idempotencyKey: t.string({ required: true, description: 'The same key ships once.' }),
  }),
})

const FulfillmentsCreateInput = builder.inputType('FulfillmentsCreateInput', {
  description: 'One parcel without a number for each of several orders.',
  fields: t => ({
    orders: t.field({ type: [FulfillmentOrderInput], required: true, description: 'The orders, at most 100.' }),
    carrier: t.string({ description: 'Who carries them.' }),
    notifyCustomer: t.boolean({ description: 'Whether each shopper gets a mail; true without it.' }),
  }),
})

builder.mutationFields(t => ({
  fulfillmentsCreate: t.field({
    type: 'FulfillmentsPayload', description: 'Ships all that is left of several paid orders, each decided for itself.', extensions: allow('order.fulfill'),
    args: { input: t.arg({ type: FulfillmentsCreateInput, required: true, description: 'The orders.' }) },
    resolve: async (_root, { input }, { services, principal }) => {
      const result = await services.fulfillments.createMany(input, (await principal())!.staff.name)
      if (!result.ok) return { results: [], userErrors: result.errors }
      return {
        results: result.value.map(({ orderId, shipped }) => ({ orderId, order: shipped.ok ? shipped.value.order : null, userErrors: shipped.ok ? [] : shipped.errors })),
        userErrors: [],
      }
    },
  }),
}))

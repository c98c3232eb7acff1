import { publicError } from '../errors.ts'
import { builder } from './builder.ts'

const CheckoutCompleteInput = builder.inputType('CheckoutCompleteInput', {
  description: 'Places the order.',
  fields: t => ({
    idempotencyKey: t.string({ required: true, description: '16 to 128 characters, new for each intention to buy. The same key gives the same order.' }),
    expectedTotal: t.field({ type: 'MinorUnits', required: true, description: 'The total that the shopper was shown.' }),
    paymentMethod: t.string({ description: 'How to pay, where the gateway offers a choice.' }),
  }),
})

builder.objectType('CheckoutPayload', {
  description: 'The order, or why it was not placed.',
  fields: t => ({
    order: t.field({ type: 'Order', nullable: true, description: 'The order in its present state.', resolve: payload => payload.order }),
    redirectUrl: t.string({ nullable: true, description: 'Where to pay; null when nothing is to be paid any more.', resolve: payload => payload.redirectUrl }),
    cart: t.field({
      type: 'Cart', nullable: true, description: 'The bag as it is now, e.g. with the new total.',
      resolve: (_payload, _args, { services, cart }) => cart.key ? services.carts.find(cart.key) : null,
    }),
    userErrors: t.field({ type: ['UserError'], description: 'Why no order was placed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{16,128}$/

builder.mutationFields(t => ({
  checkoutComplete: t.field({
    type: 'CheckoutPayload', description: 'Places the order of the caller\'s bag and opens its payment.',
    args: { input: t.arg({ type: CheckoutCompleteInput, required: true, description: 'Key and expected total.' }) },
    resolve: async (_root, { input }, { services, cart, clientAddress, localUrl }) => {
      if (!IDEMPOTENCY_KEY.test(input.idempotencyKey)) throw publicError('BAD_REQUEST', 'idempotencyKey needs 16 to 128 printable characters.')
      const placed = await services.placeOrder({
        cartKey: cart.keyForWriting(),
        idempotencyKey: input.idempotencyKey,
        expectedTotal: input.expectedTotal,
        paymentMethod: input.paymentMethod ?? null,
        clientAddress,
      })
      return placed.ok
        ? { order: placed.value.order, redirectUrl: placed.value.redirectUrl && localUrl(placed.value.redirectUrl), userErrors: [] }
        : { order: null, redirectUrl: null, userErrors: placed.errors }
    },
  }),
}))

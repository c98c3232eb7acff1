import { MAX_LINE_QUANTITY } from '#shared/schemas/checkout.ts'
import { deliveryEstimate } from '#server/domain/pricing/delivery.ts'
import type { CartChange } from '#server/domain/cart/cart.service.ts'
import { publicError } from '../errors.ts'
import type { ShopContext } from '../context.ts'
import { moneyOf } from '../common/product-values.ts'
import { builder } from './builder.ts'

builder.objectType('CartWarning', {
  description: 'Something about the bag that the shopper should know.',
  fields: t => ({
    code: t.string({ description: 'OUT_OF_STOCK, NOT_ENOUGH_STOCK, PRODUCT_UNAVAILABLE or PRICE_CHANGED.', resolve: warning => warning.code }),
    message: t.exposeString('message', { description: 'A sentence for the shopper.' }),
  }),
})

builder.objectType('CartContact', {
  description: 'How the shopper can be reached.',
  fields: t => ({
    email: t.exposeString('email', { description: 'E-mail address.' }),
    phone: t.string({ nullable: true, description: 'Phone number.', resolve: contact => contact.phone ?? null }),
    acceptsMarketing: t.exposeBoolean('acceptsMarketing', { description: 'Whether news may be sent.' }),
  }),
})

builder.objectType('DeliveryEstimate', {
  description: 'When a parcel arrives.',
  fields: t => ({
    from: t.field({ type: 'DateTime', description: 'Earliest day.', resolve: estimate => estimate.from }),
    to: t.field({ type: 'DateTime', description: 'Latest day.', resolve: estimate => estimate.to }),
  }),
})

builder.objectType('ShippingMethod', {
  description: 'A way of delivery.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: method => method.id }),
    title: t.exposeString('title', { description: 'Its name.' }),
    description: t.string({ nullable: true, description: 'More about it.', resolve: method => method.description ?? null }),
    price: t.field({ type: 'Money', description: 'What it costs for this bag, tax included.', resolve: method => moneyOf(method.total, method.currencyCode) }),
    deliveryEstimate: t.field({ type: 'DeliveryEstimate', nullable: true, description: 'When the parcel arrives if ordered now.', resolve: (method, _args, { services }) => deliveryEstimate(services.clock(), method) }),
  }),
})

builder.objectType('CartLine', {
  description: 'A variant in the bag.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: line => line.id }),
    quantity: t.exposeInt('quantity', { description: 'How many.' }),
    variant: t.field({
      type: 'ProductVariant', nullable: true, description: 'The variant; null when it is no longer sold.',
      resolve: ({ product, variant, currencyCode }) => product && variant ? { product, variant, currencyCode } : null,
    }),
    title: t.exposeString('title', { description: 'Name of the product.' }),
    variantTitle: t.exposeString('variantTitle', { description: 'Its choices; empty when there is nothing to choose.' }),
    image: t.field({ type: 'Asset', nullable: true, description: 'Its picture.', resolve: line => line.image }),
    productSlug: t.string({ nullable: true, description: 'Where the product is shown; null when it is no longer sold.', resolve: line => line.product?.slug ?? null }),
    unitPrice: t.field({ type: 'Money', description: 'What one costs now.', resolve: line => moneyOf(line.unitPrice, line.currencyCode) }),
    compareAtUnitPrice: t.field({
      type: 'Money', nullable: true, description: 'What one cost before a reduction.',
      resolve: line => line.compareAtUnitPrice !== null && line.compareAtUnitPrice > line.unitPrice ? moneyOf(line.compareAtUnitPrice, line.currencyCode) : null,
    }),
    lineTotal: t.field({ type: 'Money', description: 'What all cost.', resolve: line => moneyOf(line.lineTotal, line.currencyCode) }),
    maxQuantity: t.int({ nullable: true, description: 'How many can be had; null when that is not limited.', resolve: line => line.available === null ? null : Math.min(line.available, MAX_LINE_QUANTITY) }),
    warning: t.field({ type: 'CartWarning', nullable: true, description: 'What is wrong with this line.', resolve: line => line.warning }),
  }),
})

builder.objectType('Cart', {
  description: 'The caller\'s bag, laid beside the prices and the stock of this moment.',
  fields: t => ({
    id: t.id({ description: 'Its public id; it opens nothing.', resolve: cart => cart.key.slice(0, 32) }),
    version: t.exposeInt('version', { description: 'Rises with each change.' }),
    lines: t.field({ type: ['CartLine'], description: 'What is in it.', resolve: cart => cart.lines.map(line => ({ ...line, currencyCode: cart.currencyCode })) }),
    totalQuantity: t.int({ description: 'How many things are in it.', resolve: cart => cart.lines.reduce((sum, line) => sum + line.quantity, 0) }),
    contact: t.field({ type: 'CartContact', nullable: true, description: 'How the shopper can be reached.', resolve: cart => cart.contact }),
    shippingAddress: t.field({ type: 'MailingAddress', nullable: true, description: 'Where it goes.', resolve: cart => cart.shippingAddress }),
    availableShippingMethods: t.field({
      type: ['ShippingMethod'], description: 'Ways of delivery to that address, cheapest first.',
      resolve: cart => cart.shippingMethods.map(method => ({ ...method, currencyCode: cart.currencyCode })),
    }),
    shippingMethod: t.field({
      type: 'ShippingMethod', nullable: true, description: 'The chosen way, else the cheapest.',
      resolve: cart => cart.shippingMethod && { ...cart.shippingMethod, currencyCode: cart.currencyCode },
    }),
    subtotal: t.field({ type: 'Money', description: 'Sum of the lines, tax included.', resolve: cart => moneyOf(cart.totals.subtotal, cart.currencyCode) }),
    discountTotal: t.field({ type: 'Money', description: 'What is taken off.', resolve: cart => moneyOf(cart.totals.discountTotal, cart.currencyCode) }),
    shippingTotal: t.field({ type: 'Money', description: 'Delivery, tax included.', resolve: cart => moneyOf(cart.totals.shippingTotal, cart.currencyCode) }),
    taxTotal: t.field({ type: 'Money', description: 'Tax that is contained in the total.', resolve: cart => moneyOf(cart.totals.taxTotal, cart.currencyCode) }),
    total: t.field({ type: 'Money', description: 'What is to pay.', resolve: cart => moneyOf(cart.totals.total, cart.currencyCode) }),
    taxLines: t.field({ type: ['TaxLine'], description: 'The tax by rate.', resolve: cart => cart.taxLines.map(line => ({ ...line, currencyCode: cart.currencyCode })) }),
    freeShippingGap: t.field({
      type: 'Money', nullable: true, description: 'What is missing for free delivery; null when there is none or it is reached.',
      resolve: cart => cart.freeShippingGap === null ? null : moneyOf(cart.freeShippingGap, cart.currencyCode),
    }),
    warnings: t.field({ type: ['CartWarning'], description: 'What is wrong with its lines.', resolve: cart => cart.lines.flatMap(line => line.warning ?? []) }),
  }),
})

builder.objectType('CartPayload', {
  description: 'The bag after a change, or why it was refused.',
  fields: t => ({
    cart: t.field({ type: 'Cart', nullable: true, description: 'The bag as it is now.', resolve: payload => payload.cart }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
    warnings: t.field({ type: ['CartWarning'], description: 'What happened otherwise than asked.', resolve: payload => payload.warnings }),
  }),
})

const CartLineInput = builder.inputType('CartLineInput', {
  description: 'What to put in.',
  fields: t => ({
    variantId: t.id({ required: true, description: 'The variant.' }),
    quantity: t.int({ required: true, description: `1 to ${MAX_LINE_QUANTITY}.` }),
  }),
})

const CartLineUpdateInput = builder.inputType('CartLineUpdateInput', {
  description: 'A line\'s new quantity.',
  fields: t => ({
    id: t.id({ required: true, description: 'The line.' }),
    quantity: t.int({ required: true, description: `0 to ${MAX_LINE_QUANTITY}; 0 removes the line.` }),
  }),
})

const CartContactInput = builder.inputType('CartContactInput', {
  description: 'How the shopper can be reached.',
  fields: t => ({
    email: t.string({ required: true, description: 'E-mail address.' }),
    phone: t.string({ description: 'Phone number.' }),
    acceptsMarketing: t.boolean({ description: 'Whether news may be sent.' }),
  }),
})

export const MailingAddressInput = builder.inputType('MailingAddressInput', {
  description: 'A postal address.',
  fields: t => ({
    firstName: t.string({ required: true, description: 'First name.' }),
    lastName: t.string({ required: true, description: 'Last name.' }),
    company: t.string({ description: 'Company.' }),
    address1: t.string({ required: true, description: 'Street and number.' }),
    address2: t.string({ description: 'Second line.' }),
    city: t.string({ required: true, description: 'City.' }),
    provinceCode: t.string({ description: 'Province or state.' }),
    postalCode: t.string({ required: true, description: 'Postal code.' }),
    countryCode: t.field({ type: 'CountryCode', required: true, description: 'Country.' }),
    phone: t.string({ description: 'Phone number for the courier.' }),
  }),
})

/** Entries that one mutation may name. */
const MAX_INPUT_LINES = 100

/** What was named, or an error: to leave the rest out would look as if it had been done. */
function bounded<T>(lines: T[]): T[] {
  if (lines.length > MAX_INPUT_LINES) throw publicError('BAD_REQUEST', `Name at most ${MAX_INPUT_LINES} lines at once.`)
  return lines
}

function answer(context: ShopContext, change: CartChange) {
  if (change.cart.version > 0) context.cart.keep()
  return { cart: change.cart.version > 0 ? change.cart : null, userErrors: change.errors, warnings: change.warnings }
}

builder.queryFields(t => ({
  cart: t.field({
    type: 'Cart', nullable: true, description: 'The caller\'s bag; null when there is none.',
    resolve: (_root, _args, { services, cart }) => cart.key ? services.carts.find(cart.key) : null,
  }),
}))

builder.mutationFields(t => ({
  cartLinesAdd: t.field({
    type: 'CartPayload', description: 'Puts something in.',
    args: { lines: t.arg({ type: [CartLineInput], required: true, description: 'What to put in.' }) },
    resolve: async (_root, { lines }, context) => answer(context, await context.services.carts.addLines(context.cart.keyForWriting(), bounded(lines))),
  }),
  cartLinesUpdate: t.field({
    type: 'CartPayload', description: 'Sets quantities.',
    args: { lines: t.arg({ type: [CartLineUpdateInput], required: true, description: 'The new quantities.' }) },
    resolve: async (_root, { lines }, context) => answer(context, await context.services.carts.updateLines(context.cart.keyForWriting(), bounded(lines))),
  }),
  cartLinesRemove: t.field({
    type: 'CartPayload', description: 'Takes lines out.',
    args: { lineIds: t.arg.idList({ required: true, description: 'The lines.' }) },
    resolve: async (_root, { lineIds }, context) => answer(context, await context.services.carts.removeLines(context.cart.keyForWriting(), bounded(lineIds))),
  }),
  cartContactUpdate: t.field({
    type: 'CartPayload', description: 'Says how the shopper can be reached.',
    args: { input: t.arg({ type: CartContactInput, required: true, description: 'The contact.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.carts.setContact(context.cart.keyForWriting(), input)),
  }),
  cartShippingAddressUpdate: t.field({
    type: 'CartPayload', description: 'Says where it goes.',
    args: { address: t.arg({ type: MailingAddressInput, required: true, description: 'The address.' }) },
    resolve: async (_root, { address }, context) => answer(context, await context.services.carts.setShippingAddress(context.cart.keyForWriting(), address)),
  }),
  cartShippingMethodUpdate: t.field({
    type: 'CartPayload', description: 'Chooses a way of delivery.',
    args: { methodId: t.arg.id({ required: true, description: 'One of availableShippingMethods.' }) },
    resolve: async (_root, { methodId }, context) => answer(context, await context.services.carts.setShippingMethod(context.cart.keyForWriting(), methodId)),
  }),
}))

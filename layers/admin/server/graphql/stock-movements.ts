import { isUuid } from '#server/domain/shared/ids.ts'
import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import { builder, connectionType, pageArguments } from './builder.ts'
import type { AdminContext } from './context.ts'
import { allow } from './permissions.ts'

builder.objectType('StockLocation', {
  description: 'A place where goods lie.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
  }),
})

builder.objectType('StockMovement', {
  description: 'A line of the log of stock: what changed, when, why and by whom.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    variantId: t.exposeID('variantId', { description: 'The variant.' }),
    deltaOnHand: t.exposeInt('deltaOnHand', { description: 'What came onto the shelf, or left it if negative.' }),
    deltaReserved: t.exposeInt('deltaReserved', { description: 'What was held for orders, or given free if negative.' }),
    onHandAfter: t.exposeInt('onHandAfter', { description: 'What was on the shelf after it.' }),
    reason: t.exposeString('reason', { description: 'Why: in the words of whoever did it, or counted, reserved, released, sold, sold_late.' }),
    actor: t.string({ nullable: true, description: 'Who did it, if a person did.', resolve: movement => movement.actor }),
    orderId: t.id({ nullable: true, description: 'The order that it belongs to.', resolve: movement => movement.orderId }),
    orderNumber: t.string({ nullable: true, description: 'The order\'s number.', resolve: movement => movement.orderNumber }),
    locationName: t.exposeString('locationName', { description: 'Where.' }),
    createdAt: t.field({ type: 'DateTime', description: 'When.', resolve: movement => movement.createdAt }),
  }),
})

connectionType('StockMovement', { of: 'the log of stock', nodes: 'The lines, the latest first.' }, 'product.read')

/** The variants that a query of the log is about. */
async function variantIdsOf({ services }: AdminContext, { variantId, productId }: { variantId?: string | null, productId?: string | null }): Promise<string[]> {
  const product = productId ? await services.productAdmin.find(productId) : null
  return [...variantId && isUuid(variantId) ? [variantId] : [], ...product?.variants.map(({ id }) => id) ?? []]
}

builder.queryFields(t => ({
  stockLocations: t.field({ type: ['StockLocation'], description: 'The places where goods lie; one at the moment.', extensions: allow('product.read'), resolve: (_root, _args, { services }) => services.inventory.locations() }),
  stockMovements: t.field({
    type: 'StockMovementConnection', description: 'The log of the stock of a variant, or of all variants of a product.', extensions: allow('product.read'),
    args: {
      variantId: t.arg.id({ description: 'The variant.' }),
      productId: t.arg.id({ description: 'Or the product.' }),
      reason: t.arg.string({ description: 'Only lines with this reason, with whatever note behind a colon; see stockMovementReasons.' }),
      ...pageArguments,
    },
    resolve: async (_root, args, context) => {
      const { inventory } = context.services
      const slice = sliceOf(args)
      const ids = await variantIdsOf(context, args)
      const reason = args.reason ?? null
      const found = await inventory.movements(ids, reason, slice.offset, slice.limit + 1)
      return connectionOf(found.slice(0, slice.limit), slice, found.length > slice.limit, () => inventory.countMovements(ids, reason))
    },
  }),
  stockMovementReasons: t.field({
    type: ['String'], description: 'The reasons that the log of a variant, or of all variants of a product, gives: what it can be narrowed down by.', extensions: allow('product.read'),
    args: {
      variantId: t.arg.id({ description: 'The variant.' }),
      productId: t.arg.id({ description: 'Or the product.' }),
    },
    resolve: async (_root, args, context) => context.services.inventory.movementReasons(await variantIdsOf(context, args)),
  }),
}))

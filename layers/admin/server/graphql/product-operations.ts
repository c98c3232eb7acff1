import type { ProductDocument } from '#server/db/mongo/documents.ts'
import type { Result } from '#server/domain/shared/result.ts'
import { isUuid } from '#server/domain/shared/ids.ts'
import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import { builder } from './builder.ts'
import type { AdminContext } from './context.ts'
import { allow } from './permissions.ts'
import { ProductCreateInput, ProductDeleteInput, ProductFilterInput, AdminProductSort, ProductUpdateInput, InventoryAdjustInput, InventorySetInput } from './product-inputs.ts'
import { productValue } from './values.ts'

builder.objectType('ProductConnection', {
  description: 'A page of products.',
  extensions: allow('product.read'),
  fields: t => ({
    nodes: t.field({ type: ['Product'], description: 'The products.', resolve: connection => connection.nodes }),
    totalCount: t.int({ description: 'How many there are on all pages.', resolve: connection => connection.totalCount() }),
    pageInfo: t.field({ type: 'PageInfo', description: 'Where the page lies.', resolve: connection => connection.pageInfo }),
  }),
})

builder.objectType('CollectionConnection', {
  description: 'A page of collections.',
  extensions: allow('product.read'),
  fields: t => ({
    nodes: t.field({ type: ['Collection'], description: 'The collections.', resolve: connection => connection.nodes }),
    totalCount: t.int({ description: 'How many there are on all pages.', resolve: connection => connection.totalCount() }),
    pageInfo: t.field({ type: 'PageInfo', description: 'Where the page lies.', resolve: connection => connection.pageInfo }),
  }),
})

builder.objectType('ProductPayload', {
  description: 'The product after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    product: t.field({ type: 'Product', nullable: true, description: 'The product as it is now; with VERSION_CONFLICT the one that somebody else saved.', resolve: payload => payload.product }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('ProductDeletePayload', {
  description: 'What was deleted, or why not.',
  extensions: allow('product.read'),
  fields: t => ({
    deletedProductId: t.id({ nullable: true, description: 'The deleted product.', resolve: payload => payload.deletedProductId }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was deleted; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('InventoryPayload', {
  description: 'The stock after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    inventory: t.field({ type: 'InventoryLevel', nullable: true, description: 'The stock as it is now.', resolve: payload => payload.inventory }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.queryFields(t => ({
  products: t.field({
    type: 'ProductConnection', description: 'All products, drafts included.', extensions: allow('product.read'),
    args: {
      first: t.arg.int({ description: 'At most 100; 24 without it.' }),
      after: t.arg.string({ description: 'Cursor.' }),
      page: t.arg.int({ description: 'Number of the page, from 1.' }),
      perPage: t.arg.int({ description: 'At most 100.' }),
      query: t.arg.string({ description: 'Words that must all occur.' }),
      filter: t.arg({ type: ProductFilterInput, description: 'Narrows it down.' }),
      sort: t.arg({ type: AdminProductSort, description: 'UPDATED_DESC without it.' }),
    },
    resolve: async (_root, args, { services }) => {
      const slice = sliceOf(args)
      const { status, collectionId } = args.filter ?? {}
      const filter = { query: args.query ?? undefined, collectionId: collectionId ?? undefined, status: status ? status.toLowerCase() as ProductDocument['status'] : undefined }
      const [found, { currencyCode }] = await Promise.all([
        services.productAdmin.list(filter, args.sort ?? 'UPDATED_DESC', { ...slice, limit: slice.limit + 1 }), services.shop.settings(),
      ])
      const nodes = found.slice(0, slice.limit).map(product => productValue(product, currencyCode))
      return connectionOf(nodes, slice, found.length > slice.limit, () => services.productAdmin.count(filter))
    },
  }),
  product: t.field({
    type: 'Product', nullable: true, description: 'A product.', extensions: allow('product.read'),
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, { services }) => {
      const [product, { currencyCode }] = await Promise.all([services.productAdmin.find(id), services.shop.settings()])
      return product && productValue(product, currencyCode)
    },
  }),
  collections: t.field({
    type: 'CollectionConnection', description: 'All collections.', extensions: allow('product.read'),
    args: { first: t.arg.int({ description: 'At most 100; 24 without it.' }), after: t.arg.string({ description: 'Cursor.' }) },
    resolve: async (_root, args, { services }) => {
      const slice = sliceOf(args)
      const found = await services.productAdmin.listCollections({ ...slice, limit: slice.limit + 1 })
      return connectionOf(found.slice(0, slice.limit), slice, found.length > slice.limit, () => services.productAdmin.countCollections())
    },
  }),
}))

/** The product as it is, beside why a change was refused: an editor shows both. */
async function answer({ services }: AdminContext, result: Result<ProductDocument>, id: string | null) {
  const { currencyCode } = await services.shop.settings()
  if (result.ok) return { product: productValue(result.value, currencyCode), userErrors: [] }
  const current = id ? await services.productAdmin.find(id) : null
  return { product: current && productValue(current, currencyCode), userErrors: result.errors }
}

builder.mutationFields(t => ({
  productCreate: t.field({
    type: 'ProductPayload', description: 'Makes a product with one price.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductCreateInput, required: true, description: 'The product.' }) },
    resolve: async (_root, { input }, context) =>
      answer(context, await context.services.productAdmin.create(input, (await context.principal())!.staff.name), null),
  }),
  productUpdate: t.field({
    type: 'ProductPayload', description: 'Changes what is named, if nobody else changed the product meanwhile.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductUpdateInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.productAdmin.update(input), input.id),
  }),
  productDelete: t.field({
    type: 'ProductDeletePayload', description: 'Deletes a product. Orders keep what they hold of it.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductDeleteInput, required: true, description: 'The product.' }) },
    resolve: async (_root, { input }, { services }) => {
      const result = await services.productAdmin.remove(input.id)
      return result.ok ? { deletedProductId: result.value, userErrors: [] } : { deletedProductId: null, userErrors: result.errors }
    },
  }),
  inventoryAdjust: t.field({
    type: 'InventoryPayload', description: 'Adds to the stock or takes away.', extensions: allow('stock.write'),
    args: { input: t.arg({ type: InventoryAdjustInput, required: true, description: 'The difference and its reason.' }) },
    resolve: async (_root, { input }, context) => {
      if (!await variantExists(context, input.variantId)) return unknownVariant()
      const result = await context.services.inventory.adjust(input.variantId, input.delta, input.reason.trim().slice(0, 120) || 'adjusted', (await context.principal())!.staff.name)
      return result.ok ? { inventory: result.value, userErrors: [] } : { inventory: null, userErrors: result.errors }
    },
  }),
  inventorySet: t.field({
    type: 'InventoryPayload', description: 'Sets the stock, if it is still as the caller saw it.', extensions: allow('stock.write'),
    args: { input: t.arg({ type: InventorySetInput, required: true, description: 'The count and the version that it replaces.' }) },
    resolve: async (_root, { input }, context) => {
      if (!await variantExists(context, input.variantId)) return unknownVariant()
      if (input.value < 0) return { inventory: null, userErrors: [{ code: 'INVALID_INPUT', message: 'Stock cannot be negative.', field: ['input', 'value'] }] }
      const result = await context.services.inventory.set(input.variantId, input.value, input.expectedVersion, (await context.principal())!.staff.name)
      return result.ok ? { inventory: result.value, userErrors: [] } : { inventory: (await context.services.inventory.levels([input.variantId]))[0] ?? null, userErrors: result.errors }
    },
  }),
}))

async function variantExists({ services }: AdminContext, id: string): Promise<boolean> {
  return isUuid(id) && await services.productAdmin.hasVariant(id)
}

function unknownVariant() {
  return { inventory: null, userErrors: [{ code: 'NOT_FOUND', message: 'This variant does not exist any more.', field: ['input', 'variantId'] }] }
}

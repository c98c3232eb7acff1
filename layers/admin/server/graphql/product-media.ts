import type { ProductDocument } from '#server/db/mongo/documents.ts'
import type { Result } from '#server/domain/shared/result.ts'
import { productValue } from '#server/graphql/common/product-values.ts'
import { builder } from './builder.ts'
import type { AdminContext } from './context.ts'
import { allow } from './permissions.ts'

const ProductMediaAddInput = builder.inputType('ProductMediaAddInput', {
  description: 'Pictures of the library for a product.',
  fields: t => ({
    productId: t.id({ required: true, description: 'The product.' }),
    assetIds: t.idList({ required: true, description: 'The pictures, in order; they follow those that it has.' }),
  }),
})

const ProductMediaRemoveInput = builder.inputType('ProductMediaRemoveInput', {
  description: 'Pictures that a product no longer shows.',
  fields: t => ({
    productId: t.id({ required: true, description: 'The product.' }),
    mediaIds: t.idList({ required: true, description: 'Ids of the product\'s pictures.' }),
  }),
})

async function toPayload({ services }: AdminContext, id: string, result: Result<ProductDocument>) {
  const { currencyCode } = await services.shop.settings()
  if (result.ok) return { product: productValue(result.value, currencyCode), warnings: [], userErrors: [] }
  const current = await services.productAdmin.find(id)
  return { product: current && productValue(current, currencyCode), warnings: [], userErrors: result.errors }
}

builder.mutationFields(t => ({
  productMediaAdd: t.field({
    type: 'ProductPayload', description: 'Shows pictures of the library with a product. Doing it twice changes nothing.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductMediaAddInput, required: true, description: 'The product and the pictures.' }) },
    resolve: async (_root, { input }, context) => toPayload(context, input.productId, await context.services.mediaLibrary.addToProduct(input)),
  }),
  productMediaRemove: t.field({
    type: 'ProductPayload', description: 'Takes pictures out of a product; they stay in the library.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductMediaRemoveInput, required: true, description: 'The product and its pictures.' }) },
    resolve: async (_root, { input }, context) => toPayload(context, input.productId, await context.services.mediaLibrary.removeFromProduct(input)),
  }),
}))

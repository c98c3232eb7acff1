import type { ProductDocument } from '#server/db/mongo/documents.ts'
import { productWarnings } from '#server/domain/catalogue/product-warnings.ts'
import type { Result } from '#server/domain/shared/result.ts'
import { productValue } from '#server/graphql/common/product-values.ts'
import { builder } from './builder.ts'
import type { AdminContext } from './context.ts'
import { allow } from './permissions.ts'
import { ProductCreateInput, ProductDeleteInput, ProductDuplicateInput, ProductMediaReorderInput, ProductMediaUpdateInput, ProductRestoreInput, ProductUpdateInput } from './product-inputs.ts'
import { ProductOptionsSetInput, ProductVariantsBulkCreateInput, ProductVariantsBulkDeleteInput, ProductVariantsBulkUpdateInput } from './variant-inputs.ts'

builder.objectType('ProductPayload', {
  description: 'The product after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    product: t.field({ type: 'Product', nullable: true, description: 'The product as it is now; with VERSION_CONFLICT the one that somebody else saved.', resolve: payload => payload.product }),
    warnings: t.field({ type: ['UserError'], description: 'What was saved and is worth a second look, e.g. a barcode whose check digit is wrong.', resolve: payload => payload.warnings }),
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

/** The product as it is, beside why a change was refused: an editor shows both. */
async function answer({ services }: AdminContext, result: Result<ProductDocument>, id: string | null) {
  const { currencyCode } = await services.shop.settings()
  if (result.ok) return { product: productValue(result.value, currencyCode), warnings: productWarnings(result.value), userErrors: [] }
  const current = id ? await services.productAdmin.find(id) : null
  return { product: current && productValue(current, currencyCode), warnings: [], userErrors: result.errors }
}

const staffName = async (context: AdminContext): Promise<string> => (await context.principal())!.staff.name

builder.mutationFields(t => ({
  productCreate: t.field({
    type: 'ProductPayload', description: 'Makes a product with one price.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductCreateInput, required: true, description: 'The product.' }) },
    resolve: async (_root, { input }, context) =>
      answer(context, await context.services.productAdmin.create(input, await staffName(context)), null),
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
      const result = await services.productAdmin.remove(input.id, { redirectToCollection: input.redirectToCollection ?? false })
      return result.ok ? { deletedProductId: result.value._id, userErrors: [] } : { deletedProductId: null, userErrors: result.errors }
    },
  }),
  productRestore: t.field({
    type: 'ProductPayload', description: 'Undoes a deletion. An address that was taken meanwhile is replaced by a similar one.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductRestoreInput, required: true, description: 'The deleted product.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.productAdmin.restore(input.id), null),
  }),
  productDuplicate: t.field({
    type: 'ProductPayload', description: 'Makes a draft like another product, without SKUs, barcodes and stock.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductDuplicateInput, required: true, description: 'What is copied.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.productAdmin.duplicate(input), null),
  }),
  productOptionsSet: t.field({
    type: 'ProductPayload', description: 'Sets what can be chosen of a product, and makes its variants.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductOptionsSetInput, required: true, description: 'The options.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.productAdmin.variants.setOptions(input), input.productId),
  }),
  productVariantsBulkCreate: t.field({
    type: 'ProductPayload', description: 'Adds variants to a product.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductVariantsBulkCreateInput, required: true, description: 'The variants.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.productAdmin.variants.create(input, await staffName(context)), input.productId),
  }),
  productVariantsBulkUpdate: t.field({
    type: 'ProductPayload', description: 'Changes variants of a product.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductVariantsBulkUpdateInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.productAdmin.variants.update(input), input.productId),
  }),
  productVariantsBulkDelete: t.field({
    type: 'ProductPayload', description: 'Takes variants away. Orders keep what they hold of them.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductVariantsBulkDeleteInput, required: true, description: 'The variants.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.productAdmin.variants.remove(input), input.productId),
  }),
  productMediaReorder: t.field({
    type: 'ProductPayload', description: 'Puts a product\'s pictures in another order; the first is the main one.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductMediaReorderInput, required: true, description: 'The order.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.productAdmin.media.reorder(input), input.productId),
  }),
  productMediaUpdate: t.field({
    type: 'ProductPayload', description: 'Changes what is said of a product\'s pictures, or takes some away.', extensions: allow('product.write'),
    args: { input: t.arg({ type: ProductMediaUpdateInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.productAdmin.media.update(input), input.productId),
  }),
}))

import { builder } from './builder.ts'
import { allow } from './permissions.ts'
import { ProductStatus } from './products.ts'

const VariantSaveRowInput = builder.inputType('VariantSaveRowInput', {
  description: 'One row of the spreadsheet. What is absent stays; null takes an optional value away.',
  fields: t => ({
    variantId: t.id({ required: true, description: 'The variant.' }),
    version: t.int({ required: true, description: 'The version of its product that was seen.' }),
    sku: t.string({ description: 'Article number.' }),
    barcode: t.string({ description: 'A GTIN, or a code of one\'s own.' }),
    price: t.field({ type: 'MinorUnits', description: 'What one costs.' }),
    compareAtPrice: t.field({ type: 'MinorUnits', description: 'Price before a reduction.' }),
    cost: t.field({ type: 'MinorUnits', description: 'What the vendor pays.' }),
    weightGrams: t.int({ description: 'What one weighs, in grams.' }),
    status: t.field({ type: ProductStatus, description: 'Of its product; the last row of a product decides.' }),
    onHand: t.int({ description: 'What is on the shelf.' }),
    expectedStockVersion: t.int({ description: 'With onHand: the version of the stock that was seen; 0 when nothing was ever counted.' }),
  }),
})

const VariantsBulkSaveInput = builder.inputType('VariantsBulkSaveInput', {
  description: 'Rows of the spreadsheet.',
  fields: t => ({
    rows: t.field({ type: [VariantSaveRowInput], required: true, description: 'At most 1,000.' }),
    atomic: t.boolean({ description: 'True: all rows or none. False or without it: the good ones.' }),
  }),
})

builder.objectType('VariantSaveResult', {
  description: 'What became of a row.',
  extensions: allow('product.read'),
  fields: t => ({
    variantId: t.id({ description: 'The variant.', resolve: row => row.variantId }),
    saved: t.exposeBoolean('saved', { description: 'Whether all of the row was saved.' }),
    variant: t.field({ type: 'ProductVariant', nullable: true, description: 'The variant as it is now, also where somebody else changed it.', resolve: row => row.variant }),
    userErrors: t.field({ type: ['UserError'], description: 'Why it was not, each with the path of its cell.', resolve: row => row.userErrors }),
  }),
})

builder.objectType('VariantsBulkSavePayload', {
  description: 'What became of the rows.',
  extensions: allow('product.read'),
  fields: t => ({
    results: t.field({ type: ['VariantSaveResult'], description: 'One for each row, as they were sent.', resolve: payload => payload.results }),
    savedCount: t.int({ description: 'How many rows were saved.', resolve: payload => payload.results.filter(row => row.saved).length }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was tried at all.', resolve: payload => payload.userErrors }),
  }),
})

builder.mutationFields(t => ({
  variantsBulkSave: t.field({
    type: 'VariantsBulkSavePayload', description: 'Saves rows of the spreadsheet: prices, SKUs, stock and status of variants of many products.', extensions: allow('product.write'),
    args: { input: t.arg({ type: VariantsBulkSaveInput, required: true, description: 'The rows.' }) },
    resolve: async (_root, { input }, { services, principal }) => {
      const [result, { currencyCode }] = await Promise.all([services.productAdmin.saveVariants(input, (await principal())!.staff.name), services.shop.settings()])
      if (!result.ok) return { results: [], userErrors: result.errors }
      const variants = await services.productAdmin.findVariants(result.value.map(row => row.variantId))
      return {
        results: result.value.map(({ variantId, saved, errors }) => {
          const listed = variants.get(variantId)
          return { variantId, saved, variant: listed ? { ...listed, currencyCode } : null, userErrors: errors }
        }),
        userErrors: [],
      }
    },
  }),
}))

import type { FilterField } from '#server/domain/catalogue/product-lists.ts'
import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import { productValue } from '#server/graphql/common/product-values.ts'
import { builder, connectionType, pageArguments } from './builder.ts'
import { allow } from './permissions.ts'
import { AdminProductSort, filterOf, ProductFilterInput } from './product-list-inputs.ts'
import { StockState } from './products.ts'

connectionType('Product', { of: 'products' }, 'product.read')

const ProductFilterField = builder.enumType('ProductFilterField', {
  description: 'What the values of a filter menu are.',
  values: {
    VENDOR: { description: 'Makers.' },
    PRODUCT_TYPE: { description: 'Kinds of things.' },
    TAG: { description: 'Tags.' },
  } as const,
})

const FIELDS: Record<typeof ProductFilterField.$inferType, FilterField> = { VENDOR: 'vendor', PRODUCT_TYPE: 'productType', TAG: 'tags' }

builder.objectType('ProductFilterValue', {
  description: 'One entry of a filter menu.',
  extensions: allow('product.read'),
  fields: t => ({
    value: t.exposeString('value', { description: 'E.g. the name of a maker.' }),
    count: t.exposeInt('count', { description: 'How many products have it.' }),
  }),
})

builder.queryFields(t => ({
  products: t.field({
    type: 'ProductConnection', description: 'All products, drafts included.', extensions: allow('product.read'),
    args: {
      ...pageArguments,
      query: t.arg.string({ description: 'Words that must all begin words of title, maker, type, tags, SKUs or barcodes.' }),
      filter: t.arg({ type: ProductFilterInput, description: 'Narrows it down.' }),
      sort: t.arg({ type: AdminProductSort, description: 'UPDATED_DESC without it.' }),
    },
    resolve: async (_root, args, { services }) => {
      const slice = sliceOf(args)
      const filter = filterOf(args.filter ?? {}, args.query)
      const { lists } = services.productAdmin
      const [found, { currencyCode }] = await Promise.all([
        lists.products(filter, args.sort ?? 'UPDATED_DESC', { ...slice, limit: slice.limit + 1 }), services.shop.settings(),
      ])
      const nodes = found.slice(0, slice.limit).map(product => productValue(product, currencyCode))
      return connectionOf(nodes, slice, found.length > slice.limit, () => lists.count(filter))
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
  productFilterValues: t.field({
    type: ['ProductFilterValue'], description: 'What products can be narrowed down by, the most frequent first.', extensions: allow('product.read'),
    args: {
      field: t.arg({ type: ProductFilterField, required: true, description: 'Of what.' }),
      query: t.arg.string({ description: 'Only values that contain this.' }),
      first: t.arg.int({ description: 'At most 1,000; 100 without it.' }),
    },
    resolve: async (_root, { field, query, first }, { services }) => {
      const values = await services.productAdmin.lists.filterValues(FIELDS[field])
      const wanted = (query ?? '').trim().toLowerCase()
      return values.filter(({ value }) => value.toLowerCase().includes(wanted)).slice(0, Math.max(1, first ?? 100))
    },
  }),
  productVariant: t.field({
    type: 'ProductVariant', nullable: true, description: 'A variant of whatever product.', extensions: allow('product.read'),
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, { services }) => {
      const [variants, { currencyCode }] = await Promise.all([services.productAdmin.findVariants([id]), services.shop.settings()])
      const found = variants.get(id)
      return found ? { ...found, currencyCode } : null
    },
  }),
  productVariants: t.field({
    type: 'ProductVariantConnection', description: 'Variants of all products, in the order of their products: for spreadsheets and stock lists.', extensions: allow('product.read'),
    args: {
      first: t.arg.int({ description: 'At most 100; 50 without it.' }),
      after: t.arg.string({ description: 'Cursor.' }),
      page: t.arg.int({ description: 'Number of the page, from 1.' }),
      perPage: t.arg.int({ description: 'At most 100.' }),
      query: t.arg.string({ description: 'Words of their products.' }),
      filter: t.arg({ type: ProductFilterInput, description: 'Narrows their products down.' }),
      variantStock: t.arg({ type: StockState, description: 'Only variants with so much left; unlike `filter.stock`, which is about products.' }),
      sort: t.arg({ type: AdminProductSort, description: 'TITLE_ASC without it.' }),
    },
    resolve: async (_root, args, { services }) => {
      const slice = sliceOf(args, 50)
      const filter = { ...filterOf(args.filter ?? {}, args.query), variantStock: args.variantStock ? args.variantStock.toLowerCase() as 'in' | 'low' | 'out' : undefined }
      const { lists } = services.productAdmin
      const [{ nodes, hasNextPage }, { currencyCode }] = await Promise.all([lists.variants(filter, args.sort ?? 'TITLE_ASC', slice), services.shop.settings()])
      return connectionOf(nodes.map(listed => ({ ...listed, currencyCode })), slice, hasNextPage, () => lists.countVariants(filter))
    },
  }),
}))

import { builder } from './builder.ts'
import { ProductStatus } from './products.ts'

export const AdminProductSort = builder.enumType('AdminProductSort', {
  description: 'Orders of the product list.',
  values: {
    UPDATED_DESC: { description: 'Last changed first.' },
    TITLE_ASC: { description: 'From A to Z.' },
    TITLE_DESC: { description: 'From Z to A.' },
    NEWEST: { description: 'Latest in the shop first.' },
    PRICE_ASC: { description: 'Cheapest first.' },
    PRICE_DESC: { description: 'Dearest first.' },
  } as const,
})

export const ProductFilterInput = builder.inputType('ProductFilterInput', {
  description: 'Narrows the product list down.',
  fields: t => ({
    status: t.field({ type: ProductStatus, description: 'Only in this status.' }),
    collectionId: t.id({ description: 'Only in this collection.' }),
  }),
})

export const ProductCreateInput = builder.inputType('ProductCreateInput', {
  description: 'A product with one price and no options.',
  fields: t => ({
    title: t.string({ required: true, description: 'Its name.' }),
    slug: t.string({ description: 'Its name in addresses; made of the title without it.' }),
    descriptionHtml: t.string({ description: 'HTML; what could run or load is taken out.' }),
    vendor: t.string({ description: 'Who makes it.' }),
    productType: t.string({ description: 'What kind of thing it is.' }),
    tags: t.stringList({ description: 'Own words for it.' }),
    status: t.field({ type: ProductStatus, description: 'DRAFT without it.' }),
    price: t.field({ type: 'MinorUnits', required: true, description: 'What one costs, tax included.' }),
    sku: t.string({ description: 'Article number.' }),
    tracked: t.boolean({ description: 'Whether stock is counted; true without it.' }),
    onHand: t.int({ description: 'What is on the shelf.' }),
  }),
})

const ProductVariantUpdateInput = builder.inputType('ProductVariantUpdateInput', {
  description: 'Changes of a variant. What is absent stays; null takes an optional value away.',
  fields: t => ({
    id: t.id({ required: true, description: 'The variant.' }),
    sku: t.string({ description: 'Article number.' }),
    barcode: t.string({ description: 'GTIN or another barcode.' }),
    price: t.field({ type: 'MinorUnits', description: 'What one costs.' }),
    compareAtPrice: t.field({ type: 'MinorUnits', description: 'Price before a reduction.' }),
    cost: t.field({ type: 'MinorUnits', description: 'What the vendor pays.' }),
    tracked: t.boolean({ description: 'Whether stock is counted.' }),
  }),
})

export const ProductUpdateInput = builder.inputType('ProductUpdateInput', {
  description: 'Changes of a product. What is absent stays; null takes an optional value away.',
  fields: t => ({
    id: t.id({ required: true, description: 'The product.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    title: t.string({ description: 'Its name.' }),
    slug: t.string({ description: 'Its name in addresses.' }),
    subtitle: t.string({ description: 'A few words below the name.' }),
    descriptionHtml: t.string({ description: 'HTML; what could run or load is taken out.' }),
    vendor: t.string({ description: 'Who makes it.' }),
    productType: t.string({ description: 'What kind of thing it is.' }),
    tags: t.stringList({ description: 'Own words for it.' }),
    status: t.field({ type: ProductStatus, description: 'Whether it is sold.' }),
    seoTitle: t.string({ description: 'Title for search engines.' }),
    seoDescription: t.string({ description: 'Description for search engines.' }),
    collectionIds: t.idList({ description: 'Where it belongs.' }),
    variants: t.field({ type: [ProductVariantUpdateInput], description: 'Changes of its variants.' }),
  }),
})

export const ProductDeleteInput = builder.inputType('ProductDeleteInput', {
  description: 'Deletes a product.',
  fields: t => ({ id: t.id({ required: true, description: 'The product.' }) }),
})

export const InventoryAdjustInput = builder.inputType('InventoryAdjustInput', {
  description: 'Changes stock by a difference.',
  fields: t => ({
    variantId: t.id({ required: true, description: 'The variant.' }),
    delta: t.int({ required: true, description: 'What is added, or taken away if negative.' }),
    reason: t.string({ required: true, description: 'Why, for the log.' }),
  }),
})

export const InventorySetInput = builder.inputType('InventorySetInput', {
  description: 'Sets stock to a count.',
  fields: t => ({
    variantId: t.id({ required: true, description: 'The variant.' }),
    value: t.int({ required: true, description: 'What is on the shelf.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the editor saw; 0 when nothing was ever counted.' }),
  }),
})

import { builder } from './builder.ts'
import { ProductStatus } from './products.ts'
import { ProductOptionInput, ProductVariantUpdateInput } from './variant-inputs.ts'

const SpecificationInput = builder.inputType('SpecificationInput', {
  description: 'A row of the details table.',
  fields: t => ({
    name: t.string({ required: true, description: 'E.g. Material.' }),
    value: t.string({ required: true, description: 'E.g. Stoneware.' }),
  }),
})

export const ProductCreateInput = builder.inputType('ProductCreateInput', {
  description: 'A product with one price; with options, the variants that they make.',
  fields: t => ({
    title: t.string({ required: true, description: 'Its name.' }),
    slug: t.string({ description: 'Its name in addresses; made of the title without it.' }),
    price: t.field({ type: 'MinorUnits', required: true, description: 'What one costs, tax included.' }),
    compareAtPrice: t.field({ type: 'MinorUnits', description: 'Price before a reduction.' }),
    cost: t.field({ type: 'MinorUnits', description: 'What the vendor pays.' }),
    sku: t.string({ description: 'Article number.' }),
    barcode: t.string({ description: 'GTIN or another barcode.' }),
    weightGrams: t.int({ description: 'What one weighs.' }),
    tracked: t.boolean({ description: 'Whether stock is counted; true without it.' }),
    onHand: t.int({ description: 'What is on the shelf.' }),
    options: t.field({ type: [ProductOptionInput], description: 'What can be chosen, at most three.' }),
    subtitle: t.string({ description: 'A few words below the name.' }),
    descriptionHtml: t.string({ description: 'HTML; what could run or load is taken out.' }),
    vendor: t.string({ description: 'Who makes it.' }),
    productType: t.string({ description: 'What kind of thing it is.' }),
    tags: t.stringList({ description: 'Own words for it.' }),
    status: t.field({ type: ProductStatus, description: 'DRAFT without it.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'From when on it is in the shop; at once without it.' }),
    seoTitle: t.string({ description: 'Title for search engines.' }),
    seoDescription: t.string({ description: 'Description for search engines.' }),
    taxCategory: t.string({ description: 'Which rate of tax applies.' }),
    careText: t.string({ description: 'How it is cared for.' }),
    makerText: t.string({ description: 'About its maker.' }),
    specifications: t.field({ type: [SpecificationInput], description: 'The details table.' }),
    collectionIds: t.idList({ description: 'Where it belongs.' }),
    facetValueIds: t.idList({ description: 'Its values of the vendor\'s facets.' }),
    relatedProductIds: t.idList({ description: 'What goes well with it, in order.' }),
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
    publishedAt: t.field({ type: 'DateTime', description: 'From when on it is in the shop while it is active; null for now.' }),
    seoTitle: t.string({ description: 'Title for search engines.' }),
    seoDescription: t.string({ description: 'Description for search engines.' }),
    taxCategory: t.string({ description: 'Which rate of tax applies.' }),
    careText: t.string({ description: 'How it is cared for.' }),
    makerText: t.string({ description: 'About its maker.' }),
    specifications: t.field({ type: [SpecificationInput], description: 'The details table, whole.' }),
    collectionIds: t.idList({ description: 'Where it belongs, whole; collections with rules decide by themselves.' }),
    facetValueIds: t.idList({ description: 'Its values of the vendor\'s facets, whole.' }),
    relatedProductIds: t.idList({ description: 'What goes well with it, whole and in order.' }),
    variants: t.field({ type: [ProductVariantUpdateInput], description: 'Changes of its variants.' }),
  }),
})

export const ProductDeleteInput = builder.inputType('ProductDeleteInput', {
  description: 'Deletes a product.',
  fields: t => ({
    id: t.id({ required: true, description: 'The product.' }),
    redirectToCollection: t.boolean({ description: 'Whether its address leads to its first collection from now on; without it, it answers that it is gone.' }),
  }),
})

export const ProductRestoreInput = builder.inputType('ProductRestoreInput', {
  description: 'Brings a deleted product back.',
  fields: t => ({ id: t.id({ required: true, description: 'The product.' }) }),
})

export const ProductDuplicateInput = builder.inputType('ProductDuplicateInput', {
  description: 'Makes a draft like another product.',
  fields: t => ({
    id: t.id({ required: true, description: 'The product to copy.' }),
    title: t.string({ description: 'Name of the copy.' }),
  }),
})

export const ProductMediaReorderInput = builder.inputType('ProductMediaReorderInput', {
  description: 'A new order of a product\'s pictures.',
  fields: t => ({
    productId: t.id({ required: true, description: 'The product.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    mediaIds: t.idList({ required: true, description: 'Pictures in order; those that are left out follow.' }),
  }),
})

export const FocalPointInput = builder.inputType('FocalPointInput', {
  description: 'A point of a picture, in shares of its width and height from 0 to 1.',
  fields: t => ({
    x: t.float({ required: true, description: 'From the left.' }),
    y: t.float({ required: true, description: 'From the top.' }),
  }),
})

const ProductMediaChangeInput = builder.inputType('ProductMediaChangeInput', {
  description: 'What is said of a picture. What is absent stays.',
  fields: t => ({
    id: t.id({ required: true, description: 'The picture.' }),
    altText: t.string({ description: 'What is to be seen, for people who cannot see it.' }),
    focalPoint: t.field({ type: FocalPointInput, description: 'What must stay in sight; null for the middle.' }),
  }),
})

export const ProductMediaUpdateInput = builder.inputType('ProductMediaUpdateInput', {
  description: 'Changes of a product\'s pictures.',
  fields: t => ({
    productId: t.id({ required: true, description: 'The product.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    media: t.field({ type: [ProductMediaChangeInput], required: true, description: 'The changes.' }),
    removeIds: t.idList({ description: 'Pictures that the product loses.' }),
  }),
})

import { builder } from './builder.ts'

const OptionValueInput = builder.inputType('ProductOptionValueInput', {
  description: 'One choice of an option. A swatch that is absent stays; null takes it away.',
  fields: t => ({
    name: t.string({ required: true, description: 'E.g. Sage.' }),
    previousName: t.string({ description: 'What it was called before, when it is renamed.' }),
    color: t.string({ description: 'Swatch: a color like #8a9a7b.' }),
    mediaId: t.id({ description: 'Swatch: a picture of the product.' }),
  }),
})

export const ProductOptionInput = builder.inputType('ProductOptionInput', {
  description: 'What can be chosen of a product, e.g. its color.',
  fields: t => ({
    name: t.string({ required: true, description: 'E.g. Color.' }),
    previousName: t.string({ description: 'What it was called before, when it is renamed.' }),
    values: t.field({ type: [OptionValueInput], required: true, description: 'The choices, in order.' }),
  }),
})

export const ProductOptionsSetInput = builder.inputType('ProductOptionsSetInput', {
  description: 'All options of a product, in order. A variant keeps its id as long as its values are there, under whatever name; a new option gives its first value to the variants that are there.',
  fields: t => ({
    productId: t.id({ required: true, description: 'The product.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    options: t.field({ type: [ProductOptionInput], required: true, description: 'At most three; none makes the product simple again.' }),
    createVariants: t.boolean({ description: 'True: each combination gets a variant. False: none is made. Without it: those that new values and options bring.' }),
    removeVariants: t.boolean({ description: 'Whether variants may go whose values went. Without it that is refused with VARIANTS_WOULD_BE_REMOVED.' }),
  }),
})

export const ProductVariantUpdateInput = builder.inputType('ProductVariantUpdateInput', {
  description: 'Changes of a variant. What is absent stays; null takes an optional value away.',
  fields: t => ({
    id: t.id({ required: true, description: 'The variant.' }),
    optionValues: t.stringList({ description: 'Its choice in each option; a new value is added to its option.' }),
    sku: t.string({ description: 'Article number.' }),
    barcode: t.string({ description: 'GTIN or another barcode.' }),
    price: t.field({ type: 'MinorUnits', description: 'What one costs.' }),
    compareAtPrice: t.field({ type: 'MinorUnits', description: 'Price before a reduction.' }),
    cost: t.field({ type: 'MinorUnits', description: 'What the vendor pays.' }),
    weightGrams: t.int({ description: 'What one weighs.' }),
    tracked: t.boolean({ description: 'Whether stock is counted.' }),
    continueSelling: t.boolean({ description: 'Whether it is sold on when nothing is left.' }),
    mediaId: t.id({ description: 'Its picture, one of the product\'s.' }),
    position: t.int({ description: 'Its place among the variants, from 1.' }),
  }),
})

const ProductVariantCreateInput = builder.inputType('ProductVariantCreateInput', {
  description: 'A new variant.',
  fields: t => ({
    optionValues: t.stringList({ required: true, description: 'Its choice in each option; a new value is added to its option.' }),
    sku: t.string({ description: 'Article number.' }),
    barcode: t.string({ description: 'GTIN or another barcode.' }),
    price: t.field({ type: 'MinorUnits', description: 'What one costs; as the first variant without it.' }),
    compareAtPrice: t.field({ type: 'MinorUnits', description: 'Price before a reduction.' }),
    cost: t.field({ type: 'MinorUnits', description: 'What the vendor pays.' }),
    weightGrams: t.int({ description: 'What one weighs.' }),
    tracked: t.boolean({ description: 'Whether stock is counted; as the first variant without it.' }),
    continueSelling: t.boolean({ description: 'Whether it is sold on when nothing is left.' }),
    mediaId: t.id({ description: 'Its picture, one of the product\'s.' }),
    onHand: t.int({ description: 'What is on the shelf.' }),
  }),
})

export const ProductVariantsBulkCreateInput = builder.inputType('ProductVariantsBulkCreateInput', {
  description: 'New variants of a product, all or none.',
  fields: t => ({
    productId: t.id({ required: true, description: 'The product.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    variants: t.field({ type: [ProductVariantCreateInput], required: true, description: 'A product has at most 2,000.' }),
  }),
})

export const ProductVariantsBulkUpdateInput = builder.inputType('ProductVariantsBulkUpdateInput', {
  description: 'Changes of a product\'s variants, all or none.',
  fields: t => ({
    productId: t.id({ required: true, description: 'The product.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    variants: t.field({ type: [ProductVariantUpdateInput], required: true, description: 'The changes.' }),
  }),
})

export const ProductVariantsBulkDeleteInput = builder.inputType('ProductVariantsBulkDeleteInput', {
  description: 'Variants that a product loses. One has to stay.',
  fields: t => ({
    productId: t.id({ required: true, description: 'The product.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    variantIds: t.idList({ required: true, description: 'The variants.' }),
  }),
})

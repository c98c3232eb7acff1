import { amountRange, shownOptions, variantImage, variantTitle } from '#server/domain/catalogue/product-view.ts'
import { stockState } from '#server/domain/inventory/availability.ts'
import { connectionOfAll } from '#server/graphql/common/paging.ts'
import { loadStock } from '#server/graphql/loaders.ts'
import { moneyOf, productValue, variantValues } from '#server/graphql/common/product-values.ts'
import { builder, connectionType } from './builder.ts'
import { allow } from './permissions.ts'

export const ProductStatus = builder.enumType('ProductStatus', {
  description: 'Whether a product is sold.',
  values: {
    ACTIVE: { description: 'Shown in the shop.' },
    DRAFT: { description: 'Not shown yet.' },
    ARCHIVED: { description: 'No longer shown.' },
  } as const,
})

export const StockState = builder.enumType('StockState', {
  description: 'How much is left. For a product: LOW when some of its variants are low or out, OUT when all are out.',
  values: {
    IN: { description: 'Enough, or not counted.' },
    LOW: { description: 'As few as the threshold, or fewer.' },
    OUT: { description: 'Nothing can be sold.' },
  } as const,
})

builder.objectType('InventoryLevel', {
  description: 'Stock of a variant.',
  extensions: allow('product.read'),
  fields: t => ({
    onHand: t.exposeInt('onHand', { description: 'On the shelf.' }),
    reserved: t.exposeInt('reserved', { description: 'Of these, held for orders that are being paid.' }),
    available: t.int({ description: 'What can still be sold.', resolve: level => level.onHand - level.reserved }),
    lowStockThreshold: t.int({ nullable: true, description: 'From how many sellable pieces down it counts as low; null for the shop\'s own number, 5.', resolve: level => level.lowStockThreshold }),
    version: t.exposeInt('version', { description: 'Rises with each change; for inventorySet.' }),
  }),
})

builder.objectType('ProductStock', {
  description: 'Stock of a product, over all its variants that are counted.',
  extensions: allow('product.read'),
  fields: t => ({
    tracked: t.exposeBoolean('tracked', { description: 'Whether any variant is counted.' }),
    onHand: t.exposeInt('onHand', { description: 'On the shelf.' }),
    reserved: t.exposeInt('reserved', { description: 'Held for orders that are being paid.' }),
    available: t.exposeInt('available', { description: 'What can still be sold.' }),
    soldOut: t.exposeInt('soldOut', { description: 'How many of its counted variants have nothing left to sell.' }),
  }),
})

builder.objectType('ProductVariant', {
  description: 'What can be bought: a product in one choice of its options.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: ({ variant }) => variant.id }),
    title: t.string({ description: 'Its choices; the product\'s name when there is nothing to choose.', resolve: ({ product, variant }) => variantTitle(variant) || product.title }),
    product: t.field({ type: 'Product', description: 'What it is a variant of.', resolve: ({ product, currencyCode }) => productValue(product, currencyCode) }),
    sku: t.string({ nullable: true, description: 'Article number.', resolve: ({ variant }) => variant.sku ?? null }),
    barcode: t.string({ nullable: true, description: 'GTIN or another barcode.', resolve: ({ variant }) => variant.barcode ?? null }),
    price: t.field({ type: 'Money', description: 'What one costs, tax included.', resolve: ({ variant, currencyCode }) => moneyOf(variant.price, currencyCode) }),
    compareAtPrice: t.field({ type: 'Money', nullable: true, description: 'Price before a reduction.', resolve: ({ variant, currencyCode }) => variant.compareAtPrice === undefined ? null : moneyOf(variant.compareAtPrice, currencyCode) }),
    cost: t.field({ type: 'Money', nullable: true, description: 'What the vendor pays; null without the right to change products.', resolve: async ({ variant, currencyCode }, _args, context) => variant.cost !== undefined && await context.may('product.write') ? moneyOf(variant.cost, currencyCode) : null }),
    selectedOptions: t.field({ type: ['SelectedOption'], description: 'Its choice in each option.', resolve: ({ product, variant }) => product.options.map((option, index) => ({ name: option.name, value: variant.optionValues[index] ?? '' })) }),
    image: t.field({ type: 'Asset', nullable: true, description: 'Its picture.', resolve: ({ product, variant }) => variantImage(product, variant) }),
    mediaId: t.id({ nullable: true, description: 'Its own picture, if it has one.', resolve: ({ variant }) => variant.mediaId ?? null }),
    position: t.int({ description: 'Its place among the variants, from 1.', resolve: ({ product, variant }) => product.variants.indexOf(variant) + 1 }),
    weightGrams: t.int({ nullable: true, description: 'What one weighs.', resolve: ({ variant }) => variant.weightGrams ?? null }),
    tracked: t.boolean({ description: 'Whether its stock is counted.', resolve: ({ variant }) => variant.tracked }),
    continueSelling: t.boolean({ description: 'Whether it is sold on when nothing is left.', resolve: ({ variant }) => variant.continueSelling ?? false }),
    stockState: t.field({ type: StockState, description: 'How much is left.', resolve: async ({ variant }, _args, { loaders }) => stockState(variant, await loaders.stock.load(variant.id)).toUpperCase() as typeof StockState.$inferType }),
    inventory: t.field({ type: 'InventoryLevel', nullable: true, description: 'Its stock; null when nothing was ever counted.', resolve: ({ variant }, _args, { loaders }) => loaders.stock.load(variant.id) }),
  }),
})

builder.objectType('Specification', {
  description: 'A row of the details table.',
  extensions: allow('product.read'),
  fields: t => ({
    name: t.exposeString('name', { description: 'E.g. Material.' }),
    value: t.exposeString('value', { description: 'E.g. Stoneware.' }),
  }),
})

builder.objectType('Product', {
  description: 'Something that is sold, in one or more variants.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: product => product._id }),
    version: t.exposeInt('version', { description: 'Rises with each change; for productUpdate.' }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    title: t.exposeString('title', { description: 'Its name.' }),
    subtitle: t.string({ nullable: true, description: 'A few words below the name.', resolve: product => product.subtitle ?? null }),
    descriptionHtml: t.exposeString('descriptionHtml', { description: 'Sanitized HTML.' }),
    vendor: t.string({ nullable: true, description: 'Who makes it.', resolve: product => product.vendor ?? null }),
    productType: t.string({ nullable: true, description: 'What kind of thing it is.', resolve: product => product.productType ?? null }),
    tags: t.exposeStringList('tags', { description: 'Own words for it.' }),
    status: t.field({ type: ProductStatus, description: 'Whether it is sold.', resolve: product => product.status.toUpperCase() as typeof ProductStatus.$inferType }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was made.', resolve: product => product.createdAt }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it was last changed.', resolve: product => product.changedAt }),
    publishedAt: t.field({ type: 'DateTime', nullable: true, description: 'Since when, or from when on, it is in the shop while it is active.', resolve: product => product.publishedAt ?? null }),
    taxCategory: t.string({ nullable: true, description: 'Which rate of tax applies; the ordinary one without it.', resolve: product => product.taxCategory ?? null }),
    careText: t.string({ nullable: true, description: 'How it is cared for.', resolve: product => product.careText ?? null }),
    makerText: t.string({ nullable: true, description: 'About its maker.', resolve: product => product.makerText ?? null }),
    specifications: t.field({ type: ['Specification'], description: 'Rows of the details table.', resolve: product => product.specifications }),
    relatedProducts: t.field({
      type: ['Product'], description: 'Chosen by hand, in order.',
      resolve: async (product, _args, { services }) => (await services.productAdmin.findMany(product.relatedProductIds ?? [])).map(related => productValue(related, product.currencyCode)),
    }),
    facetValues: t.field({
      type: ['FacetValue'], description: 'Its values of the vendor\'s facets.',
      resolve: async (product, _args, { services }) => {
        const entries = product.facetValueIds?.length ? await services.facets.entries() : null
        return product.facetValueIds?.flatMap(id => entries?.get(id) ?? []) ?? []
      },
    }),
    seoTitle: t.string({ nullable: true, description: 'Title for search engines, if it differs.', resolve: product => product.seo?.title ?? null }),
    seoDescription: t.string({ nullable: true, description: 'Description for search engines, if it differs.', resolve: product => product.seo?.description ?? null }),
    options: t.field({ type: ['ProductOption'], description: 'What can be chosen.', resolve: product => shownOptions(product) }),
    variants: t.field({
      type: 'ProductVariantConnection', description: 'What can be bought of it.',
      args: { first: t.arg.int({ description: 'At most 100.' }), after: t.arg.string({ description: 'Cursor.' }) },
      resolve: (product, args) => connectionOfAll(variantValues(product), args),
    }),
    media: t.field({ type: ['Asset'], description: 'Its pictures, the main one first.', resolve: product => product.media }),
    featuredImage: t.field({ type: 'Asset', nullable: true, description: 'Its main picture.', resolve: product => product.media[0] ?? null }),
    collections: t.field({
      type: ['Collection'], description: 'Where it belongs.',
      resolve: async (product, _args, { loaders }) => (await loaders.collections.loadMany(product.collectionIds)).flatMap(entry => entry && !(entry instanceof Error) ? [entry] : []),
    }),
    priceRange: t.field({ type: 'ProductPriceRange', description: 'Lowest and highest price.', resolve: product => ({ ...amountRange(product.variants.map(variant => variant.price)) ?? { min: 0, max: 0 }, currencyCode: product.currencyCode }) }),
    stock: t.field({
      type: 'ProductStock', description: 'Stock over all variants that are counted.',
      resolve: async (product, _args, { loaders }) => {
        const levels = (await loadStock(loaders.stock, product)).filter((level, index) => level !== null && product.variants[index]!.tracked)
        const onHand = levels.reduce((sum, level) => sum + level!.onHand, 0)
        const reserved = levels.reduce((sum, level) => sum + level!.reserved, 0)
        return { tracked: product.variants.some(variant => variant.tracked), onHand, reserved, available: onHand - reserved, soldOut: levels.filter(level => level!.onHand - level!.reserved <= 0).length }
      },
    }),
    storefrontUrl: t.string({ description: 'Where it is shown in the shop.', resolve: (product, _args, { settings }) => `${settings.publicUrl}/products/${product.slug}` }),
  }),
})

connectionType('ProductVariant', { of: 'variants' }, 'product.read')

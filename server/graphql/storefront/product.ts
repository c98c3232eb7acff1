import { purchasable, shownQuantity } from '#server/domain/inventory/availability.ts'
import { amountRange, isNew, productColors, shownOptions, variantImage } from '#server/domain/catalogue/product-view.ts'
import { htmlToText } from '#server/domain/catalogue/sanitize-html.ts'
import { connectionOfAll, sliceOf } from '../common/paging.ts'
import { loadStock } from '../loaders.ts'
import { moneyOf, productValue, variantValues } from '../common/product-values.ts'
import { builder, pageArguments } from './builder.ts'
import { productConnection, titleOfVariant } from './values.ts'

export const ProductSort = builder.enumType('ProductSort', {
  description: 'Orders of a product list.',
  values: {
    FEATURED: { description: 'As the vendor recommends.' },
    NEWEST: { description: 'Latest first.' },
    BEST_SELLING: { description: 'Best sellers first.' },
    PRICE_ASC: { description: 'Cheapest first.' },
    PRICE_DESC: { description: 'Dearest first.' },
    TITLE_ASC: { description: 'From A to Z.' },
  } as const,
})

builder.objectType('SeoData', {
  description: 'What search engines are told.',
  fields: t => ({
    title: t.exposeString('title', { description: 'Title of the page.' }),
    description: t.exposeString('description', { description: 'Up to 155 characters.' }),
  }),
})

builder.objectType('Specification', {
  description: 'A row of the details table.',
  fields: t => ({
    name: t.exposeString('name', { description: 'E.g. Material.' }),
    value: t.exposeString('value', { description: 'E.g. Stoneware.' }),
  }),
})

builder.objectType('ProductFacetValue', {
  description: 'A property of a product.',
  fields: t => ({
    value: t.string({ description: 'What a search names it by.', resolve: value => value.code }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    color: t.string({ nullable: true, description: 'CSS color.', resolve: value => value.color ?? null }),
  }),
})

builder.objectType('ProductFacet', {
  description: 'A kind of property of a product.',
  fields: t => ({
    facet: t.string({ description: 'What a search names it by.', resolve: ({ facet }) => facet.code }),
    title: t.string({ description: 'What it is called.', resolve: ({ facet }) => facet.title }),
    values: t.field({ type: ['ProductFacetValue'], description: 'Its values.', resolve: ({ values }) => values }),
  }),
})

builder.objectType('Product', {
  description: 'Something that is sold, in one or more variants.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: product => product._id }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    title: t.exposeString('title', { description: 'Its name.' }),
    subtitle: t.string({ nullable: true, description: 'A few words below the name.', resolve: product => product.subtitle ?? null }),
    descriptionHtml: t.exposeString('descriptionHtml', { description: 'Sanitized HTML.' }),
    vendor: t.string({ nullable: true, description: 'Who makes it.', resolve: product => product.vendor ?? null }),
    productType: t.string({ nullable: true, description: 'What kind of thing it is.', resolve: product => product.productType ?? null }),
    tags: t.exposeStringList('tags', { description: 'The vendor\'s own words for it.' }),
    seo: t.field({
      type: 'SeoData', description: 'What search engines are told.',
      resolve: product => ({
        title: product.seo?.title ?? product.title,
        description: product.seo?.description ?? (htmlToText(product.descriptionHtml).slice(0, 155) || product.subtitle || product.title),
      }),
    }),
    options: t.field({ type: ['ProductOption'], description: 'What can be chosen; empty when there is nothing to choose.', resolve: product => shownOptions(product) }),
    swatches: t.field({ type: ['ProductSwatch'], description: 'The colors it comes in, for a card.', resolve: product => productColors(product).map(color => ({ ...color, product })) }),
    specifications: t.field({
      type: ['Specification'], description: 'The details table: facets that belong into it, then the vendor\'s own rows.',
      resolve: async (product, _args, { services }) => services.catalogue.specifications(product),
    }),
    facets: t.field({ type: ['ProductFacet'], description: 'Its properties, by which it can be found.', resolve: async (product, _args, { services }) => services.catalogue.productFacets(product) }),
    careText: t.string({ nullable: true, description: 'How it is cared for.', resolve: product => product.careText ?? null }),
    makerText: t.string({ nullable: true, description: 'About its maker.', resolve: product => product.makerText ?? null }),
    variants: t.field({
      type: 'ProductVariantConnection', description: 'What can be bought of it.',
      args: { first: t.arg.int({ description: 'At most 100.' }), after: t.arg.string({ description: 'Cursor.' }) },
      resolve: (product, args) => connectionOfAll(variantValues(product), args),
    }),
    media: t.field({
      type: 'AssetConnection', description: 'Its pictures, the main one first.',
      args: { first: t.arg.int({ description: 'At most 100.' }), after: t.arg.string({ description: 'Cursor.' }) },
      resolve: (product, args) => connectionOfAll(product.media, args, 24),
    }),
    featuredImage: t.field({ type: 'Asset', nullable: true, description: 'Its main picture.', resolve: product => product.media[0] ?? null }),
    collections: t.field({
      type: 'CollectionConnection', description: 'Where it belongs.',
      args: { first: t.arg.int({ description: 'At most 100.' }), after: t.arg.string({ description: 'Cursor.' }) },
      resolve: async (product, args, { loaders }) => {
        const found = await loaders.collections.loadMany(product.collectionIds)
        return connectionOfAll(found.flatMap(entry => entry && !(entry instanceof Error) ? [entry] : []), args, 24)
      },
    }),
    priceRange: t.field({
      type: 'ProductPriceRange', description: 'Lowest and highest price.',
      resolve: product => ({ ...amountRange(product.variants.map(variant => variant.price)) ?? { min: 0, max: 0 }, currencyCode: product.currencyCode }),
    }),
    compareAtPriceRange: t.field({
      type: 'ProductPriceRange', nullable: true, description: 'Prices before a reduction; null when nothing is reduced.',
      resolve: (product) => {
        const range = amountRange(product.variants.flatMap(variant => variant.compareAtPrice !== undefined && variant.compareAtPrice > variant.price ? [variant.compareAtPrice] : []))
        return range && { ...range, currencyCode: product.currencyCode }
      },
    }),
    availableForSale: t.boolean({
      description: 'Whether any variant can be bought now.',
      resolve: async (product, _args, { loaders }) => {
        const levels = await loadStock(loaders.shownStock, product)
        return product.variants.some((variant, index) => purchasable(variant, levels[index]!) !== 0)
      },
    }),
    isNew: t.boolean({ description: 'Whether it came in lately.', resolve: (product, _args, { services }) => isNew(product, services.clock()) }),
    publishedAt: t.field({ type: 'DateTime', nullable: true, description: 'Since when it is sold.', resolve: product => product.publishedAt ?? null }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it was last changed.', resolve: product => product.changedAt }),
  }),
})

builder.objectType('ProductSwatch', {
  description: 'A color that a product comes in.',
  fields: t => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    color: t.exposeString('color', { description: 'CSS color.' }),
    variantId: t.id({ description: 'The first variant in it.', resolve: swatch => swatch.variant.id }),
    image: t.field({ type: 'Asset', nullable: true, description: 'The variant\'s picture.', resolve: ({ product, variant }) => variantImage(product, variant) }),
  }),
})

builder.objectType('ProductVariant', {
  description: 'What can be bought: a product in one choice of its options.',
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: ({ variant }) => variant.id }),
    title: t.string({ description: 'Its choices, e.g. Sage / 350 ml.', resolve: titleOfVariant }),
    sku: t.string({ nullable: true, description: 'The vendor\'s article number.', resolve: ({ variant }) => variant.sku ?? null }),
    barcode: t.string({ nullable: true, description: 'GTIN or another barcode.', resolve: ({ variant }) => variant.barcode ?? null }),
    price: t.field({ type: 'Money', description: 'What one costs, tax included.', resolve: ({ variant, currencyCode }) => moneyOf(variant.price, currencyCode) }),
    compareAtPrice: t.field({
      type: 'Money', nullable: true, description: 'What it cost before a reduction.',
      resolve: ({ variant, currencyCode }) => variant.compareAtPrice !== undefined && variant.compareAtPrice > variant.price ? moneyOf(variant.compareAtPrice, currencyCode) : null,
    }),
    availableForSale: t.boolean({
      description: 'Whether it can be bought now.',
      resolve: async ({ variant }, _args, { loaders }) => purchasable(variant, await loaders.shownStock.load(variant.id)) !== 0,
    }),
    quantityAvailable: t.int({
      nullable: true, description: 'How many are left; null when that is plenty or not counted.',
      resolve: async ({ variant }, _args, { loaders }) => shownQuantity(purchasable(variant, await loaders.shownStock.load(variant.id))),
    }),
    selectedOptions: t.field({
      type: ['SelectedOption'], description: 'Its choice in each option.',
      resolve: ({ product, variant }) => product.options.map((option, index) => ({ name: option.name, value: variant.optionValues[index] ?? '' })),
    }),
    image: t.field({ type: 'Asset', nullable: true, description: 'Its own picture, else the product\'s.', resolve: ({ product, variant }) => variantImage(product, variant) }),
    product: t.field({ type: 'Product', description: 'What it is a variant of.', resolve: ({ product, currencyCode }) => productValue(product, currencyCode) }),
  }),
})

builder.queryFields(t => ({
  product: t.field({
    type: 'Product', nullable: true, description: 'A product by id or slug; null when it is not (or no longer) sold.',
    args: { id: t.arg.id({ description: 'Its id.' }), slug: t.arg.string({ description: 'Its name in addresses.' }) },
    resolve: async (_root, { id, slug }, { services }) => {
      const [product, { currencyCode }] = await Promise.all([services.catalogue.findProduct({ id, slug }), services.shop.settings()])
      return product && productValue(product, currencyCode)
    },
  }),
  products: t.field({
    type: 'ProductConnection', description: 'All products that are sold.',
    args: {
      ...pageArguments,
      query: t.arg.string({ description: 'Words that must all occur.' }),
      sort: t.arg({ type: ProductSort, description: 'FEATURED without it.' }),
    },
    resolve: async (_root, args, { services }) => {
      const [page, { currencyCode }] = await Promise.all([
        services.catalogue.list({ query: args.query ?? undefined }, args.sort ?? 'FEATURED', sliceOf(args)), services.shop.settings(),
      ])
      return productConnection(page, currencyCode)
    },
  }),
  productRecommendations: t.field({
    type: ['Product'], description: 'What goes well with a product.',
    args: { productId: t.arg.id({ required: true, description: 'The product.' }), first: t.arg.int({ description: 'At most 12; 4 without it.' }) },
    resolve: async (_root, { productId, first }, { services }) => {
      const [found, { currencyCode }] = await Promise.all([
        services.catalogue.recommendations(productId, Math.min(12, Math.max(1, first ?? 4))), services.shop.settings(),
      ])
      return found.map(product => productValue(product, currencyCode))
    },
  }),
}))

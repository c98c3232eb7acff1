import type { ProductSort as DomainSort } from '#server/domain/catalogue/product.repository.ts'
import { sliceOf } from '../common/paging.ts'
import { builder } from './builder.ts'
import { productValue } from './values.ts'

const SearchSort = builder.enumType('SearchSort', {
  description: 'Orders of search results.',
  values: {
    RELEVANCE: { description: 'Best match first.' },
    NEWEST: { description: 'Latest first.' },
    BEST_SELLING: { description: 'Best sellers first.' },
    PRICE_ASC: { description: 'Cheapest first.' },
    PRICE_DESC: { description: 'Dearest first.' },
  } as const,
})

const PriceRangeInput = builder.inputType('PriceRangeInput', {
  description: 'Bounds of a price, both included.',
  fields: t => ({
    min: t.field({ type: 'MinorUnits', description: 'Lowest.' }),
    max: t.field({ type: 'MinorUnits', description: 'Highest.' }),
  }),
})

const SearchInput = builder.inputType('SearchInput', {
  description: 'What to search for.',
  fields: t => ({
    query: t.string({ required: true, description: 'The words.' }),
    page: t.int({ description: 'Number of the page, from 1.' }),
    perPage: t.int({ description: 'At most 100; 24 without it.' }),
    sort: t.field({ type: SearchSort, description: 'RELEVANCE without it.' }),
    collectionSlug: t.string({ description: 'Only in this collection.' }),
    price: t.field({ type: PriceRangeInput, description: 'Only in this range.' }),
  }),
})

builder.objectType('SearchResult', {
  description: 'What a search found.',
  fields: t => ({
    nodes: t.field({ type: ['Product'], description: 'The products of this page.', resolve: result => result.nodes.map(product => productValue(product, result.currencyCode)) }),
    totalCount: t.int({ description: 'How many there are on all pages.', resolve: result => result.totalCount() }),
    relaxed: t.exposeBoolean('relaxed', { description: 'Whether not all words were found, so that fewer had to do.' }),
  }),
})

builder.objectType('SuggestedQuery', {
  description: 'A query that could be meant.',
  fields: t => ({ text: t.exposeString('text', { description: 'Its words.' }) }),
})

builder.objectType('PredictiveSearchResult', {
  description: 'Suggestions while somebody types.',
  fields: t => ({
    queries: t.field({ type: ['SuggestedQuery'], description: 'Completions.', resolve: result => result.queries }),
    collections: t.field({ type: ['Collection'], description: 'Collections.', resolve: result => result.collections }),
    products: t.field({ type: ['Product'], description: 'Products.', resolve: result => result.products }),
  }),
})

const SORTS: Record<typeof SearchSort.$inferType, DomainSort> = {
  RELEVANCE: 'BEST_SELLING', NEWEST: 'NEWEST', BEST_SELLING: 'BEST_SELLING', PRICE_ASC: 'PRICE_ASC', PRICE_DESC: 'PRICE_DESC',
}

builder.queryFields(t => ({
  search: t.field({
    type: 'SearchResult', description: 'Finds products by words.',
    args: { input: t.arg({ type: SearchInput, required: true, description: 'What to search for.' }) },
    resolve: async (_root, { input }, { services }) => {
      const collection = input.collectionSlug ? await services.catalogue.findCollection({ slug: input.collectionSlug }) : null
      // A collection that does not exist holds nothing.
      const query = input.collectionSlug && !collection ? '' : input.query
      const price = { min: input.price?.min ?? undefined, max: input.price?.max ?? undefined }
      const [result, { currencyCode }] = await Promise.all([
        services.catalogue.search(query, { collectionId: collection?._id, price }, SORTS[input.sort ?? 'RELEVANCE'], sliceOf(input)),
        services.shop.settings(),
      ])
      return { ...result, currencyCode }
    },
  }),
  predictiveSearch: t.field({
    type: 'PredictiveSearchResult', description: 'Suggestions while somebody types.',
    args: { query: t.arg.string({ required: true, description: 'What was typed.' }), limit: t.arg.int({ description: 'Products at most, up to 10; 5 without it.' }) },
    resolve: async (_root, { query, limit }, { services }) => {
      const count = Math.min(10, Math.max(1, limit ?? 5))
      const [found, collections, { currencyCode }] = await Promise.all([
        services.catalogue.search(query, {}, 'BEST_SELLING', { offset: 0, limit: count }),
        services.catalogue.suggestCollections(query, 4),
        services.shop.settings(),
      ])
      const products = found.nodes.map(product => productValue(product, currencyCode))
      const queries = [...new Set(products.map(product => product.title.toLowerCase()))].slice(0, 4).map(text => ({ text }))
      return { queries, collections, products }
    },
  }),
}))

import type { FoundProducts, ProductSearch } from '#server/domain/search/search.service.ts'
import { sliceOf } from '../common/paging.ts'
import { publicError } from '../errors.ts'
import { productValue } from '../common/product-values.ts'
import { builder } from './builder.ts'

const SearchSort = builder.enumType('SearchSort', {
  description: 'Orders of search results.',
  values: {
    RELEVANCE: { description: 'Best match first.' },
    FEATURED: { description: 'In a collection as the vendor has ordered it, as long as nothing is filtered; else best sellers first.' },
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

const FacetFilterInput = builder.inputType('FacetFilterInput', {
  description: 'Values of one facet, of which a product must have one.',
  fields: t => ({
    facet: t.string({ required: true, description: 'As in the result of a search.' }),
    values: t.stringList({ required: true, description: 'As in the result of a search. None: no filter.' }),
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
    facets: t.field({ type: [FacetFilterInput], description: 'Only with these properties: one of the values of each facet.' }),
    inStock: t.boolean({ description: 'True: only what can be bought now.' }),
    exact: t.boolean({ description: 'True: every word is meant as it is typed; none is taken for the slip of another.' }),
  }),
})

builder.objectType('SearchFacetValue', {
  description: 'One property and how many products have it.',
  fields: t => ({
    value: t.exposeString('value', { description: 'What a filter names it by.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    color: t.exposeString('color', { nullable: true, description: 'CSS color of its swatch.' }),
    count: t.exposeInt('count', { description: 'Products that would be found with it, whatever else of its facet is selected.' }),
    selected: t.exposeBoolean('selected', { description: 'Whether the search was confined to it.' }),
  }),
})

builder.objectType('SearchFacet', {
  description: 'A kind of property of the products found.',
  fields: t => ({
    facet: t.exposeString('facet', { description: 'What a filter names it by.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    values: t.field({ type: ['SearchFacetValue'], description: 'The most frequent first, at most a hundred and what is selected; a count of 0 means that the other filters rule it out.', resolve: ({ values }) => values }),
  }),
})

builder.objectType('PriceRange', {
  description: 'Prices of what a search found.',
  fields: t => ({
    min: t.field({ type: 'MinorUnits', description: 'Lowest.', resolve: ({ min }) => min }),
    max: t.field({ type: 'MinorUnits', description: 'Highest.', resolve: ({ max }) => max }),
    counts: t.exposeIntList('counts', { description: 'How many products have their lowest price in each of the parts, equally wide, of the range.' }),
  }),
})

builder.objectType('TextRange', {
  description: 'A part of a text, in UTF-16 units.',
  fields: t => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where the rest begins.' }),
  }),
})

builder.objectType('SearchHighlight', {
  description: 'Where a product holds what was looked for.',
  fields: t => ({
    productId: t.exposeID('productId', { description: 'The product.' }),
    title: t.field({ type: ['TextRange'], description: 'Parts of its title, in order.', resolve: ({ title }) => title }),
    subtitle: t.field({ type: ['TextRange'], description: 'Parts of its subtitle, in order.', resolve: ({ subtitle }) => subtitle }),
  }),
})

function highlightsOf({ nodes, marks }: Pick<FoundProducts, 'nodes' | 'marks'>) {
  return nodes.map(({ _id, title, subtitle }) => ({ productId: _id, title: marks(title), subtitle: subtitle ? marks(subtitle) : [] }))
    .filter(({ title, subtitle }) => title.length + subtitle.length > 0)
}

builder.objectType('SearchResult', {
  description: 'What a search found.',
  fields: t => ({
    nodes: t.field({ type: ['Product'], description: 'The products of this page.', resolve: result => result.nodes.map(product => productValue(product, result.currencyCode)) }),
    totalCount: t.int({ description: 'How many there are on all pages.', resolve: result => result.totalCount() }),
    facets: t.field({ type: ['SearchFacet'], description: 'Properties to search by. Empty while the index is being built.', resolve: ({ facets }) => facets }),
    priceRange: t.field({ type: 'PriceRange', nullable: true, description: 'Of what is found, whatever price was asked for.', resolve: ({ priceRange }) => priceRange }),
    inStockCount: t.exposeInt('inStockCount', { nullable: true, description: 'Of what is found without the filter for stock, how many can be bought. Null while the index is being built.' }),
    suggestion: t.exposeString('suggestion', { nullable: true, description: 'What may have been meant; the products found are those of this query.' }),
    relaxed: t.exposeBoolean('relaxed', { description: 'Whether not all words were found, so that fewer had to do.' }),
    redirect: t.exposeString('redirect', { nullable: true, description: 'Where the vendor leads whoever searches for this, in place of the results: a path of this site.' }),
    highlights: t.field({ type: ['SearchHighlight'], description: 'Where the products of this page hold what was looked for; those that do not are left out.', resolve: highlightsOf }),
    searchId: t.exposeID('searchId', { nullable: true, description: 'What analyticsEventTrack calls this search by; null when it is not noted: a further page, a filtered or sorted list, other spellings refused.' }),
  }),
})

builder.objectType('SuggestedQuery', {
  description: 'A query that could be meant.',
  fields: t => ({ text: t.exposeString('text', { description: 'Its words.' }) }),
})

builder.objectType('PredictiveSearchResult', {
  description: 'Suggestions while somebody types.',
  fields: t => ({
    queries: t.field({ type: ['SuggestedQuery'], description: 'Completions; as long as nothing is typed, what is often searched for and found.', resolve: result => result.queries }),
    collections: t.field({ type: ['Collection'], description: 'Collections.', resolve: result => result.collections }),
    products: t.field({ type: ['Product'], description: 'Products.', resolve: result => result.products }),
  }),
})

const SORTS: Record<typeof SearchSort.$inferType, ProductSearch['sort']> = {
  RELEVANCE: 'relevance', FEATURED: 'featured', NEWEST: 'newest', BEST_SELLING: 'popularity', PRICE_ASC: 'price-asc', PRICE_DESC: 'price-desc',
}

/** Facets, and values of one, that a search may name. */
const MOST_FACETS = 20
const MOST_VALUES = 100

function facetsOf(filters: readonly { facet: string, values: readonly string[] }[]): Record<string, string[]> {
  if (filters.length > MOST_FACETS || filters.some(({ values }) => values.length > MOST_VALUES)) {
    throw publicError('BAD_REQUEST', `A search names at most ${MOST_FACETS} facets with ${MOST_VALUES} values each.`)
  }
  const byFacet = new Map<string, string[]>()
  for (const { facet, values } of filters) byFacet.set(facet, [...byFacet.get(facet) ?? [], ...values])
  return Object.fromEntries(byFacet)
}

/** Somebody looks for something; what follows (a filter, another order, a further page, no other spelling) is the same search. */
function isFirstLook({ page, sort, collectionSlug, price, facets, inStock, exact }: typeof SearchInput.$inferInput): boolean {
  return (page ?? 1) === 1 && (sort ?? 'RELEVANCE') === 'RELEVANCE' && !collectionSlug && !facets?.length && !inStock && !exact && (price?.min ?? price?.max ?? null) === null
}

builder.queryFields(t => ({
  search: t.field({
    type: 'SearchResult', description: 'Finds products by words.',
    args: { input: t.arg({ type: SearchInput, required: true, description: 'What to search for.' }) },
    resolve: async (_root, { input }, { services, visitor }) => {
      const collection = input.collectionSlug ? await services.catalogue.findCollection({ slug: input.collectionSlug }) : null
      const search = {
        // A collection that does not exist holds nothing.
        text: input.collectionSlug && !collection ? '' : input.query,
        collectionId: collection?._id,
        facets: facetsOf(input.facets ?? []),
        price: { min: input.price?.min ?? undefined, max: input.price?.max ?? undefined },
        inStock: input.inStock || undefined,
        asTyped: input.exact || undefined,
        sort: SORTS[input.sort ?? 'RELEVANCE'],
      }
      const [result, { currencyCode }] = await Promise.all([services.search.search(search, sliceOf(input)), services.shop.settings()])
      const searchId = isFirstLook(input) ? services.events.search(visitor(), { query: input.query, results: await result.totalCount(), matched: result.matched }) : null
      return { ...result, currencyCode, searchId }
    },
  }),
  predictiveSearch: t.field({
    type: 'PredictiveSearchResult', description: 'Suggestions while somebody types.',
    args: { query: t.arg.string({ required: true, description: 'What was typed.' }), limit: t.arg.int({ description: 'Products at most, up to 10; 5 without it.' }) },
    resolve: async (_root, { query, limit }, { services }) => {
      const count = Math.min(10, Math.max(1, limit ?? 5))
      const [found, collections, { currencyCode }] = await Promise.all([
        // Nothing typed yet: what others look for.
        query.trim() === '' ? services.searchReports.popular().then(queries => ({ queries, products: [] })) : services.search.suggest(query, { queries: 4, products: count }),
        query.trim() === '' ? [] : services.catalogue.suggestCollections(query, 4),
        services.shop.settings(),
      ])
      const products = found.products.map(product => productValue(product, currencyCode))
      const queries = found.queries.map(text => ({ text }))
      return { queries, collections, products }
    },
  }),
}))

import type { SearchQuery } from '../types.ts'
import type { Clause } from './clauses.ts'
import { INDEX } from './definition.ts'
import { sortOf } from './sorts.ts'

export type Pipeline = Record<string, unknown>[]

/** Values of all facets together that one count tells: as many as the service gives. */
const MOST_BUCKETS = 1000
/** Parts of equal width that a range of prices is told in, as in the index of our own. */
export const PRICE_PARTS = 16

/** What is looked for: the filters, and what the words ask for unless there are none. */
export interface Looked {
  filter: readonly Clause[]
  matching?: Clause
  /** What ranks without being needed. */
  better?: readonly Clause[]
  /** Ids that have their place elsewhere. */
  without?: readonly string[]
}

function compoundOf({ filter, matching, better = [], without = [] }: Looked): Clause {
  return {
    compound: {
      filter,
      ...matching ? { must: [matching] } : {},
      ...better.length > 0 ? { should: better } : {},
      ...without.length > 0 ? { mustNot: [{ in: { path: 'productId', value: without } }] } : {},
    },
  }
}

/** How many there are. */
export const countPipeline = (looked: Looked): Pipeline => [{ $searchMeta: { index: INDEX, ...compoundOf(looked), count: { type: 'total' } } }]

/** How many there are, and how many have each value of a facet. */
export const facetPipeline = (looked: Looked): Pipeline => [{
  $searchMeta: {
    index: INDEX,
    facet: { operator: compoundOf(looked), facets: { values: { type: 'string', path: 'facetValues', numBuckets: MOST_BUCKETS } } },
    count: { type: 'total' },
  },
}]

/** Bounds of the parts of a range; the last one, which is not included, lies behind the highest price. */
export const priceBounds = (min: number, max: number): number[] =>
  max > min ? [...Array.from({ length: PRICE_PARTS }, (_, part) => min + part * (max - min) / PRICE_PARTS), max + 1] : [min, min + 1]

/** How many have their lowest price in each part of the range. */
export const pricePipeline = (looked: Looked, min: number, max: number): Pipeline => [{
  $searchMeta: {
    index: INDEX,
    facet: { operator: compoundOf(looked), facets: { prices: { type: 'number', path: 'priceMin', boundaries: priceBounds(min, max) } } },
    count: { type: 'total' },
  },
}]

const TEXTS = { title: 1, productType: 1, vendor: 1, details: 1 }

/** @param fields besides the id */
function rows(looked: Looked, sort: Clause, slice: Pick<SearchQuery, 'offset' | 'limit'>, fields: Clause = {}): Pipeline {
  return [
    { $search: { index: INDEX, ...compoundOf(looked), sort } },
    // The port speaks of offsets. Behind some thousand rows `searchAfter` with the last row's `searchSequenceToken` would be
    // cheaper, but a token is of one order and one set, and would have to travel with the cursors of the API.
    ...slice.offset > 0 ? [{ $skip: slice.offset }] : [],
    { $limit: slice.limit },
    { $project: { _id: 0, productId: 1, ...fields } },
  ]
}

/** The ids of a page. */
export const pagePipeline = (looked: Looked, { sort, offset, limit }: Pick<SearchQuery, 'sort' | 'offset' | 'limit'>): Pipeline =>
  rows(looked, sortOf(sort, looked.matching !== undefined), { offset, limit })

/** The best, with the texts that their words are read from. */
export const textsPipeline = (looked: Looked, limit: number): Pipeline => rows(looked, sortOf('relevance', true), { offset: 0, limit }, TEXTS)

/** The lowest lowest price, or the highest highest one. */
export const pricePeakPipeline = (looked: Looked, path: 'priceMin' | 'priceMax'): Pipeline =>
  rows(looked, { [path]: path === 'priceMin' ? 1 : -1, productId: 1 }, { offset: 0, limit: 1 }, { priceMin: 1, priceMax: 1 })

/** Those that have a place of their own, whatever their words are worth. */
export const placedPipeline = (looked: Looked, limit: number): Pipeline => rows(looked, sortOf('relevance', true), { offset: 0, limit }, { exactCodes: 1 })


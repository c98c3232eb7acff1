import { formatMoney, parseDecimal, toDecimalString } from '#shared/utils/money.ts'
import { pageFromQuery } from './pagination'
import type { ProductSort, SearchSort } from '~/graphql/generated/shop'

/** One order of a list: the word in the address, the API's value, the label. */
export interface ListingSort {
  key: string
  value: SearchSort
  label: string
  /** Its like for a list that nobody searches. */
  everything: ProductSort
}

const COMMON_SORTS: readonly ListingSort[] = [
  { key: 'best-selling', value: 'BEST_SELLING', label: 'Best selling', everything: 'BEST_SELLING' },
  { key: 'newest', value: 'NEWEST', label: 'Newest', everything: 'NEWEST' },
  { key: 'price-asc', value: 'PRICE_ASC', label: 'Price, low to high', everything: 'PRICE_ASC' },
  { key: 'price-desc', value: 'PRICE_DESC', label: 'Price, high to low', everything: 'PRICE_DESC' },
]
/** The first one needs no word in the address. */
export const COLLECTION_SORTS: readonly ListingSort[] = [{ key: 'featured', value: 'FEATURED', label: 'Featured', everything: 'FEATURED' }, ...COMMON_SORTS]
export const SEARCH_SORTS: readonly ListingSort[] = [{ key: 'relevance', value: 'RELEVANCE', label: 'Best match', everything: 'NEWEST' }, ...COMMON_SORTS]

/** What a list of products is narrowed down to and how it is ordered: all of it stands in the address. */
export interface ListingState {
  /** Values by facet, as the API names them. */
  facets: Record<string, string[]>
  /** Minor units. */
  price: { min?: number, max?: number }
  inStock: boolean
  sort: ListingSort
  /** From 1; null when the address asks for a page that cannot be. */
  page: number | null
}

type Query = Record<string, string | null | undefined | (string | null)[]>

/** Facets that every shop has go by their own names in an address; the vendor's own are marked, so that none is taken for something else. */
const COMMON_FACET = /^(?:vendor|type|option\..+)$/
const OWN = 'f.'
const MOST_FACETS = 20
const MOST_VALUES = 100

/** What a facet is called in an address. */
export const facetParameter = (facet: string): string => COMMON_FACET.test(facet) ? facet : OWN + facet

/** The facet of a word in an address; null for other words. */
function facetOf(name: string): string | null {
  if (COMMON_FACET.test(name)) return name
  return name.startsWith(OWN) && name.length > OWN.length ? name.slice(OWN.length) : null
}

const textsOf = (value: Query[string]): string[] => [value].flat().filter((text): text is string => typeof text === 'string' && text !== '')

/** Reads an address; whatever in it makes no sense is left out. */
export function listingFromQuery(query: Query, sorts: readonly ListingSort[], currencyCode: string): ListingState {
  const facets = Object.entries(query)
    .flatMap(([name, value]) => {
      const facet = facetOf(name)
      const values = [...new Set(textsOf(value))].slice(0, MOST_VALUES)
      return facet === null || values.length === 0 ? [] : [[facet, values] as const]
    }).slice(0, MOST_FACETS)
  const amount = (name: string): number | undefined => parseDecimal(textsOf(query[name])[0]?.replace(',', '.') ?? '', currencyCode) ?? undefined
  const [low, high] = [amount('price_min'), amount('price_max')]
  const reversed = low !== undefined && high !== undefined && low > high
  const [min, max] = reversed ? [high, low] : [low, high]
  return {
    facets: Object.fromEntries(facets),
    price: { ...min !== undefined && { min }, ...max !== undefined && { max } },
    inStock: textsOf(query.in_stock)[0] === '1',
    sort: sorts.find(({ key }) => key === query.sort) ?? sorts[0]!,
    page: pageFromQuery(query.page),
  }
}

/** The address of a state; what goes without saying stays out of it. */
export function listingAddress(path: string, state: ListingState, sorts: readonly ListingSort[], currencyCode: string, fixed: Record<string, string> = {}): string {
  const query = new URLSearchParams(fixed)
  for (const [facet, values] of Object.entries(state.facets)) for (const value of values) query.append(facetParameter(facet), value)
  const put = (name: string, amount: number | undefined): void => {
    if (amount !== undefined) query.set(name, toDecimalString({ amount, currencyCode }).replace(/\.0+$/, ''))
  }
  put('price_min', state.price.min)
  put('price_max', state.price.max)
  if (state.inStock) query.set('in_stock', '1')
  if (state.sort.key !== sorts[0]!.key) query.set('sort', state.sort.key)
  if ((state.page ?? 1) > 1) query.set('page', String(state.page))
  return query.size > 0 ? `${path}?${query}` : path
}

/** With one value of a facet chosen or given up; the list begins again at its first page. */
export function withFacetValue(state: ListingState, facet: string, value: string, chosen: boolean): ListingState {
  const others = (state.facets[facet] ?? []).filter(other => other !== value)
  const values = chosen ? [...others, value] : others
  const { [facet]: _, ...rest } = state.facets
  return { ...state, facets: values.length > 0 ? { ...rest, [facet]: values } : rest, page: 1 }
}

/** Without any filter, in the same order. */
export function withoutFilters(state: ListingState): ListingState {
  return { ...state, facets: {}, price: {}, inStock: false, page: 1 }
}

/** One filter that is on, in words, with what is left when it is given up. */
export interface AppliedFilter { key: string, label: string, without: ListingState }

/**
 * All filters that are on, in the order of the address.
 *
 * @param titleOf what a value is called
 */
export function appliedFilters(state: ListingState, currencyCode: string, titleOf: (facet: string, value: string) => string): AppliedFilter[] {
  const money = (amount: number): string => formatMoney({ amount, currencyCode }, 'auto')
  const { min, max } = state.price
  const price = min !== undefined && max !== undefined ? `${money(min)} to ${money(max)}` : min !== undefined ? `from ${money(min)}` : max !== undefined ? `up to ${money(max)}` : null
  return [
    ...Object.entries(state.facets).flatMap(([facet, values]) =>
      values.map(value => ({ key: `${facet}=${value}`, label: titleOf(facet, value), without: withFacetValue(state, facet, value, false) }))),
    ...price ? [{ key: 'price', label: price, without: { ...state, price: {}, page: 1 } }] : [],
    ...state.inStock ? [{ key: 'in_stock', label: 'In stock', without: { ...state, inStock: false, page: 1 } }] : [],
  ]
}

import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { SearchAnswer, SearchEngine, SearchQuery } from '../../drivers/search/types.ts'
import type { FacetService } from '../catalogue/facet.service.ts'
import type { CatalogueService } from '../catalogue/catalogue.service.ts'
import type { Slice } from '../catalogue/product-filter.ts'
import type { CompiledRules } from '../search-rules/compile-rules.ts'
import type { SearchRules } from '../search-rules/search-rules.service.ts'
import type { SearchAvailability } from './search-availability.ts'
import type { SearchIndex, SearchIndexStatus } from './search-index.ts'
import { facetNames, facetRank, readSwatches } from './search-product.ts'

export interface ProductSearch extends Omit<SearchQuery, keyof Slice | 'text' | 'sort' | 'pinned' | 'buried' | 'synonyms'> {
  text: string
  /** `featured`: the vendor's order of the collection as long as nothing is filtered, else best sellers first. */
  sort: SearchQuery['sort'] | 'featured'
}

export interface FoundFacet {
  facet: string
  title: string
  /** The most frequent first, with those that the other filters rule out. */
  values: { value: string, title: string, color: string | null, count: number, selected: boolean }[]
}

export interface FoundProducts extends Pick<SearchAnswer, 'priceRange' | 'suggestion' | 'relaxed' | 'marks'> {
  nodes: ProductDocument[]
  totalCount: () => Promise<number> | number
  /** Null while nobody counts. */
  inStockCount: number | null
  facets: FoundFacet[]
  /** Whether products have all the words, as they were typed. */
  matched: boolean
  /** Where the vendor leads whoever searches for this; a path of this site. */
  redirect: string | null
}

/** The head of a result page as rules would make it. */
export interface SearchPreview extends Pick<SearchAnswer, 'total' | 'suggestion' | 'relaxed'> { nodes: ProductDocument[] }

const CATALOGUE_SORTS = { 'featured': 'FEATURED', 'relevance': 'BEST_SELLING', 'popularity': 'BEST_SELLING', 'newest': 'NEWEST', 'price-asc': 'PRICE_ASC', 'price-desc': 'PRICE_DESC' } as const

function isFiltered({ facets, price, inStock }: ProductSearch): boolean {
  return inStock === true || price?.min !== undefined || price?.max !== undefined || Object.values(facets ?? {}).some(values => values.length > 0)
}

const rankOf = ({ facet, values }: FoundFacet): number => facetRank(facet, values.some(({ color }) => color !== null))

export type SearchService = ReturnType<typeof createSearchService>

/** Search as shoppers use it: by the index; until that is built, and while it does not answer, by a plain query of the catalogue. */
export function createSearchService({ engine, index, availability, rules, catalogue, facets: own }: {
  engine: Pick<SearchEngine, 'search' | 'suggest'>
  index: Pick<SearchIndex, 'isReady' | 'status'>
  availability: SearchAvailability
  rules: Pick<SearchRules, 'current'>
  catalogue: Pick<CatalogueService, 'search' | 'list' | 'listCollection' | 'findCollection' | 'findProductsByIds'>
  facets: Pick<FacetService, 'all'>
}) {
  async function plainly({ text, collectionId, price, sort }: ProductSearch, slice: Slice): Promise<Omit<FoundProducts, 'redirect'>> {
    const filter = { collectionId, price }
    const found = text.trim() === '' && collectionId
      ? { ...await catalogue.list(filter, CATALOGUE_SORTS[sort], slice), relaxed: false }
      : await catalogue.search(text, filter, CATALOGUE_SORTS[sort], slice)
    return { nodes: found.nodes, totalCount: found.totalCount, relaxed: found.relaxed, facets: [], priceRange: null, inStockCount: null, suggestion: null, matched: !found.relaxed, marks: () => [] }
  }

  /** A collection as its vendor ordered it. */
  async function featured(collectionId: string, slice: Slice): Promise<ProductDocument[]> {
    const collection = await catalogue.findCollection({ id: collectionId })
    return collection ? (await catalogue.listCollection(collection, slice)).nodes : []
  }

  /** Counts of `answer` for all values that there are without any filter, so that none comes and goes while choosing. */
  function facetsOf(answer: SearchAnswer, unfiltered: SearchAnswer, names: ReturnType<typeof facetNames>): FoundFacet[] {
    const { facets, colorOf } = readSwatches(unfiltered.facets)
    const counted = new Map(readSwatches(answer.facets).facets.map(({ facet, values }) => [facet, new Map(values.map(entry => [entry.value, entry]))]))
    return facets.map(({ facet, values }) => {
      const known = new Set(values.map(({ value }) => value))
      const chosenBeside = [...counted.get(facet)?.values() ?? []].filter(({ value, selected }) => selected && !known.has(value))
      return {
        facet,
        title: names.facet(facet),
        values: [...values, ...chosenBeside].map(({ value }) => ({
          value, title: names.value(facet, value), color: colorOf(facet, value), ...counted.get(facet)?.get(value) ?? { count: 0, selected: false },
        })),
      }
    }).sort((a, b) => rankOf(a) - rankOf(b))
  }

  return {
    /** How this node searches now. */
    status(): SearchIndexStatus {
      const status = index.status()
      return index.isReady() && availability.isAway() ? { ...status, state: 'away' } : status
    },

    /** A text without words finds nothing, except in a collection, where an empty one finds all of it. */
    async search(search: ProductSearch, slice: Slice): Promise<FoundProducts> {
      const decided = await rules.current()
      const redirect = search.collectionId === undefined ? decided.redirectOf(search.text) : null
      if (!index.isReady()) return { ...await plainly(search, slice), redirect }
      const text = search.text.trim() === '' && search.collectionId ? null : search.text
      const filtered = isFiltered(search)
      const byVendor = search.sort === 'featured' && search.collectionId !== undefined && text === null && !filtered
      const query = { ...search, ...decided.placementOf(search.text), text, sort: search.sort === 'featured' ? 'popularity' as const : search.sort }
      const answers = await availability.ask(async () => {
        const answer = await engine.search({ ...query, ...slice, limit: byVendor ? 0 : slice.limit })
        return { answer, unfiltered: filtered ? await engine.search({ ...query, facets: undefined, price: undefined, inStock: undefined, offset: 0, limit: 0 }) : answer }
      })
      if (!answers) return { ...await plainly(search, slice), redirect }
      const { answer, unfiltered } = answers
      const { total, priceRange, inStockCount, suggestion, relaxed, complete, marks } = answer
      return {
        priceRange, inStockCount, suggestion, relaxed, marks, redirect,
        matched: complete > 0 && suggestion === null,
        nodes: byVendor
          ? await featured(search.collectionId!, slice)
          : await catalogue.findProductsByIds(answer.ids),
        totalCount: () => total,
        facets: facetsOf(answer, unfiltered, facetNames(await own.all())),
      }
    },

    /** The best results as these rules would have them; null while the index is being built or does not answer. */
    async preview(text: string, wouldBe: CompiledRules, limit: number): Promise<SearchPreview | null> {
      if (!index.isReady()) return null
      const found = await availability.ask(() => engine.search({ text, ...wouldBe.placementOf(text), synonyms: wouldBe.synonyms, sort: 'relevance', offset: 0, limit }))
      if (!found) return null
      const { ids, total, suggestion, relaxed } = found
      return { nodes: await catalogue.findProductsByIds(ids), total, suggestion, relaxed }
    },

    /** Queries and products for what somebody has typed so far. */
    async suggest(typed: string, limits: { queries: number, products: number }): Promise<{ queries: string[], products: ProductDocument[] }> {
      const found = index.isReady() ? await availability.ask(() => engine.suggest(typed, limits)) : null
      if (!found) {
        const { nodes } = await catalogue.search(typed, {}, 'BEST_SELLING', { offset: 0, limit: limits.products })
        return { queries: [...new Set(nodes.map(({ title }) => title.toLowerCase()))].slice(0, limits.queries), products: nodes }
      }
      return { queries: found.queries, products: await catalogue.findProductsByIds(found.ids) }
    },
  }
}

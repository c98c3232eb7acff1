import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { SearchAnswer, SearchEngine, SearchQuery } from '../../drivers/search/types.ts'
import type { CatalogueService } from '../catalogue/catalogue.service.ts'
import type { Slice } from '../catalogue/product-filter.ts'
import type { SearchIndex } from './search-index.ts'
import { facetTitle } from './search-product.ts'

export interface ProductSearch extends Omit<SearchQuery, keyof Slice | 'text'> {
  text: string
}

export interface FoundProducts extends Pick<SearchAnswer, 'priceRange' | 'suggestion' | 'relaxed'> {
  nodes: ProductDocument[]
  totalCount: () => Promise<number> | number
  facets: { facet: string, title: string, values: { value: string, title: string, count: number, selected: boolean }[] }[]
}


const CATALOGUE_SORTS = { 'relevance': 'BEST_SELLING', 'popularity': 'BEST_SELLING', 'newest': 'NEWEST', 'price-asc': 'PRICE_ASC', 'price-desc': 'PRICE_DESC' } as const

/** Search as shoppers use it: by the index; until that is built, by a plain query of the catalogue. */
export function createSearchService({ engine, index, catalogue }: {
  engine: SearchEngine
  index: Pick<SearchIndex, 'isReady'>
  catalogue: Pick<CatalogueService, 'search' | 'list' | 'findProductsByIds'>
}) {
  async function plainly({ text, collectionId, price, sort }: ProductSearch, slice: Slice): Promise<FoundProducts> {
    const filter = { collectionId, price }
    const found = text.trim() === '' && collectionId
      ? { ...await catalogue.list(filter, CATALOGUE_SORTS[sort], slice), relaxed: false }
      : await catalogue.search(text, filter, CATALOGUE_SORTS[sort], slice)
    return { nodes: found.nodes, totalCount: found.totalCount, relaxed: found.relaxed, facets: [], priceRange: null, suggestion: null }
  }

  return {
    /** A text without words finds nothing, except in a collection, where an empty one finds all of it. */
    async search(search: ProductSearch, slice: Slice): Promise<FoundProducts> {
      if (!index.isReady()) return plainly(search, slice)
      const text = search.text.trim() === '' && search.collectionId ? null : search.text
      const { ids, total, facets, ...answer } = await engine.search({ ...search, ...slice, text })
      return {
        ...answer,
        nodes: await catalogue.findProductsByIds(ids),
        totalCount: () => total,
        facets: facets.map(({ facet, values }) => ({ facet, title: facetTitle(facet), values: values.map(entry => ({ ...entry, title: entry.value })) })),
      }
    },

    /** Queries and products for what somebody has typed so far. */
    async suggest(typed: string, limits: { queries: number, products: number }): Promise<{ queries: string[], products: ProductDocument[] }> {
      if (!index.isReady()) {
        const { nodes } = await catalogue.search(typed, {}, 'BEST_SELLING', { offset: 0, limit: limits.products })
        return { queries: [...new Set(nodes.map(({ title }) => title.toLowerCase()))].slice(0, limits.queries), products: nodes }
      }
      const { queries, ids } = await engine.suggest(typed, limits)
      return { queries, products: await catalogue.findProductsByIds(ids) }
    },
  }
}

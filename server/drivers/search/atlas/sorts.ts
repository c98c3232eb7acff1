import type { SearchSort } from '../types.ts'

type Sort = Readonly<Record<string, 1 | -1 | { $meta: 'searchScore' }>>

/** Orders equals as every engine does; the id is there once, so pages never overlap. */
const TIE: Sort = { rank: -1, publishedAt: -1, productId: 1 }

const SORTS: Record<SearchSort, Sort> = {
  'relevance': TIE,
  // What is sold out comes last where the order is ours to choose.
  'popularity': { inStock: -1, ...TIE },
  'newest': { publishedAt: -1, rank: -1, productId: 1 },
  'price-asc': { priceMin: 1, ...TIE },
  'price-desc': { priceMin: -1, ...TIE },
}

/** @param hasWords whether there is a score to sort by */
export function sortOf(sort: SearchSort, hasWords: boolean): Sort {
  return sort === 'relevance' && hasWords ? { inStock: -1, score: { $meta: 'searchScore' }, ...TIE } : SORTS[sort]
}

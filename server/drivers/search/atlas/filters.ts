import type { SearchQuery } from '../types.ts'
import { equals, isIn, type Clause } from './clauses.ts'
import { labelOf } from './document.ts'

/** The filter that a count goes without: its own. */
export type Without = 'price' | 'stock' | { facet: string }

/** Clauses that a product must meet and that do not rank it. */
export function filterClauses(generation: string, query: Pick<SearchQuery, 'collectionId' | 'facets' | 'price' | 'inStock'>, without?: Without): Clause[] {
  const { collectionId, facets = {}, price = {}, inStock } = query
  const own = typeof without === 'object' ? without.facet : null
  const clauses: Clause[] = [equals('generation', generation)]
  if (collectionId !== undefined) clauses.push(equals('collectionIds', collectionId))
  for (const [facet, values] of Object.entries(facets)) {
    if (values.length > 0 && facet !== own) clauses.push(isIn('facetValues', [...new Set(values.map(value => labelOf(facet, value)))]))
  }
  if (without !== 'price') {
    if (price.min !== undefined) clauses.push({ range: { path: 'priceMax', gte: price.min } })
    if (price.max !== undefined) clauses.push({ range: { path: 'priceMin', lte: price.max } })
  }
  if (without !== 'stock' && inStock !== undefined) clauses.push(equals('inStock', inStock))
  return clauses
}

/** Facets that something is chosen of. */
export const chosenFacets = ({ facets = {} }: Pick<SearchQuery, 'facets'>): string[] => Object.keys(facets).filter(facet => facets[facet]!.length > 0)

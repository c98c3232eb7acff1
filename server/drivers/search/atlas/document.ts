import type { SearchProductDocument } from '../../../db/mongo/search-documents.ts'
import { normalizeCode } from '../local/codes.ts'
import type { SearchProduct } from '../types.ts'

/** Values of one field that tell one facet from another: the name cannot hold the colon. Lone surrogates become U+FFFD, as in BSON. */
export const labelOf = (facet: string, value: string): string => `${encodeURIComponent(facet.toWellFormed())}:${value.toWellFormed()}`

/** What `labelOf` was told. */
export function readLabel(label: string): { facet: string, value: string } {
  const end = label.indexOf(':')
  return { facet: decodeURIComponent(label.slice(0, end)), value: label.slice(end + 1) }
}

/** The same product may lie in several generations, so its id alone cannot be the key. */
export const keyOf = (generation: string, id: string): string => `${generation}/${id}`

/** A product as the index reads it. */
export function toDocument(generation: string, product: SearchProduct): SearchProductDocument {
  const { id, title, productType, vendor, codes, details, description, facets, collectionIds, price, inStock, publishedAt, rank } = product
  return {
    _id: keyOf(generation, id),
    generation,
    productId: id,
    title, productType, vendor, details, description,
    codes: [...codes],
    exactCodes: codes.map(normalizeCode).filter(code => code !== null),
    facetValues: [...new Set(Object.entries(facets).flatMap(([facet, values]) => values.map(value => labelOf(facet, value))))],
    collectionIds: [...collectionIds],
    priceMin: price.min,
    priceMax: price.max,
    inStock, publishedAt, rank,
  }
}

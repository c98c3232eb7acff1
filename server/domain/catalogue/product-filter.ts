import type { Filter, Sort } from 'mongodb'
import type { ProductDocument, ProductStatus } from '../../db/mongo/documents.ts'
import type { StockState } from '../inventory/availability.ts'
import { foldWord } from './derived-fields.ts'

export type ProductSort = 'FEATURED' | 'NEWEST' | 'BEST_SELLING' | 'PRICE_ASC' | 'PRICE_DESC' | 'TITLE_ASC' | 'TITLE_DESC' | 'UPDATED_DESC' | 'UPDATED_ASC' | 'CREATED_DESC'

export interface ProductFilter {
  /** Only what shoppers may see at this time. */
  publishedAt?: Date
  ids?: string[]
  statuses?: ProductStatus[]
  vendors?: string[]
  productTypes?: string[]
  /** One of them. */
  tags?: string[]
  collectionId?: string
  /** One of them. */
  facetValueIds?: string[]
  stock?: StockState
  /** With a variant in this state. */
  variantStock?: StockState
  /** Words that must all be beginnings of words in title, maker, type, tags, SKUs or barcodes. */
  query?: string
  excludeId?: string
  /** Minor units; of the cheapest variant. */
  price?: { min?: number, max?: number }
}

export interface Slice {
  offset: number
  limit: number
}

// `_id` last makes every order total, so that pages never overlap; it turns with the first, so that one index serves both ways.
export const SORTS: Record<ProductSort, Sort> = {
  FEATURED: { rank: -1, _id: 1 },
  BEST_SELLING: { rank: -1, _id: 1 },
  NEWEST: { publishedAt: -1, _id: 1 },
  PRICE_ASC: { minPrice: 1, _id: 1 },
  PRICE_DESC: { minPrice: -1, _id: -1 },
  TITLE_ASC: { titleKey: 1, _id: 1 },
  TITLE_DESC: { titleKey: -1, _id: -1 },
  UPDATED_DESC: { changedAt: -1, _id: -1 },
  UPDATED_ASC: { changedAt: 1, _id: 1 },
  CREATED_DESC: { createdAt: -1, _id: -1 },
}

type Condition = Filter<ProductDocument>

/** Absent, said so that an index may be used for it. */
const NOT_DELETED = { deletedAt: null } as object as Condition

export function toMongoFilter(filter: ProductFilter): Condition {
  const conditions: Condition[] = [
    ...filter.publishedAt ? [{ status: 'active' as const, publishedAt: { $lte: filter.publishedAt } }] : [],
    // A deleted product is archived and in no collection, so what is published needs no look at its tombstone; but the index of words begins with it.
    ...!filter.publishedAt || filter.query ? [NOT_DELETED] : [],
    ...filter.ids ? [{ _id: { $in: filter.ids } }] : [],
    ...filter.statuses?.length ? [{ status: anyOf(filter.statuses) }] : [],
    ...filter.collectionId ? [{ collectionIds: filter.collectionId }] : [],
    ...filter.facetValueIds?.length ? [{ facetValueIds: anyOf(filter.facetValueIds) }] : [],
    ...filter.vendors?.length ? [{ vendor: anyOf(filter.vendors) }] : [],
    ...filter.productTypes?.length ? [{ productType: anyOf(filter.productTypes) }] : [],
    ...filter.tags?.length ? [{ tags: anyOf(filter.tags) }] : [],
    ...queryWords(filter.query ?? '').map(word => ({ words: new RegExp(`^${escapeRegExp(foldWord(word))}`) })),
    ...filter.excludeId ? [{ _id: { $ne: filter.excludeId } }] : [],
    ...filter.stock ? [{ 'stock.state': filter.stock }] : [],
    ...filter.variantStock ? [{ [`stock.${filter.variantStock}`]: { $gt: 0 } }] : [],
    ...filter.price?.min !== undefined ? [{ minPrice: { $gte: filter.price.min } }] : [],
    ...filter.price?.max !== undefined ? [{ minPrice: { $lte: filter.price.max } }] : [],
  ]
  return { $and: conditions }
}

/** One value by itself, for that is what the order of an index is good for. */
function anyOf<T>(values: T[]): T | { $in: T[] } {
  return values.length === 1 ? values[0]! : { $in: values }
}

/** At most eight words of a query; the rest would only cost time. */
export function queryWords(query: string): string[] {
  return query.normalize('NFC').slice(0, 200).split(/[\s\p{Cc},;]+/u).filter(Boolean).slice(0, 8)
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

import type { Filter, Sort } from 'mongodb'
import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { ProductDocument, ProductStatus } from '../../db/mongo/documents.ts'

export type ProductSort = 'FEATURED' | 'NEWEST' | 'BEST_SELLING' | 'PRICE_ASC' | 'PRICE_DESC' | 'TITLE_ASC' | 'TITLE_DESC' | 'UPDATED_DESC'

export interface ProductFilter {
  /** Only what shoppers may see at this time. */
  publishedAt?: Date
  status?: ProductStatus
  collectionId?: string
  /** Words that must all occur in title, maker, type, tags or SKUs. */
  query?: string
  excludeId?: string
  /** Minor units. */
  price?: { min?: number, max?: number }
}

export interface Slice {
  offset: number
  limit: number
}

// `_id` last makes every order total, so that pages never overlap.
const SORTS: Record<ProductSort, Sort> = {
  FEATURED: { rank: -1, _id: 1 },
  BEST_SELLING: { rank: -1, _id: 1 },
  NEWEST: { publishedAt: -1, _id: 1 },
  PRICE_ASC: { minPrice: 1, _id: 1 },
  PRICE_DESC: { minPrice: -1, _id: 1 },
  TITLE_ASC: { title: 1, _id: 1 },
  TITLE_DESC: { title: -1, _id: 1 },
  UPDATED_DESC: { changedAt: -1, _id: -1 },
}

/** Milliseconds that one read may take at the server. */
const READ_TIME = 1_000

export type ProductRepository = ReturnType<typeof createProductRepository>

export function createProductRepository({ products }: Pick<DocumentCollections, 'products'>) {
  return {
    findById: (id: string) => products.findOne({ _id: id, deletedAt: { $exists: false } }, { maxTimeMS: READ_TIME }),
    findBySlug: (slug: string) => products.findOne({ slug, deletedAt: { $exists: false } }, { maxTimeMS: READ_TIME }),
    findByIds: (ids: string[]) => products.find({ _id: { $in: ids } }, { maxTimeMS: READ_TIME }).toArray(),
    findBySlugs: (slugs: string[]) => products.find({ slug: { $in: slugs } }, { maxTimeMS: READ_TIME }).toArray(),
    findDeleted: (id: string) => products.findOne({ _id: id, deletedAt: { $exists: true } }, { maxTimeMS: READ_TIME }),
    /** The second condition is the index's own: without it no server may use the partial index. */
    findBySkus: (skus: string[]) => products.find({ 'skus': { $in: skus }, 'skus.0': { $exists: true } }, { maxTimeMS: READ_TIME }).toArray(),
    /** Also products that are drafts or deleted: the caller decides what it may show. */
    findByVariantIds: (ids: string[]) =>
      products.find({ 'variants.id': { $in: ids } }, { maxTimeMS: READ_TIME, readConcern: 'majority' }).toArray(),

    list: (filter: ProductFilter, sort: ProductSort, slice: Slice) =>
      products.find(toMongoFilter(filter), { maxTimeMS: READ_TIME })
        .sort(SORTS[sort]).skip(slice.offset).limit(slice.limit).toArray(),

    count: (filter: ProductFilter) => products.countDocuments(toMongoFilter(filter), { maxTimeMS: READ_TIME }),

    /** Everything that is or will be published, for the search index. The whole may take longer than one read. */
    active: () => products.find({ status: 'active', publishedAt: { $exists: true } }, { batchSize: 200 }) as AsyncIterable<ProductDocument>,
    /** Active products that shoppers may not see before a later time. */
    upcoming: (now: Date) => products.find({ status: 'active', publishedAt: { $gt: now } }, { maxTimeMS: READ_TIME }).toArray(),
    /** Ids of what was changed since, tombstones included. */
    idsChangedSince: async (since: Date) =>
      (await products.find({ changedAt: { $gte: since } }, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id),

    async insert(product: ProductDocument): Promise<void> {
      await products.insertOne(product)
    },

    /** Replaces the document when it still has `expectedVersion`. @returns false when somebody else was faster */
    async replace(product: ProductDocument, expectedVersion: number): Promise<boolean> {
      const { _id, ...rest } = product
      const result = await products.replaceOne({ _id, version: expectedVersion }, rest)
      return result.matchedCount === 1
    },
  }
}

function toMongoFilter(filter: ProductFilter): Filter<ProductDocument> {
  const conditions: Filter<ProductDocument>[] = []
  if (filter.collectionId) conditions.push({ collectionIds: filter.collectionId })
  // A deleted product is archived and in no collection, so what is published needs no look at its tombstone.
  if (filter.publishedAt) conditions.push({ status: 'active', publishedAt: { $lte: filter.publishedAt } })
  else {
    if (filter.status) conditions.push({ status: filter.status })
    conditions.push({ deletedAt: { $exists: false } })
  }
  if (filter.excludeId) conditions.push({ _id: { $ne: filter.excludeId } })
  if (filter.price?.min !== undefined) conditions.push({ minPrice: { $gte: filter.price.min } })
  if (filter.price?.max !== undefined) conditions.push({ minPrice: { $lte: filter.price.max } })
  for (const word of queryWords(filter.query ?? '')) {
    const pattern = new RegExp(escapeRegExp(word), 'i')
    conditions.push({ $or: ['title', 'subtitle', 'vendor', 'productType', 'tags', 'skus'].map(field => ({ [field]: pattern })) })
  }
  return { $and: conditions }
}

/** At most eight words of a query; the rest would only cost time. */
export function queryWords(query: string): string[] {
  return query.normalize('NFC').slice(0, 200).split(/[\s\p{Cc},;]+/u).filter(Boolean).slice(0, 8)
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

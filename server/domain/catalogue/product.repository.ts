import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { Ruled } from './collection-rules.ts'
import { SORTS, toMongoFilter, type ProductFilter, type ProductSort, type Slice } from './product-filter.ts'

/** Milliseconds that one read may take at the server. */
const READ_TIME = 1_000
/** For a count of everything, which somebody waits for in the background alone. */
const COUNT_TIME = 10_000
/** What rules of collections look at. */
export type RuledProduct = Ruled & Pick<ProductDocument, '_id'>
const RULED = { 'title': 1, 'vendor': 1, 'productType': 1, 'tags': 1, 'minPrice': 1, 'stock.state': 1, 'facetValueIds': 1, 'createdAt': 1, 'variants.price': 1, 'variants.compareAtPrice': 1 }
/** Products whose variants are counted in one read. */
const COUNTED_AT_ONCE = 4_000

/** When a product was changed. */
export interface ProductChange { id: string, at: Date }

export type ProductRepository = ReturnType<typeof createProductRepository>

export function createProductRepository({ products }: Pick<DocumentCollections, 'products'>) {
  return {
    findById: (id: string) => products.findOne({ _id: id, deletedAt: { $exists: false } }, { maxTimeMS: READ_TIME }),
    findBySlug: (slug: string) => products.findOne({ slug, deletedAt: { $exists: false } }, { maxTimeMS: READ_TIME }),
    findByIds: (ids: string[]) => products.find({ _id: { $in: ids } }, { maxTimeMS: READ_TIME }).toArray(),
    findBySlugs: (slugs: string[]) => products.find({ slug: { $in: slugs } }, { maxTimeMS: READ_TIME }).toArray(),
    findDeleted: (id: string) => products.findOne({ _id: id, deletedAt: { $exists: true } }, { maxTimeMS: READ_TIME }),
    /** The product that was deleted last under this address. */
    findDeletedBySlug: (slug: string) => products.findOne({ 'deleted.slug': slug }, { maxTimeMS: READ_TIME, sort: { deletedAt: -1 } }),
    /** The second condition is the index's own: without it no server may use the partial index. */
    findBySkus: (skus: string[]) => products.find({ 'skus': { $in: skus }, 'skus.0': { $exists: true } }, { maxTimeMS: READ_TIME }).toArray(),
    /** Also products that are drafts or deleted: the caller decides what it may show. */
    findByVariantIds: (ids: string[]) =>
      products.find({ 'variants.id': { $in: ids } }, { maxTimeMS: READ_TIME, readConcern: 'majority' }).toArray(),

    list: (filter: ProductFilter, sort: ProductSort, slice: Slice) =>
      products.find(toMongoFilter(filter), { maxTimeMS: READ_TIME })
        .sort(SORTS[sort]).skip(slice.offset).limit(slice.limit).toArray(),

    /** The next products by id that are not deleted. */
    after: (id: string, limit: number) => products.find({ $and: [toMongoFilter({}), { _id: { $gt: id } }] }, { maxTimeMS: READ_TIME }).sort({ _id: 1 }).limit(limit).toArray(),
    /** The same with no more than what rules of collections look at. */
    ruledAfter: (id: string, limit: number) => products.find({ $and: [toMongoFilter({}), { _id: { $gt: id } }] }, { maxTimeMS: READ_TIME, projection: RULED })
      .sort({ _id: 1 }).limit(limit).toArray() as Promise<RuledProduct[]>,
    ruledByIds: (ids: string[]) => products.find({ $and: [toMongoFilter({}), { _id: { $in: ids } }] }, { maxTimeMS: READ_TIME, projection: RULED }).toArray() as Promise<RuledProduct[]>,
    /** Products, deleted ones included, that refer to any of these. */
    withAny: (field: 'collectionIds' | 'facetValueIds', ids: string[], limit: number) => products.find({ [field]: { $in: ids } }, { maxTimeMS: READ_TIME }).limit(limit).toArray(),
    /** Ids in order; as far as anybody turns pages. */
    idsInOrder: async (filter: ProductFilter, sort: ProductSort, most: number) =>
      (await products.find(toMongoFilter(filter), { maxTimeMS: READ_TIME, projection: { _id: 1 } }).sort(SORTS[sort]).limit(most).toArray()).map(({ _id }) => _id),

    /** Ids in no order, read in parts. */
    async idsOf(filter: ProductFilter, most: number): Promise<string[]> {
      const ids: string[] = []
      for (let after = ''; ids.length < most;) {
        const part = await products.find({ $and: [toMongoFilter(filter), { _id: { $gt: after } }] }, { maxTimeMS: READ_TIME, projection: { _id: 1 } }).sort({ _id: 1 }).limit(COUNTED_AT_ONCE).toArray()
        ids.push(...part.map(({ _id }) => _id))
        if (part.length < COUNTED_AT_ONCE) break
        after = ids.at(-1)!
      }
      return ids.slice(0, most)
    },

    count: (filter: ProductFilter) => products.countDocuments(toMongoFilter(filter), { maxTimeMS: READ_TIME }),

    /** The first products of a list without what they hold, for lists of their variants. */
    heads: (filter: ProductFilter, sort: ProductSort, limit: number) =>
      products.find(toMongoFilter(filter), { maxTimeMS: READ_TIME, projection: { variantCount: 1, stock: 1 } }).sort(SORTS[sort]).limit(limit).toArray() as Promise<Pick<ProductDocument, '_id' | 'variantCount' | 'stock'>[]>,

    /** How many variants products have together; with a state, those in it. Read in parts, for a large catalogue takes its time. */
    async countVariants(filter: ProductFilter): Promise<number> {
      const counted = filter.variantStock ? `$stock.${filter.variantStock}` : '$variantCount'
      let total = 0
      for (let after = ''; ;) {
        const [sum] = await products.aggregate<{ products: number, variants: number, last: string }>([
          { $match: { $and: [toMongoFilter(filter), { _id: { $gt: after } }] } }, { $sort: { _id: 1 } }, { $limit: COUNTED_AT_ONCE },
          { $group: { _id: null, products: { $sum: 1 }, variants: { $sum: counted }, last: { $max: '$_id' } } },
        ], { maxTimeMS: READ_TIME }).toArray()
        total += sum?.variants ?? 0
        if (!sum || sum.products < COUNTED_AT_ONCE) return total
        after = sum.last
      }
    },

    /** The values of a field in the order of the alphabet, those of deleted products included. */
    async valuesOf(field: 'vendor' | 'productType' | 'tags'): Promise<string[]> {
      // Under arrays a condition would choose products, not values.
      const found: unknown[] = await products.distinct(field, field === 'tags' ? {} : { [field]: { $gt: '' } }, { maxTimeMS: READ_TIME })
      return found.filter((value): value is string => typeof value === 'string' && value !== '')
    },

    /** Everything that is or will be published, for the search index. The whole may take longer than one read. */
    active: () => products.find({ status: 'active', publishedAt: { $exists: true } }, { batchSize: 100 }) as AsyncIterable<ProductDocument>,
    countActive: () => products.countDocuments({ status: 'active', publishedAt: { $exists: true } }, { maxTimeMS: COUNT_TIME }),
    /** Active products that shoppers may not see before a later time. */
    upcoming: (now: Date) => products.find({ status: 'active', publishedAt: { $gt: now } }, { maxTimeMS: READ_TIME }).toArray(),
    /** Ids of what was changed since, tombstones included. */
    idsChangedSince: async (since: Date) =>
      (await products.find({ changedAt: { $gte: since } }, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id),

    /** The last change of all, tombstones included; null in an empty catalogue. */
    async lastChange(): Promise<ProductChange | null> {
      const found = await products.findOne({}, { projection: { changedAt: 1 }, sort: { changedAt: -1, _id: -1 }, maxTimeMS: READ_TIME })
      return found && { id: found._id, at: found.changedAt }
    },
    /** Whether the catalogue has this change, or a later one of the same product. */
    hasChange: async ({ id, at }: ProductChange): Promise<boolean> =>
      await products.findOne({ _id: id, changedAt: { $gte: at } }, { projection: { _id: 1 }, maxTimeMS: READ_TIME }) !== null,

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

import { MongoServerError } from 'mongodb'
import type { DocumentCollections } from './collections.ts'

/** What the change feed reads by. */
const CHANGED = { key: { changedAt: 1, _id: 1 } as const, name: 'changed' }

/** Seconds that a deleted rule of the search is kept as a tombstone: far longer than any node takes to hear of it. */
const TOMBSTONE = 7 * 24 * 3_600

/** Indexes of products that earlier versions made and no read goes by any more. */
const RETIRED: readonly string[] = ['status_rank', 'collection_rank', 'words', 'vendor_count', 'product_type_count', 'tags_count']

/** Removes what would only cost writes. Another node may have been faster. */
async function dropRetired({ products }: DocumentCollections): Promise<void> {
  const stale = (await products.indexes()).map(({ name }) => name ?? '').filter(name => RETIRED.includes(name))
  for (const name of stale) await products.dropIndex(name).catch((error: unknown) => { if (!isGone(error)) throw error })
}

const isGone = (error: unknown): boolean => error instanceof MongoServerError && error.codeName === 'IndexNotFound'

/** Creates the indexes that every read of the shop relies on. Safe to run at each start. */
export async function ensureIndexes(collections: DocumentCollections): Promise<void> {
  await Promise.all([
    collections.products.createIndexes([
      { key: { slug: 1 }, name: 'slug', unique: true },
      { key: { skus: 1 }, name: 'skus', unique: true, partialFilterExpression: { 'skus.0': { $exists: true } } },
      { key: { 'variants.id': 1 }, name: 'variant_id', unique: true },
      { key: { 'media.key': 1 }, name: 'media_key' },
      CHANGED,
      { key: { status: 1, rank: -1, _id: 1, publishedAt: 1 }, name: 'status_rank_published' },
      { key: { status: 1, publishedAt: -1, _id: 1 }, name: 'status_published' },
      { key: { status: 1, minPrice: 1, _id: 1 }, name: 'status_price' },
      { key: { collectionIds: 1, status: 1, rank: -1, _id: 1, publishedAt: 1 }, name: 'collection_rank_published' },
      { key: { collectionIds: 1, status: 1, publishedAt: -1, _id: 1 }, name: 'collection_published' },
      { key: { collectionIds: 1, status: 1, minPrice: 1, _id: 1 }, name: 'collection_price' },
    ]),
    collections.products.createIndexes([
      // What staff list: everything that is not deleted, in each order, and what narrows it down most.
      { key: { deletedAt: 1, changedAt: 1, _id: 1 }, name: 'all_changed' },
      { key: { deletedAt: 1, titleKey: 1, _id: 1 }, name: 'all_title' },
      { key: { deletedAt: 1, minPrice: 1, _id: 1 }, name: 'all_price' },
      { key: { status: 1, deletedAt: 1, changedAt: 1, _id: 1 }, name: 'status_changed' },
      { key: { deletedAt: 1, words: 1, changedAt: 1, _id: 1, status: 1 }, name: 'words_changed' },
      { key: { 'deleted.slug': 1 }, name: 'deleted_slug', sparse: true },
      { key: { vendor: 1 }, name: 'vendor' },
      { key: { productType: 1 }, name: 'product_type' },
      { key: { tags: 1 }, name: 'tags' },
      { key: { vendor: 1, deletedAt: 1, changedAt: 1, _id: 1, status: 1 }, name: 'vendor_changed' },
      { key: { productType: 1, deletedAt: 1, changedAt: 1, _id: 1, status: 1 }, name: 'product_type_changed' },
      { key: { tags: 1, deletedAt: 1, changedAt: 1, _id: 1, status: 1 }, name: 'tags_changed' },
      { key: { facetValueIds: 1 }, name: 'facet_values' },
      { key: { 'stock.state': 1, 'deletedAt': 1, 'changedAt': 1, '_id': 1 }, name: 'stock_changed' },
    ]),
    collections.collections.createIndexes([
      { key: { slug: 1 }, name: 'slug', unique: true },
      CHANGED,
      { key: { parentId: 1, position: 1, _id: 1 }, name: 'parent_position' },
    ]),
    collections.collections.createIndex({ 'sweep.after': 1 }, { name: 'sweep', sparse: true }),
    collections.facets.createIndexes([
      { key: { code: 1 }, name: 'code', unique: true },
      CHANGED,
      { key: { 'sweep.after': 1 }, name: 'sweep', sparse: true },
    ]),
    collections.redirects.createIndexes([{ key: { path: 1 }, name: 'path', unique: true }, { key: { target: 1 }, name: 'target', sparse: true }, CHANGED]),
    collections.searchRules.createIndexes([
      { key: { keys: 1 }, name: 'keys', unique: true, partialFilterExpression: { 'keys.0': { $exists: true } } },
      { key: { deletedAt: 1 }, name: 'tombstone', expireAfterSeconds: TOMBSTONE },
      CHANGED,
    ]),
    collections.searchRebuilds.createIndexes([CHANGED]),
    collections.pages.createIndexes([{ key: { slug: 1 }, name: 'slug', unique: true }, CHANGED]),
    collections.assets.createIndexes([
      { key: { state: 1, createdAt: -1, _id: 1 }, name: 'state_created' },
      { key: { state: 1, changedAt: 1, _id: 1 }, name: 'state_changed' },
    ]),
    collections.menus.createIndexes([{ key: { handle: 1 }, name: 'handle', unique: true }, CHANGED]),
  ])
  await dropRetired(collections)
}

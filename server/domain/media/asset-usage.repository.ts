import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { AssetDocument, CollectionDocument } from '../../db/mongo/documents.ts'

/** Where a picture is shown. */
export interface AssetUse {
  kind: 'PRODUCT' | 'COLLECTION' | 'HOMEPAGE'
  id: string
  title: string
}

/** Milliseconds that one read may take at the server. */
const READ_TIME = 2_000

export type AssetUsageRepository = ReturnType<typeof createAssetUsageRepository>

/** Which documents show which pictures, and changing them there. Pictures are told apart by their key. */
export function createAssetUsageRepository({ products, collections, homepage }: Pick<DocumentCollections, 'products' | 'collections' | 'homepage'>) {
  const shown = { deletedAt: { $exists: false } } as const

  async function keysOnHomepage(): Promise<Set<string>> {
    return new Set(keysIn(await homepage.findOne({ _id: 'homepage' }, { maxTimeMS: READ_TIME })))
  }

  return {
    /** All keys that any product, collection or the home page shows. */
    async usedKeys(): Promise<string[]> {
      const [inProducts, inCollections, atHome] = await Promise.all([
        products.distinct('media.key', shown), collections.distinct('image.key', {}), keysOnHomepage(),
      ])
      return [...new Set([...inProducts, ...inCollections, ...atHome].filter(key => typeof key === 'string'))]
    },

    /** In how many places each of the keys is shown. */
    async counts(keys: string[]): Promise<Map<string, number>> {
      const [inProducts, inCollections, atHome] = await Promise.all([
        products.aggregate<{ _id: string, count: number }>([
          { $match: { 'media.key': { $in: keys }, ...shown } },
          { $project: { key: '$media.key' } },
          { $unwind: '$key' },
          { $match: { key: { $in: keys } } },
          { $group: { _id: '$key', count: { $sum: 1 } } },
        ], { maxTimeMS: READ_TIME }).toArray(),
        collections.find({ 'image.key': { $in: keys } }, { projection: { image: 1 }, maxTimeMS: READ_TIME }).toArray(),
        keysOnHomepage(),
      ])
      const counts = new Map(inProducts.map(({ _id, count }) => [_id, count]))
      const add = (key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1)
      for (const { image } of inCollections) if (image?.key) add(image.key)
      for (const key of keys) if (atHome.has(key)) add(key)
      return counts
    },

    /** The places that show a picture, at most `limit` products among them. */
    async uses(key: string, limit: number): Promise<AssetUse[]> {
      const [inProducts, inCollections, atHome] = await Promise.all([
        products.find({ 'media.key': key, ...shown }, { projection: { title: 1 }, maxTimeMS: READ_TIME }).limit(limit).toArray(),
        collections.find({ 'image.key': key }, { projection: { title: 1 }, maxTimeMS: READ_TIME }).toArray(),
        keysOnHomepage(),
      ])
      return [
        ...inProducts.map(({ _id, title }) => ({ kind: 'PRODUCT' as const, id: _id, title })),
        ...inCollections.map(({ _id, title }) => ({ kind: 'COLLECTION' as const, id: _id, title })),
        ...atHome.has(key) ? [{ kind: 'HOMEPAGE' as const, id: 'homepage', title: 'Home page' }] : [],
      ]
    },

    productIdsWith: async (key: string, limit: number): Promise<string[]> =>
      (await products.find({ 'media.key': key, ...shown }, { projection: { _id: 1 }, maxTimeMS: READ_TIME }).limit(limit).toArray()).map(({ _id }) => _id),
    collectionsWith: (key: string) => collections.find({ 'image.key': key }, { maxTimeMS: READ_TIME }).toArray() as Promise<CollectionDocument[]>,

    /** @returns false when somebody else was faster */
    async replaceCollection(collection: CollectionDocument, expectedVersion: number): Promise<boolean> {
      const { _id, ...rest } = collection
      return (await collections.replaceOne({ _id, version: expectedVersion }, rest)).matchedCount === 1
    },
  }
}

/** The keys of all pictures anywhere in a value. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(keysIn)
  const { key, widths } = value as Partial<AssetDocument>
  return typeof key === 'string' && Array.isArray(widths) ? [key] : Object.values(value).flatMap(keysIn)
}

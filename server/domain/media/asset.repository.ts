import type { Filter } from 'mongodb'
import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { LibraryAssetDocument } from '../../db/mongo/documents.ts'
import { queryWords } from '../catalogue/product-filter.ts'

export type LibraryAsset = LibraryAssetDocument

export interface AssetFilter {
  /** Words that must all occur in the file name or the alt text. */
  query?: string
  /** Only pictures without alt text. */
  withoutAltText?: boolean
  /** Only these folders of the media store. */
  keys?: { in?: string[], notIn?: string[] }
}

/** Milliseconds that one read may take at the server. */
const READ_TIME = 2_000

export type AssetRepository = ReturnType<typeof createAssetRepository>

/** The media library. Each change of state names the version that it replaces. */
export function createAssetRepository({ assets }: Pick<DocumentCollections, 'assets'>) {
  return {
    find: (id: string) => assets.findOne({ _id: id }, { maxTimeMS: READ_TIME }),
    findReady: (ids: string[]) => assets.find({ _id: { $in: ids }, state: 'ready' }, { maxTimeMS: READ_TIME }).toArray(),
    findReadyByKeys: (keys: string[]) => assets.find({ key: { $in: keys }, state: 'ready' }, { maxTimeMS: READ_TIME }).toArray(),

    list: (filter: AssetFilter, slice: { offset: number, limit: number }) =>
      assets.find(toMongoFilter(filter), { maxTimeMS: READ_TIME }).sort({ createdAt: -1, _id: 1 }).skip(slice.offset).limit(slice.limit).toArray(),
    count: (filter: AssetFilter) => assets.countDocuments(toMongoFilter(filter), { maxTimeMS: READ_TIME }),

    /** @returns false when it is there already */
    async insert(asset: LibraryAsset): Promise<boolean> {
      const { upsertedCount } = await assets.updateOne({ _id: asset._id }, { $setOnInsert: withoutId(asset) }, { upsert: true })
      return upsertedCount === 1
    },

    /** @returns the asset as it is after the change; null when somebody else was faster */
    async change(asset: LibraryAsset, change: Partial<Omit<LibraryAsset, '_id' | 'version'>>, now: Date): Promise<LibraryAsset | null> {
      const next = { ...asset, ...change, changedAt: now, version: asset.version + 1 }
      const { matchedCount } = await assets.replaceOne({ _id: asset._id, version: asset.version }, withoutId(next))
      return matchedCount === 1 ? next : null
    },

    /** What was left in a state since before a time, oldest first. */
    leftSince: (state: LibraryAsset['state'], before: Date, limit: number) =>
      assets.find({ state, changedAt: { $lt: before } }, { maxTimeMS: READ_TIME }).sort({ changedAt: 1, _id: 1 }).limit(limit).toArray(),

    async remove(asset: LibraryAsset): Promise<void> {
      await assets.deleteOne({ _id: asset._id, version: asset.version })
    },
  }
}

/** The store keeps no undefined. */
function withoutId({ _id, ...rest }: LibraryAsset): Omit<LibraryAsset, '_id'> {
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Omit<LibraryAsset, '_id'>
}

function toMongoFilter({ query, withoutAltText, keys }: AssetFilter): Filter<LibraryAsset> {
  const conditions: Filter<LibraryAsset>[] = [{ state: 'ready' }]
  if (withoutAltText) conditions.push({ altText: '' })
  if (keys?.in) conditions.push({ key: { $in: keys.in } })
  if (keys?.notIn) conditions.push({ key: { $nin: keys.notIn } })
  for (const word of queryWords(query ?? '')) {
    const pattern = new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i')
    conditions.push({ $or: [{ fileName: pattern }, { altText: pattern }] })
  }
  return { $and: conditions }
}

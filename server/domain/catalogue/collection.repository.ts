import type { Filter } from 'mongodb'
import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { CollectionDocument, Sweep } from '../../db/mongo/documents.ts'
import type { Slice } from './product-filter.ts'

const READ_TIME = 1_000
/** A shop with more has no use for a tree. */
const MOST = 5_000

const PRESENT: Filter<CollectionDocument> = { deletedAt: { $exists: false } }

export type CollectionRepository = ReturnType<typeof createCollectionRepository>

export function createCollectionRepository({ collections }: Pick<DocumentCollections, 'collections'>) {
  const options = { maxTimeMS: READ_TIME }
  return {
    findById: (id: string) => collections.findOne({ _id: id, ...PRESENT }, options),
    findBySlug: (slug: string) => collections.findOne({ slug, ...PRESENT }, options),
    findByIds: (ids: string[]) => collections.find({ _id: { $in: ids }, ...PRESENT }, options).toArray(),
    children: (parentId: string) => collections.find({ parentId, ...PRESENT }, options).sort({ position: 1, _id: 1 }).toArray(),
    list: ({ offset, limit }: Slice) =>
      collections.find(PRESENT, options).sort({ position: 1, _id: 1 }).skip(offset).limit(limit).toArray(),
    count: () => collections.countDocuments(PRESENT, options),
    /** Collections whose title has a word that begins like the query's. */
    async suggest(query: string, limit: number): Promise<CollectionDocument[]> {
      const start = query.toLocaleLowerCase('en')
      const all = await collections.find(PRESENT, options).sort({ position: 1, _id: 1 }).limit(500).toArray()
      return all.filter(collection => collection.title.toLocaleLowerCase('en').split(/\s+/).some(word => word.startsWith(start)))
        .slice(0, limit)
    },
    /** Those that products come into by rules. */
    ruled: () => collections.find({ rules: { $exists: true }, ...PRESENT }, { ...options, projection: { rules: 1 } }).toArray(),
    /** Who lies below whom. */
    parents: () => collections.find(PRESENT, { ...options, projection: { parentId: 1 } }).limit(MOST).toArray(),

    async insert(collection: CollectionDocument): Promise<void> {
      await collections.insertOne(collection)
    },
    /** Replaces the document when it still has `expectedVersion`. @returns false when somebody else was faster */
    async replace({ _id, ...rest }: CollectionDocument, expectedVersion: number): Promise<boolean> {
      return (await collections.replaceOne({ _id, version: expectedVersion }, rest)).matchedCount === 1
    },

    /** A collection whose products have to be looked at. */
    toSweep: () => collections.findOne({ 'sweep.after': { $gte: '' } }, options),
    async swept(id: string, sweep: Sweep, after: string | null): Promise<void> {
      // Whoever sweeps at the same time may be further already.
      await collections.updateOne({ _id: id, 'sweep.id': sweep.id }, after === null ? { $unset: { sweep: '' } } : { $max: { 'sweep.after': after } })
    },
  }
}

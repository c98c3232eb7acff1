import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { CollectionDocument } from '../../db/mongo/documents.ts'
import type { Slice } from './product-filter.ts'

const READ_TIME = 1_000

export type CollectionRepository = ReturnType<typeof createCollectionRepository>

export function createCollectionRepository({ collections }: Pick<DocumentCollections, 'collections'>) {
  const options = { maxTimeMS: READ_TIME }
  return {
    findById: (id: string) => collections.findOne({ _id: id }, options),
    findBySlug: (slug: string) => collections.findOne({ slug }, options),
    findByIds: (ids: string[]) => collections.find({ _id: { $in: ids } }, options).toArray(),
    children: (parentId: string) => collections.find({ parentId }, options).sort({ position: 1, _id: 1 }).toArray(),
    list: ({ offset, limit }: Slice) =>
      collections.find({}, options).sort({ position: 1, _id: 1 }).skip(offset).limit(limit).toArray(),
    count: () => collections.countDocuments({}, options),
    /** Collections whose title has a word that begins like the query's. */
    async suggest(query: string, limit: number): Promise<CollectionDocument[]> {
      const start = query.toLocaleLowerCase('en')
      const all = await collections.find({}, options).sort({ position: 1, _id: 1 }).limit(500).toArray()
      return all.filter(collection => collection.title.toLocaleLowerCase('en').split(/\s+/).some(word => word.startsWith(start)))
        .slice(0, limit)
    },
  }
}

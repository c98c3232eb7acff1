import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { UrlRedirectDocument } from '../../db/mongo/documents.ts'

const READ_TIME = 1_000

export type RedirectRepository = ReturnType<typeof createRedirectRepository>

export function createRedirectRepository({ redirects }: Pick<DocumentCollections, 'redirects'>) {
  const options = { maxTimeMS: READ_TIME }
  const matching = (query: string) => query ? { $or: [{ path: containing(query) }, { target: containing(query) }] } : {}
  return {
    findById: (id: string) => redirects.findOne({ _id: id }, options),
    findByPath: (path: string) => redirects.findOne({ path }, options),
    list: (query: string, offset: number, limit: number) => redirects.find(matching(query), options).sort({ changedAt: -1, _id: -1 }).skip(offset).limit(limit).toArray(),
    count: (query: string) => redirects.countDocuments(matching(query), options),
    async insert(redirect: UrlRedirectDocument): Promise<void> {
      await redirects.insertOne(redirect)
    },
    /** @returns false when somebody else was faster */
    async replace({ _id, ...rest }: UrlRedirectDocument, expectedVersion: number): Promise<boolean> {
      return (await redirects.replaceOne({ _id, version: expectedVersion }, rest)).matchedCount === 1
    },
    remove: async (id: string): Promise<boolean> => (await redirects.deleteOne({ _id: id })).deletedCount === 1,
    removePath: async (path: string): Promise<void> => void await redirects.deleteOne({ path }),
    /** What leads from an address, whatever led from it before. */
    async put({ _id, createdAt, path, ...rest }: UrlRedirectDocument): Promise<void> {
      await redirects.updateOne({ path }, { $set: rest, $unset: { target: '' }, $setOnInsert: { _id, createdAt } }, { upsert: true })
    },
  }
}

function containing(query: string): RegExp {
  return new RegExp(query.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'i')
}

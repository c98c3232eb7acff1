import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { ChangedCollection } from './change-feed.ts'

/** What the feed needs of a document. */
export interface ChangedDocument {
  _id: string
  changedAt: Date
  version: number
  deletedAt?: Date
}

export type ChangeFeedRepository = ReturnType<typeof createChangeFeedRepository>

/** Milliseconds at the server. */
const READ_TIME = 1_000
/** Documents of one round trip. */
const PAGE = 1_000
const FIELDS = { _id: 1, changedAt: 1, version: 1, deletedAt: 1 }

/** The part of a collection that the feed reads; every collection has it, whatever else its documents hold. */
interface Readable {
  find(filter: { changedAt: { $gte: Date } }, options: object): AsyncIterable<unknown>
  findOne(filter: object, options: object): Promise<unknown>
}

export function createChangeFeedRepository(documents: DocumentCollections) {
  const collection = (name: ChangedCollection): Readable => documents[name]
  return {
    /** When the collection was last changed; null when it is empty. */
    async latest(name: ChangedCollection): Promise<Date | null> {
      const found = await collection(name).findOne({}, { sort: { changedAt: -1, _id: -1 }, projection: FIELDS, maxTimeMS: READ_TIME }) as ChangedDocument | null
      return found?.changedAt ?? null
    },
    /** Documents changed at or after `since`, oldest first. */
    changedSince: (name: ChangedCollection, since: Date) =>
      collection(name).find({ changedAt: { $gte: since } }, { sort: { changedAt: 1, _id: 1 }, batchSize: PAGE, projection: FIELDS, maxTimeMS: READ_TIME }) as AsyncIterable<ChangedDocument>,
  }
}

import { randomUUID } from 'node:crypto'
import type { AnyBulkWriteOperation, Collection } from 'mongodb'
import type { SearchProductDocument } from '../../../db/mongo/search-documents.ts'
import type { SearchProduct } from '../types.ts'
import { keyOf, toDocument } from './document.ts'

/** Documents written or deleted in one go. */
const BATCH = 200
/** Milliseconds after which a generation that never came into use was left behind by a process that ended. */
const LEFT_BEHIND = 24 * 60 * 60_000

const nameAt = (time: number): string => time.toString(36).padStart(10, '0')

/** Names sort by their time. */
export const newGeneration = (now: number): string => `${nameAt(now)}-${randomUUID()}`

function* batchesOf<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Products as they lie in the store, one set of documents for each generation of the index. */
export function createGenerations(collection: Collection<SearchProductDocument>) {
  /** @returns how many were not there before */
  async function write(operations: Iterable<AnyBulkWriteOperation<SearchProductDocument>>): Promise<number> {
    let added = 0
    for (const batch of batchesOf(operations)) added += (await collection.bulkWrite(batch, { ordered: false })).upsertedCount
    return added
  }

  async function drop(generation: string): Promise<void> {
    // In small pieces, for none may take long.
    for (;;) {
      const found = await collection.find({ generation }, { projection: { _id: 1 }, limit: BATCH * 5 }).toArray()
      if (found.length === 0) return
      await collection.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } })
    }
  }

  return {
    drop,
    /** Makes the collection, with the index that counts and deletions need. */
    prepare: async (): Promise<void> => void await collection.createIndex({ generation: 1 }),
    count: (generation: string): Promise<number> => collection.countDocuments({ generation }),

    /** @returns how many are new */
    put: (generation: string, products: Iterable<SearchProduct>): Promise<number> => write((function* () {
      for (const product of products) {
        const { _id, ...replacement } = toDocument(generation, product)
        yield { replaceOne: { filter: { _id }, replacement, upsert: true } }
      }
    })()),

    setInStock: async (generation: string, inStock: ReadonlyMap<string, boolean>): Promise<void> => void await write((function* () {
      for (const [id, value] of inStock) yield { updateOne: { filter: { _id: keyOf(generation, id) }, update: { $set: { inStock: value } } } }
    })()),

    /** @returns how many there were */
    async remove(generation: string, ids: Iterable<string>): Promise<number> {
      let removed = 0
      for (const batch of batchesOf(ids)) removed += (await collection.deleteMany({ _id: { $in: batch.map(id => keyOf(generation, id)) } })).deletedCount
      return removed
    },

    /** Deletes what `current` took the place of, and what was left behind; not what another node may be building. */
    async dropOld(current: string, before: string | null, now: number): Promise<void> {
      const names = await collection.distinct('generation')
      for (const name of names) if (name !== current && (name === before || name < nameAt(now - LEFT_BEHIND))) await drop(name)
    },
  }
}

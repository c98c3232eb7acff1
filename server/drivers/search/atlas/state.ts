import type { Collection } from 'mongodb'
import type { SearchStateDocument } from '../../../db/mongo/search-documents.ts'

/** Milliseconds that a node goes on with what it knew: another one may have rebuilt the index. */
export const STATE_LIVES = 1_000

export type SearchState = Omit<SearchStateDocument, '_id'>

/** What all nodes know in common: the generation that answers, what it was built for, and up to when it is told. */
export function createState(collection: Collection<SearchStateDocument>, now: () => number) {
  let known: { state: SearchState | null, at: number } | null = null

  async function read(): Promise<SearchState | null> {
    const state = await collection.findOne({ _id: 'products' })
    known = { state, at: now() }
    return state
  }

  return {
    read,
    /** Not older than a second. */
    current: async (): Promise<SearchState | null> => known && now() - known.at < STATE_LIVES ? known.state : read(),

    /** Keeps what another node has begun meanwhile. */
    async begin(state: SearchState): Promise<void> {
      await collection.updateOne({ _id: 'products' }, { $setOnInsert: state }, { upsert: true })
      await read()
    },

    /** @returns what it took the place of */
    async replace(state: SearchState): Promise<SearchState | null> {
      const before = await collection.findOneAndReplace({ _id: 'products' }, state, { upsert: true, returnDocument: 'before' })
      known = { state, at: now() }
      return before
    },

    /** The mark of another generation would say too much. */
    mark: async (generation: string, mark: string): Promise<void> => void await collection.updateOne({ _id: 'products', generation }, { $set: { mark } }),
  }
}

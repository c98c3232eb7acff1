import { MongoServerError, type Collection } from 'mongodb'
import type { SearchProductDocument } from '../../../db/mongo/search-documents.ts'
import { INDEX } from './definition.ts'

/** @returns why the cluster cannot search, in one sentence; null when it can. Changes nothing. Throws when it cannot be reached. */
export async function problemOfCluster(collection: Collection<SearchProductDocument>): Promise<string | null> {
  try {
    await collection.listSearchIndexes(INDEX).toArray()
    return null
  }
  catch (error) {
    if (!(error instanceof MongoServerError)) throw error
    return `SEARCH_ENGINE is atlas, but the cluster of MONGODB_URI has no Atlas Search (${error.message.replace(/\.$/, '')}); name a cluster that has it, or set SEARCH_ENGINE=local.`
  }
}

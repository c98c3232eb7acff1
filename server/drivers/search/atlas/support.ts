import { MongoServerError, type Collection } from 'mongodb'
import { z } from 'zod'
import type { SearchProductDocument } from '../../../db/mongo/search-documents.ts'
import { INDEX } from './definition.ts'

/** The first release that refuses to list search indexes where it has no search; an older one lists none. */
const SAYS_WHETHER = [7, 0, 3] as const

const buildInfo = z.object({ version: z.string() })

function isOlder(version: string): boolean {
  const numbers = version.split('.').map(Number)
  const at = SAYS_WHETHER.findIndex((number, index) => numbers[index] !== number)
  return at >= 0 && (numbers[at] ?? 0) < SAYS_WHETHER[at]!
}

/** @returns why the cluster cannot search, in one sentence; null when it can. Changes nothing. Throws when it cannot be reached. */
export async function problemOfCluster(collection: Collection<SearchProductDocument>): Promise<string | null> {
  try {
    const indexes = await collection.listSearchIndexes(INDEX).toArray()
    if (indexes.length > 0) return null
    const { version } = buildInfo.parse(await collection.db.command({ buildInfo: 1 }))
    return isOlder(version)
      ? `SEARCH_ENGINE is atlas, but MONGODB_URI names MongoDB ${version}, which does not say whether it has Atlas Search; name a cluster of 7.0.3 or newer, or set SEARCH_ENGINE=local.`
      : null
  }
  catch (error) {
    if (!(error instanceof MongoServerError)) throw error
    return `SEARCH_ENGINE is atlas, but the cluster of MONGODB_URI has no Atlas Search (${error.message.replace(/\.$/, '')}); name a cluster that has it, or set SEARCH_ENGINE=local.`
  }
}

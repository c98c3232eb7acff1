import { MongoClient, type Collection, type Db, type Document } from 'mongodb'
import { guardCollection, watchAnswers } from './guard.ts'

export interface MongoConnection {
  client: MongoClient
  db: Db
  /** The collection as requests use it: while the store is away its calls fail at once. */
  guard<T extends Document>(collection: Collection<T>): Collection<T>
  close(): Promise<void>
}

/** How long may be waited, in milliseconds. The driver tries a read twice. */
export interface MongoLimits {
  /** For a server, a connection to it, or one of the pool. */
  connect: number
  /** For the answer to one command. */
  answer: number
}

/** While somebody waits for a page: two tries and the choice of a server stay below three seconds. */
export const REQUEST_LIMITS: MongoLimits = { connect: 1_000, answer: 1_200 }
/** For the command line and preparations: bulk writes, indexes of a large catalogue. */
export const BATCH_LIMITS: MongoLimits = { connect: 5_000, answer: 120_000 }

/**
 * Connects to the document store. Waits are bounded so that an outage becomes an error within seconds,
 * and the driver reconnects by itself.
 *
 * @param url mongodb:// or mongodb+srv:// address; its path names the database (`zivero` when absent)
 */
export async function connectMongo(url: string, limits: MongoLimits = REQUEST_LIMITS): Promise<MongoConnection> {
  const client = new MongoClient(url, {
    serverSelectionTimeoutMS: limits.connect,
    connectTimeoutMS: limits.connect,
    socketTimeoutMS: limits.answer,
    waitQueueTimeoutMS: limits.connect,
    maxPoolSize: 50,
    writeConcern: { w: 'majority', journal: true },
    ignoreUndefined: true,
  })
  const breaker = watchAnswers(client, limits)
  const name = new URL(url.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/]*/, '')).pathname.slice(1)
  return { client, db: client.db(name || 'zivero'), guard: collection => guardCollection(collection, breaker), close: () => client.close() }
}

import { MongoClient, type Db } from 'mongodb'

export interface MongoConnection {
  client: MongoClient
  db: Db
  close(): Promise<void>
}

/**
 * Connects to the document store. Waits are bounded so that an outage becomes an error within seconds,
 * and the driver reconnects by itself.
 *
 * @param url mongodb:// or mongodb+srv:// address; its path names the database (`zivero` when absent)
 */
export async function connectMongo(url: string): Promise<MongoConnection> {
  const client = new MongoClient(url, {
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 20_000,
    maxPoolSize: 20,
    writeConcern: { w: 'majority', journal: true },
    ignoreUndefined: true,
  })
  const name = new URL(url.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/]*/, '')).pathname.slice(1)
  return { client, db: client.db(name || 'zivero'), close: () => client.close() }
}

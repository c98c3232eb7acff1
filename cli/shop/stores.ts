import { documentCollections, type DocumentCollections } from '#server/db/mongo/collections.ts'
import { BATCH_LIMITS as MONGO_BATCH_LIMITS, connectMongo } from '#server/db/mongo/client.ts'
import { BATCH_LIMITS, connectPostgres, type PostgresConnection } from '#server/db/postgres/client.ts'

export interface Stores {
  documents: DocumentCollections
  postgres: PostgresConnection
}

/** Lends connections to both stores to `work` and closes them afterwards. */
export async function withStores<T>(env: Record<string, string>, work: (stores: Stores) => Promise<T>): Promise<T> {
  const postgres = connectPostgres(env.DATABASE_URL!, () => {}, BATCH_LIMITS)
  const mongo = await connectMongo(env.MONGODB_URI!, MONGO_BATCH_LIMITS)
  try {
    return await work({ documents: documentCollections(mongo.db), postgres })
  }
  finally {
    await Promise.all([mongo.close(), postgres.close()])
  }
}

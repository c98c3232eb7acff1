import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { connectMongo, type MongoConnection } from '../../../server/db/mongo/client.ts'
import { removeFolder } from '../remove-folder.ts'
import { startSearchCluster } from './server.ts'

/** A cluster of its own for the specs of one file, and a folder for whatever else they write; both go with them. */
export async function clusterOfSpec(): Promise<{ folder: string, cluster: Awaited<ReturnType<typeof startSearchCluster>>, connection: MongoConnection }> {
  const folder = mkdtempSync(join(tmpdir(), 'zivero-search-'))
  const cluster = await startSearchCluster(join(folder, 'cluster'))
  const connection = await connectMongo(cluster.url)
  afterAll(async () => {
    await connection.close()
    await cluster.stop()
    removeFolder(folder)
  })
  return { folder, cluster, connection }
}

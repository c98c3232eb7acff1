import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Settings } from '#server/config/settings.ts'
import { documentCollections } from '#server/db/mongo/collections.ts'
import { BATCH_LIMITS as MONGO_LIMITS, connectMongo } from '#server/db/mongo/client.ts'
import { BATCH_LIMITS as POSTGRES_LIMITS, connectPostgres } from '#server/db/postgres/client.ts'
import { migrate } from '#server/db/postgres/migrate.ts'
import { createMediaStore } from '#server/drivers/media/index.ts'
import { seedShop } from '#server/seed/index.ts'

/** The part of Nitro's asset storage that migrations are read from. */
export interface MigrationAssets {
  getKeys(): Promise<string[]>
  getItem(key: string): Promise<unknown>
}

/**
 * Brings the stores to this version: schema, indexes, and the least that a shop needs. The launcher has filled the shop
 * before; a server that is started by itself does it here. An index of a large catalogue takes its time, so it has
 * connections of its own, without the limits that requests have.
 */
export async function prepareStores(settings: Pick<Settings, 'dataDir' | 'demo' | 's3'>, urls: { databaseUrl: string, mongodbUri: string }, assets: MigrationAssets): Promise<void> {
  const migrations = await writeMigrations(assets)
  try {
    await migrate(urls.databaseUrl, migrations)
  }
  finally {
    await rm(migrations, { recursive: true, force: true })
  }
  await mkdir(settings.dataDir, { recursive: true })
  const postgres = connectPostgres(urls.databaseUrl, () => {}, POSTGRES_LIMITS)
  const mongo = await connectMongo(urls.mongodbUri, MONGO_LIMITS)
  try {
    const media = createMediaStore(settings)
    await seedShop({ documents: documentCollections(mongo.db), postgres, media }, settings.demo, await demoImages())
  }
  finally {
    await Promise.all([mongo.close(), postgres.close()])
  }
}

/** The demo shop's photographs lie beside the command line of the same build. */
async function demoImages(): Promise<string> {
  return resolve(dirname(await realpath(process.argv[1] ?? '.')), '..', 'cli', 'images')
}

/** Drizzle reads migrations from a folder; a build carries them as assets. */
async function writeMigrations(assets: MigrationAssets): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zivero-migrations-'))
  for (const key of await assets.getKeys()) {
    const path = join(folder, ...key.split(':'))
    await mkdir(dirname(path), { recursive: true })
    const content = await assets.getItem(key)
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

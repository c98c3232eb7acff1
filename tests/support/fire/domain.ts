import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { ShopSettingsDocument } from '../../../server/db/mongo/documents.ts'
import { documentCollections } from '../../../server/db/mongo/collections.ts'
import { connectMongo } from '../../../server/db/mongo/client.ts'
import { connectPostgres } from '../../../server/db/postgres/client.ts'
import { migrate } from '../../../server/db/postgres/migrate.ts'
import { createServices, type Services } from '../../../server/domain/index.ts'
import { insertInitialStock } from '../../../server/domain/inventory/initial-stock.repository.ts'
import { signPayload } from '../../../server/drivers/payment/signature.ts'
import { makeDataDir } from '../../setup/shop.ts'
import { removeFolder } from '../remove-folder.ts'
import { FIRE_STOCK, fireProducts, fireSettings } from './catalogue.ts'

/** The real services on databases of their own, without a server: time stands still and no job runs until a test says so. */
export interface TestDomain {
  services: Services
  postgres: ReturnType<typeof connectPostgres>
  db: pg.Pool
  /** Lets time pass for everything that is measured by the shop's clock. */
  advance(ms: number): void
  /** Empties all tables, fills the catalogue anew and winds the clock back. */
  reset(): Promise<void>
  /** Changes the shop's settings, as if another process had done it. */
  configure(change: Partial<ShopSettingsDocument>): Promise<void>
  /** Runs a job once. @returns whether it had something to do */
  run(job: string): Promise<boolean>
  /** Hands a body to the shop as the gateway would, signed. */
  deliver(body: string): Promise<boolean>
  close(): Promise<void>
}

export async function openDomain(shop: { databaseUrl: string, mongodbUri: string }): Promise<TestDomain> {
  const name = `fire_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: shop.databaseUrl })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const databaseUrl = new URL(shop.databaseUrl)
  databaseUrl.pathname = `/${name}`
  await migrate(databaseUrl.href)
  const postgres = connectPostgres(databaseUrl.href, () => {})
  const mongodbUri = new URL(shop.mongodbUri)
  mongodbUri.pathname = `/${name}`
  const mongo = await connectMongo(mongodbUri.href)
  const documents = documentCollections(mongo.db)
  const db = new pg.Pool({ connectionString: databaseUrl.href, max: 2 })
  const dataDir = makeDataDir()
  let passed = 0
  const clock = () => new Date(Date.now() + passed)
  const services = createServices({
    settings: { smtpUrl: null, s3: null, searchEngine: 'local', searchMaxProducts: 250_000, dataDir, publicUrl: 'http://localhost:4200' }, authSecret: 'f'.repeat(64), postgres, documents, redis: null, onStale: () => {}, clock,
  })

  let version = 0
  async function configure(change: Partial<ShopSettingsDocument>): Promise<void> {
    version++
    await documents.settings.replaceOne({ _id: 'shop' }, { ...fireSettings(clock()), ...change, version }, { upsert: true })
    await services.changes.poll()
  }

  return {
    services,
    configure,
    postgres,
    db,
    advance: ms => void (passed += ms),
    async reset() {
      passed = 0
      const { rows } = await db.query<{ name: string }>('select quote_ident(tablename) as name from pg_tables where schemaname = \'public\' and tablename <> \'stock_location\'')
      await db.query(`truncate ${rows.map(row => row.name).join(', ')}`)
      await documents.products.deleteMany({})
      await documents.products.insertMany(fireProducts(clock()))
      await insertInitialStock(postgres, FIRE_STOCK, { type: 'demo', id: 'fire' })
      await configure({})
    },
    run: job => services.jobs.find(candidate => candidate.name === job)!.run(),
    deliver: body => services.webhooks.receive(body, { 'sandbox-signature': signPayload(body, services.webhookSecrets[0]!, clock()) }),
    async close() {
      await services.close()
      await Promise.all([postgres.close(), db.end(), mongo.db.dropDatabase().then(() => mongo.close())])
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      removeFolder(dataDir)
    },
  }
}

import pg from 'pg'
import { STAFF } from '../e2e/fixtures/staff.ts'
import { runCli, startShop } from './shop.ts'

/** One running demo shop for all browser tests; specs read its addresses from the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const shop = await startShop()
  process.env.E2E_BASE_URL = shop.url
  process.env.E2E_ADMIN_LINK = shop.adminLink ?? ''
  process.env.E2E_DATA_DIR = shop.dataDir
  process.env.E2E_DATABASE_URL = shop.databaseUrl
  const created = await runCli(['staff', 'create', '--email', STAFF.email, '--role', STAFF.role, '--password-stdin'],
    { env: { ZIVERO_DATA_DIR: shop.dataDir }, input: STAFF.password })
  if (created.code !== 0) throw new Error(created.stderr)
  await searchesOfOthers(shop.databaseUrl)
  return async () => void await shop.stop()
}

/** Popular queries are read once a minute, so they have to be there from the beginning. */
async function searchesOfOthers(databaseUrl: string): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  await db.query(`insert into events (id, name, query, results, matched, created_at)
    select gen_random_uuid(), 'search', 'linen cushion', 1, true, now() - interval '1 minute' from generate_series(1, 6)`)
  await db.end()
}

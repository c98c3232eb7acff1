import type { FullConfig } from '@playwright/test'
import pg from 'pg'
import type { ShopUnderTest } from '../e2e/fixtures/shop.ts'
import { STAFF } from '../e2e/fixtures/staff.ts'
import { runCli, startShop, type TestShop } from './shop.ts'

/** A running demo shop for each worker; specs read its addresses from the environment. */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const shops = await Promise.all(Array.from({ length: workers }, startShopWithStaff))
  process.env.E2E_SHOPS = JSON.stringify(shops.map(({ url, adminLink, dataDir, databaseUrl }): ShopUnderTest => ({ url, adminLink: adminLink ?? '', dataDir, databaseUrl })))
  return async () => void await Promise.all(shops.map(shop => shop.stop()))
}

async function startShopWithStaff(): Promise<TestShop> {
  const shop = await startShop()
  const created = await runCli(['staff', 'create', '--email', STAFF.email, '--role', STAFF.role, '--password-stdin'],
    { env: { ZIVERO_DATA_DIR: shop.dataDir }, input: STAFF.password })
  if (created.code !== 0) throw new Error(created.stderr)
  await searchesOfOthers(shop.databaseUrl)
  return shop
}

/** Popular queries are read once a minute, so they have to be there from the beginning. */
async function searchesOfOthers(databaseUrl: string): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  await db.query(`insert into events (id, name, query, results, matched, created_at)
    select gen_random_uuid(), 'search', 'linen cushion', 1, true, now() - interval '1 minute' from generate_series(1, 6)`)
  await db.end()
}

import { startShop } from './shop.ts'

/** One running demo shop for all browser tests; specs read its addresses from the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const shop = await startShop()
  process.env.E2E_BASE_URL = shop.url
  process.env.E2E_ADMIN_LINK = shop.adminLink ?? ''
  process.env.E2E_DATA_DIR = shop.dataDir
  process.env.E2E_DATABASE_URL = shop.databaseUrl
  return async () => void await shop.stop()
}

import type { TestProject } from 'vitest/node'
import { startShop } from './shop.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The demo shop that all integration tests share; a test that breaks it starts its own. */
    shop: { url: string, port: number, adminLink: string | null, dataDir: string, databaseUrl: string, mongodbUri: string, env: Record<string, string> }
  }
}

/** One running demo shop for the whole integration project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shop = await startShop()
  const { url, port, adminLink, dataDir, databaseUrl, mongodbUri, env } = shop
  project.provide('shop', { url, port, adminLink, dataDir, databaseUrl, mongodbUri, env })
  return async () => void await shop.stop()
}

import type { Settings } from '#server/config/settings.ts'
import { documentCollections } from '#server/db/mongo/collections.ts'
import { connectMongo } from '#server/db/mongo/client.ts'
import { problemOfSearchEngine } from '#server/drivers/search/index.ts'
import { createProductRepository } from '#server/domain/catalogue/product.repository.ts'
import { ok, problem, warning, type Finding } from './finding.ts'

/** Whether the search engine can work here, and its index may hold the shop. */
export async function checkSearch(settings: Settings): Promise<Finding[]> {
  const { mongodbUri, searchEngine, searchMaxProducts: most } = settings
  const connection = await connectMongo(mongodbUri!)
  try {
    const documents = documentCollections(connection.db)
    const sentence = await problemOfSearchEngine(settings, documents)
    if (sentence) return [problem('search', sentence)]
    const count = await createProductRepository(documents).countActive()
    if (searchEngine === 'atlas' && count <= most) return [ok('search', `${count} products, found by the search of the cluster.`)]
    return [count > most
      ? warning('search', `the shop has ${count} products, more than the ${most} that its own index may hold, so it is searched by a plain query; raise SEARCH_MAX_PRODUCTS if there is memory for it (about 1.5 kB a product on each node).`)
      : ok('search', `${count} products, of at most ${most} that its own index may hold.`)]
  }
  finally {
    await connection.close()
  }
}

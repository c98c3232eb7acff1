import type { Settings } from '#server/config/settings.ts'
import { documentCollections } from '#server/db/mongo/collections.ts'
import { connectMongo } from '#server/db/mongo/client.ts'
import { createProductRepository } from '#server/domain/catalogue/product.repository.ts'
import { ok, warning, type Finding } from './finding.ts'

/** Whether the search index may hold the shop. */
export async function checkSearch({ mongodbUri, searchMaxProducts: most }: Settings): Promise<Finding[]> {
  const connection = await connectMongo(mongodbUri!)
  try {
    const count = await createProductRepository(documentCollections(connection.db)).countActive()
    return [count > most
      ? warning('search', `the shop has ${count} products, more than the ${most} that its own index may hold, so it is searched by a plain query; raise SEARCH_MAX_PRODUCTS if there is memory for it (about 1.5 kB a product on each node).`)
      : ok('search', `${count} products, of at most ${most} that its own index may hold.`)]
  }
  finally {
    await connection.close()
  }
}

import DataLoader from 'dataloader'
import type { CollectionDocument, ProductDocument } from '#server/db/mongo/documents.ts'
import type { Services } from '#server/domain/index.ts'
import type { StockLevel } from '#server/domain/inventory/inventory.repository.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** Batches look-ups of one request; never shared between requests. */
export function createLoaders(services: Pick<Services, 'inventory' | 'catalogue'>) {
  return {
    stock: new DataLoader<string, StockLevel | null>(ids => services.inventory.levels(ids)),
    collections: new DataLoader<string, CollectionDocument | null>(async (ids) => {
      const found = new Map((await services.catalogue.findCollectionsByIds([...ids])).map(collection => [collection._id, collection]))
      return ids.map(id => found.get(id) ?? null)
    }),
  }
}

/** All that hangs on a product's stock, in one batch. */
export function loadStock(loaders: Loaders, product: Pick<ProductDocument, 'variants'>): Promise<(StockLevel | null)[]> {
  return Promise.all(product.variants.map(variant => loaders.stock.load(variant.id)))
}

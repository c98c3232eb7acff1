import DataLoader from 'dataloader'
import type { CollectionDocument, ProductDocument } from '#server/db/mongo/documents.ts'
import type { Services } from '#server/domain/index.ts'
import type { StockLevel } from '#server/domain/inventory/inventory.repository.ts'
import type { OrderIssueRow } from '#server/domain/order/issue.repository.ts'
import type { ShownLevel } from '#server/domain/inventory/shown-levels.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** Batches look-ups of one request; never shared between requests. */
export function createLoaders(services: Pick<Services, 'inventory' | 'catalogue' | 'mediaLibrary' | 'orders'>) {
  return {
    /** What staff work with. */
    stock: new DataLoader<string, StockLevel | null>(ids => services.inventory.levels(ids)),
    /** What shoppers see. */
    shownStock: new DataLoader<string, ShownLevel>(ids => services.inventory.shownLevels(ids)),
    /** Open issues, by order. */
    orderIssues: new DataLoader<string, OrderIssueRow[]>(async (ids) => {
      const open = Map.groupBy(await services.orders.issuesOf(ids), issue => issue.orderId)
      return ids.map(id => open.get(id) ?? [])
    }),
    collections: new DataLoader<string, CollectionDocument | null>(async (ids) => {
      const found = new Map((await services.catalogue.findCollectionsByIds([...ids])).map(collection => [collection._id, collection]))
      return ids.map(id => found.get(id) ?? null)
    }),
    /** In how many places a picture is shown, by its key. */
    pictureUses: new DataLoader<string, number>(async (keys) => {
      const counts = await services.mediaLibrary.usageCounts([...keys])
      return keys.map(key => counts.get(key) ?? 0)
    }),
  }
}

/** All that hangs on a product's stock, in one batch. */
export function loadStock<Level>(loader: DataLoader<string, Level>, product: Pick<ProductDocument, 'variants'>): Promise<Level[]> {
  return Promise.all(product.variants.map(variant => loader.load(variant.id)))
}

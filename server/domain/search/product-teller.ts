import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { SearchEngine, SearchProduct } from '../../drivers/search/types.ts'
import type { FacetService } from '../catalogue/facet.service.ts'
import { isPublished } from '../catalogue/product-view.ts'
import { purchasable } from '../inventory/availability.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { Clock } from '../shared/clock.ts'
import { toSearchProduct } from './search-product.ts'

/** Where products go: the engine, or the index that it is building beside. */
export type Put = SearchEngine['upsert']

/** Tells of products as shoppers may see them now, and knows which ones come out later. */
export function createProductTeller({ facets, inventory, clock }: {
  facets: Pick<FacetService, 'entries'>
  inventory: Pick<InventoryService, 'levels'>
  clock: Clock
}) {
  /** When products come out that are told of then. */
  const upcoming = new Map<string, Date>()

  /** Whether any variant can be bought, by product. */
  async function stockOf(batch: readonly ProductDocument[]): Promise<Map<string, boolean>> {
    const variants = batch.flatMap(product => product.variants.map(variant => ({ product, variant })))
    const levels = await inventory.levels(variants.map(({ variant }) => variant.id))
    const inStock = new Map(batch.map(product => [product._id, false]))
    variants.forEach(({ product, variant }, index) => {
      if (purchasable(variant, levels[index] ?? null) !== 0) inStock.set(product._id, true)
    })
    return inStock
  }

  return {
    stockOf,

    /** Those of the batch that are published. @returns their ids */
    async tell(batch: readonly ProductDocument[], put: Put): Promise<Set<string>> {
      const now = clock()
      for (const product of batch) {
        if (product.status === 'active' && !product.deletedAt && product.publishedAt && product.publishedAt > now) upcoming.set(product._id, product.publishedAt)
        else upcoming.delete(product._id)
      }
      const shown = batch.filter(product => isPublished(product, now))
      const inStock = await stockOf(shown)
      const entries = await facets.entries()
      // One by one, while the engine takes them: their descriptions are work.
      await put((function* (): Generator<SearchProduct> {
        for (const product of shown) yield toSearchProduct(product, inStock.get(product._id)!, entries)
      })())
      return new Set(shown.map(({ _id }) => _id))
    },

    /** Expects products that were told of in an earlier process. */
    expect(products: readonly Pick<ProductDocument, '_id' | 'publishedAt'>[]): void {
      for (const { _id, publishedAt } of products) if (publishedAt) upcoming.set(_id, publishedAt)
    },

    /** Ids of products that are out by now and were not when they were told of. */
    due: (): string[] => [...upcoming].filter(([, at]) => at <= clock()).map(([id]) => id),
  }
}

import type { ProductDocument, VariantDocument } from '../../db/mongo/documents.ts'
import type { Cache } from '../../drivers/cache/types.ts'
import { stockState } from '../inventory/availability.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { ProductFilter, ProductSort, Slice } from './product-filter.ts'
import type { ProductRepository } from './product.repository.ts'

/** Milliseconds that counts are kept while nothing changes. */
const FRESH_FOR = 15_000
/** Values whose products are counted; of more, the first of the alphabet. */
const MOST_VALUES = 1_000

export type FilterField = 'vendor' | 'productType' | 'tags'

export interface ListedVariant {
  product: ProductDocument
  variant: VariantDocument
}

/** Lists of staff: products and their variants in every status, and what they can be narrowed down by. */
export function createProductLists({ products, inventory, cache }: {
  products: ProductRepository
  inventory: Pick<InventoryService, 'levels'>
  cache: Cache
}) {
  const filterOf = (field: FilterField, value: string): ProductFilter => ({ vendor: { vendors: [value] }, productType: { productTypes: [value] }, tags: { tags: [value] } })[field]

  /** A product's variants in a state of stock, as it is now; all of them without one. */
  async function variantsOf(found: ProductDocument[], state: ProductFilter['variantStock']): Promise<ListedVariant[]> {
    const all = found.flatMap(product => product.variants.map(variant => ({ product, variant })))
    if (!state) return all
    const levels = await inventory.levels(all.map(({ variant }) => variant.id))
    return all.filter(({ variant }, index) => stockState(variant, levels[index] ?? null) === state)
  }

  /** Stock is followed without telling anybody, so what depends on it is counted each time. */
  function counted(what: string, filter: ProductFilter, count: () => Promise<number>): Promise<number> {
    return filter.stock || filter.variantStock ? count() : cache.remember('products', JSON.stringify([what, filter]), FRESH_FOR, count)
  }

  return {
    products: (filter: ProductFilter, sort: ProductSort, slice: Slice) => products.list(filter, sort, slice),
    /** How many are in a collection is an index's to say, and changes by itself while rules are followed. */
    count: (filter: ProductFilter) => filter.collectionId ? products.count(filter) : counted('products', filter, () => products.count(filter)),

    /**
     * Variants in the order of their products. Pages are cut by the numbers that products carry of their variants, so a
     * page deep down reads no product before it.
     */
    async variants(filter: ProductFilter, sort: ProductSort, { offset, limit }: Slice): Promise<{ nodes: ListedVariant[], hasNextPage: boolean }> {
      const heads = await products.heads(filter, sort, offset + limit + 1)
      const ids: string[] = []
      let skipped = 0
      let seen = 0
      for (const head of heads) {
        const count = (filter.variantStock ? head.stock?.[filter.variantStock] : head.variantCount) ?? 0
        if (seen + count <= offset) skipped += count
        else ids.push(head._id)
        seen += count
        if (seen > offset + limit) break
      }
      const found = new Map((ids.length > 0 ? await products.findByIds(ids) : []).map(product => [product._id, product]))
      const listed = await variantsOf(ids.flatMap(id => found.get(id) ?? []), filter.variantStock)
      const from = offset - skipped
      return { nodes: listed.slice(from, from + limit), hasNextPage: listed.length > from + limit }
    },

    countVariants: (filter: ProductFilter) => counted('variants', filter, () => products.countVariants(filter)),

    /** The values of a field that products have, the most frequent first. */
    filterValues: (field: FilterField) => cache.remember('products', JSON.stringify(['values', field]), FRESH_FOR, async () => {
      const values = (await products.valuesOf(field)).slice(0, MOST_VALUES)
      const counted: { value: string, count: number }[] = []
      for (const value of values) counted.push({ value, count: await products.count(filterOf(field, value)) })
      return counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
    }),
  }
}

import type { CollectionDocument, ProductDocument } from '../../db/mongo/documents.ts'
import type { Cache } from '../../drivers/cache/types.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid } from '../shared/ids.ts'
import type { CollectionRepository } from './collection.repository.ts'
import type { ProductFilter, ProductSort, Slice } from './product-filter.ts'
import type { ProductRepository } from './product.repository.ts'
import { queryWords } from './product-filter.ts'
import { isPublished } from './product-view.ts'

/** A page of a list; the total is counted only when somebody asks for it. */
export interface Page<T> {
  nodes: T[]
  slice: Slice
  hasNextPage: boolean
  totalCount(): Promise<number>
}

/** How many words are tried by themselves when all together find nothing: each try reads the catalogue. */
const MAX_RELAXED = 2

/** Milliseconds. Changes end copies at once; this is how late a product may show whose time of publication comes. */
const FRESH_FOR = 10_000
/** Copies are kept of the pages that shoppers turn to; further ones are read each time. */
const LAST_KEPT_OFFSET = 500

export type CatalogueService = ReturnType<typeof createCatalogueService>

/** The catalogue as shoppers see it: published products only. */
export function createCatalogueService({ products, collections, cache, clock }: {
  products: ProductRepository
  collections: CollectionRepository
  cache: Cache
  clock: Clock
}) {
  const published = (filter: ProductFilter = {}): ProductFilter => ({ ...filter, publishedAt: clock() })
  const visible = (product: ProductDocument | null) => product && isPublished(product, clock()) ? product : null

  const keep = <T>(key: unknown[], load: () => Promise<T>) => cache.remember('products', JSON.stringify(key), FRESH_FOR, load)
  const keepCollections = <T>(key: unknown[], load: () => Promise<T>) => cache.remember('collections', JSON.stringify(key), FRESH_FOR, load)

  async function list(filter: ProductFilter, sort: ProductSort, slice: Slice): Promise<Page<ProductDocument>> {
    const where = published(filter)
    const read = () => products.list(where, sort, { ...slice, limit: slice.limit + 1 })
    // What is typed or drawn differs from shopper to shopper.
    const kept = !filter.query && !filter.price && slice.offset <= LAST_KEPT_OFFSET
    const found = await (kept ? keep(['list', filter, sort, slice], read) : read())
    return {
      nodes: found.slice(0, slice.limit),
      slice,
      hasNextPage: found.length > slice.limit,
      // Counting reads far more than a page does; who turns pages need not have it done each time.
      totalCount: () => keep(['count', filter], () => products.count(where)),
    }
  }

  return {
    list,

    async findProduct(key: { id?: string | null, slug?: string | null }): Promise<ProductDocument | null> {
      const { id, slug } = key
      if (id) return isUuid(id) ? visible(await keep(['id', id], () => products.findById(id))) : null
      return slug ? visible(await keep(['slug', slug], () => products.findBySlug(slug))) : null
    },

    /** In the order of the slugs; what is not published is left out. */
    async findProductsBySlugs(slugs: string[]): Promise<ProductDocument[]> {
      const found = new Map((await keep(['slugs', slugs], () => products.findBySlugs(slugs))).map(product => [product.slug, product]))
      return slugs.flatMap(slug => visible(found.get(slug) ?? null) ?? [])
    },

    /** In the order of the ids; what is not published is left out. */
    async findProductsByIds(ids: string[]): Promise<ProductDocument[]> {
      if (ids.length === 0) return []
      const found = new Map((await keep(['ids', ids], () => products.findByIds(ids))).map(product => [product._id, product]))
      return ids.flatMap(id => visible(found.get(id) ?? null) ?? [])
    },

    /** Others of the same collections, best sellers first. */
    async recommendations(productId: string, limit: number): Promise<ProductDocument[]> {
      const product = isUuid(productId) ? await keep(['id', productId], () => products.findById(productId)) : null
      if (!product) return []
      const picked = new Map<string, ProductDocument>()
      for (const collectionId of [...product.collectionIds, undefined]) {
        if (picked.size >= limit) break
        const more = await list({ collectionId, excludeId: product._id }, 'FEATURED', { offset: 0, limit })
        for (const other of more.nodes) if (picked.size < limit) picked.set(other._id, other)
      }
      return [...picked.values()]
    },

    async findCollection(key: { id?: string | null, slug?: string | null }): Promise<CollectionDocument | null> {
      const { id, slug } = key
      if (id) return isUuid(id) ? keepCollections(['id', id], () => collections.findById(id)) : null
      return slug ? keepCollections(['slug', slug], () => collections.findBySlug(slug)) : null
    },

    /** In no order; ids without a collection are left out. */
    findCollectionsByIds: (ids: string[]) => keepCollections(['ids', ids.toSorted()], () => collections.findByIds(ids)),

    childCollections: (id: string) => keepCollections(['children', id], () => collections.children(id)),

    async listCollections(slice: Slice): Promise<Page<CollectionDocument>> {
      const found = await keepCollections(['list', slice], () => collections.list({ ...slice, limit: slice.limit + 1 }))
      return {
        nodes: found.slice(0, slice.limit),
        slice,
        hasNextPage: found.length > slice.limit,
        totalCount: () => keepCollections(['count'], () => collections.count()),
      }
    },

    /**
     * Finds products by words. All words first; when that finds nothing, any of them (`relaxed`).
     * A query without words finds nothing.
     */
    async search(query: string, filter: ProductFilter, sort: ProductSort, slice: Slice): Promise<Page<ProductDocument> & { relaxed: boolean }> {
      const words = queryWords(query)
      if (words.length === 0) return { nodes: [], slice, hasNextPage: false, totalCount: async () => 0, relaxed: false }
      const strict = await list({ ...filter, query }, sort, slice)
      if (strict.nodes.length > 0 || slice.offset > 0) return { ...strict, relaxed: false }
      for (const word of [...words].sort((a, b) => b.length - a.length).slice(0, MAX_RELAXED)) {
        if (words.length === 1) break
        const relaxed = await list({ ...filter, query: word }, sort, slice)
        if (relaxed.nodes.length > 0) return { ...relaxed, relaxed: true }
      }
      return { ...strict, relaxed: false }
    },

    suggestCollections: (query: string, limit: number) =>
      queryWords(query).length === 0 ? Promise.resolve([]) : collections.suggest(queryWords(query)[0]!, limit),
  }
}

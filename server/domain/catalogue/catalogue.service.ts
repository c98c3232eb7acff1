import type { CollectionDocument, ProductDocument } from '../../db/mongo/documents.ts'
import type { Cache } from '../../drivers/cache/types.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid } from '../shared/ids.ts'
import { DEEPEST } from './collection-tree.ts'
import type { FacetService } from './facet.service.ts'
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
const FRESH_FOR = 3_000
/** Copies are kept of the pages that shoppers turn to; further ones are read each time. */
const LAST_KEPT_OFFSET = 500
/** Products of a collection that an order of its own is kept for. */
const LONGEST_ORDER = 20_000

export type CatalogueService = ReturnType<typeof createCatalogueService>

/** The catalogue as shoppers see it: published products only. */
export function createCatalogueService({ products, collections, facets, cache, clock }: {
  products: ProductRepository
  collections: CollectionRepository
  facets: Pick<FacetService, 'ofProduct'>
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

  /** Ids of a collection in its own order: those that the vendor placed, then the others, best sellers first. */
  async function orderOf(collection: CollectionDocument, where: ProductFilter): Promise<string[]> {
    const placed = new Map((collection.productIds ?? []).map((id, index) => [id, index]))
    const ids = await products.idsInOrder(where, 'BEST_SELLING', LONGEST_ORDER)
    const place = (id: string): number => placed.get(id) ?? placed.size
    return ids.sort((a, b) => place(a) - place(b))
  }

  async function inOrder(collection: CollectionDocument, where: ProductFilter, slice: Slice): Promise<Omit<Page<ProductDocument>, 'totalCount'>> {
    const sort = collection.sortOrder ?? 'BEST_SELLING'
    if (sort !== 'MANUAL') {
      const found = await products.list(where, sort, { ...slice, limit: slice.limit + 1 })
      return { nodes: found.slice(0, slice.limit), slice, hasNextPage: found.length > slice.limit }
    }
    const ids = await orderOf(collection, where)
    const wanted = ids.slice(slice.offset, slice.offset + slice.limit)
    const found = new Map((wanted.length > 0 ? await products.findByIds(wanted) : []).map(product => [product._id, product]))
    return { nodes: wanted.flatMap(id => found.get(id) ?? []), slice, hasNextPage: ids.length > slice.offset + slice.limit }
  }

  return {
    list,

    /** A collection as its vendor ordered it. */
    async listCollection(collection: CollectionDocument, slice: Slice): Promise<Page<ProductDocument>> {
      const filter = { collectionId: collection._id }
      const read = () => inOrder(collection, published(filter), slice)
      const page = await (slice.offset <= LAST_KEPT_OFFSET ? keep(['collection', collection._id, collection.version, slice], read) : read())
      return { ...page, totalCount: () => keep(['count', filter], () => products.count(published(filter))) }
    },

    /** The same for staff: drafts and archived products too. */
    async staffCollection(collection: CollectionDocument, slice: Slice): Promise<Page<ProductDocument>> {
      const where = { collectionId: collection._id }
      return { ...await inOrder(collection, where, slice), totalCount: () => products.count(where) }
    },

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

    /** What the vendor chose, then others of the same collections, best sellers first. */
    async recommendations(productId: string, limit: number): Promise<ProductDocument[]> {
      const product = isUuid(productId) ? visible(await keep(['id', productId], () => products.findById(productId))) : null
      if (!product) return []
      const chosen = await this.findProductsByIds(product.relatedProductIds ?? [])
      const picked = new Map(chosen.slice(0, limit).map(other => [other._id, other]))
      for (const collectionId of [...product.collectionIds, undefined]) {
        if (picked.size >= limit) break
        const more = await list({ collectionId, excludeId: product._id }, 'FEATURED', { offset: 0, limit })
        for (const other of more.nodes) if (picked.size < limit) picked.set(other._id, other)
      }
      return [...picked.values()]
    },

    /** Properties that shoppers can filter by. */
    productFacets: async (product: ProductDocument) => (await facets.ofProduct(product)).filter(({ facet }) => facet.filterable),

    /** Rows of the table of details: facets that belong into it, then the product's own; a name stands once. */
    async specifications(product: ProductDocument): Promise<ProductDocument['specifications']> {
      const rows = (await facets.ofProduct(product)).filter(({ facet }) => facet.showInSpecifications)
        .map(({ facet, values }) => ({ name: facet.title, value: values.map(({ title }) => title).join(', ') }))
      const known = new Set(product.specifications.map(({ name }) => name.toLowerCase()))
      return [...rows.filter(({ name }) => !known.has(name.toLowerCase())), ...product.specifications]
    },

    /** What lies above a collection, the topmost first. */
    async breadcrumb(collection: CollectionDocument): Promise<CollectionDocument[]> {
      const above: CollectionDocument[] = []
      for (let id = collection.parentId; id && above.length < DEEPEST && !above.some(({ _id }) => _id === id);) {
        const parent = await this.findCollection({ id })
        if (!parent) break
        above.unshift(parent)
        id = parent.parentId
      }
      return above
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

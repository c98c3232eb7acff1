import { MongoBulkWriteError } from 'mongodb'
import type { DocumentCollections } from '../../../db/mongo/collections.ts'
import type { ProductDocument } from '../../../db/mongo/documents.ts'
import type { Referable } from './references.ts'

export interface ProductWrite {
  product: ProductDocument
  /** Version that the write replaces; null inserts. */
  expectedVersion: number | null
}

const PRESENT = { deletedAt: { $exists: false } } as const

export type ImportRepository = ReturnType<typeof createImportRepository>

/** Bulk reads and writes of products, for imports. */
export function createImportRepository({ products, settings, collections, facets }: Pick<DocumentCollections, 'products' | 'settings' | 'collections' | 'facets'>) {
  return {
    currencyCode: async () => (await settings.findOne({ _id: 'shop' }))?.currencyCode ?? 'EUR',

    /** Collections and facets, all that a file can name. */
    async referable(): Promise<Referable> {
      const [ofCollections, ofFacets] = await Promise.all([
        collections.find(PRESENT, { projection: { slug: 1, title: 1, rules: 1 } }).toArray(),
        facets.find(PRESENT, { projection: { code: 1, title: 1, values: 1 } }).toArray(),
      ])
      return { collections: ofCollections, facets: ofFacets }
    },

    /** Ids of products by their addresses. */
    async idsBySlugs(slugs: string[]): Promise<Map<string, string>> {
      const found = await products.find({ slug: { $in: slugs }, ...PRESENT }, { projection: { slug: 1 } }).toArray()
      return new Map(found.map(({ _id, slug }) => [slug, _id]))
    },

    /** Which of the products are not deleted. */
    presentIds: async (ids: string[]) => new Set((await products.find({ _id: { $in: ids }, ...PRESENT }, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id)),

    findBySlugs: (slugs: string[]) => products.find({ slug: { $in: slugs } }).toArray(),
    findByIds: (ids: string[]) => products.find({ _id: { $in: ids } }).toArray(),

    // The second condition is the index's own: without it no server may use the partial index.
    findBySkus: (skus: string[]) => products.find({ 'skus': { $in: skus }, 'skus.0': { $exists: true } }).toArray(),

    /** @returns the indexes of those that were not written, for somebody else was faster or has the SKU */
    async write(writes: ProductWrite[]): Promise<number[]> {
      const failed = new Set<number>()
      let matched: number
      const replacements = writes.filter(write => write.expectedVersion !== null).length
      try {
        const result = await products.bulkWrite(writes.map(({ product: { _id, ...rest }, expectedVersion }) =>
          expectedVersion === null
            ? { insertOne: { document: { _id, ...rest } } }
            : { replaceOne: { filter: { _id, version: expectedVersion }, replacement: rest } }), { ordered: false })
        matched = result.matchedCount
      }
      catch (error) {
        if (!(error instanceof MongoBulkWriteError)) throw error
        const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors]
        for (const { index } of errors) failed.add(index)
        matched = error.result.matchedCount
      }
      if (matched < replacements) {
        // The answer only counts; what stands there now says which.
        const ids = writes.map(({ product }) => product._id)
        const found = await products.find({ _id: { $in: ids } }, { projection: { version: 1, changedAt: 1 } }).toArray()
        const stored = new Map(found.map(({ _id, version, changedAt }) => [_id, { version, changedAt }]))
        for (const [index, { product, expectedVersion }] of writes.entries()) {
          const now = stored.get(product._id)
          if (expectedVersion !== null && (now?.version !== product.version || now.changedAt.getTime() !== product.changedAt.getTime())) failed.add(index)
        }
      }
      return [...failed]
    },
  }
}

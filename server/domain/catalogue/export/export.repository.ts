import type { DocumentCollections } from '../../../db/mongo/collections.ts'
import type { ProductDocument } from '../../../db/mongo/documents.ts'

export type ExportRepository = ReturnType<typeof createExportRepository>

/** Reads the whole catalogue, a few products at a time. */
export function createExportRepository({ products, settings, collections, facets }: Pick<DocumentCollections, 'products' | 'settings' | 'collections' | 'facets'>) {
  const present = { deletedAt: { $exists: false } } as const
  return {
    currencyCode: async () => (await settings.findOne({ _id: 'shop' }))?.currencyCode ?? 'EUR',

    bySlug: () => products.find(present, { batchSize: 100 }).sort({ slug: 1 }) as AsyncIterable<ProductDocument>,

    /** Handles of the collections that products are put into by hand; rules fill the others. */
    async handles(): Promise<Map<string, string>> {
      const found = await collections.find({ rules: { $exists: false }, ...present }, { projection: { slug: 1 } }).toArray()
      return new Map(found.map(({ _id, slug }) => [_id, slug]))
    },

    facets: () => facets.find(present, { projection: { code: 1, values: 1 } }).sort({ position: 1, _id: 1 }).toArray(),

    /** Addresses of products that are still there. */
    async slugs(ids: string[]): Promise<Map<string, string>> {
      const found = await products.find({ _id: { $in: ids }, ...present }, { projection: { slug: 1 } }).toArray()
      return new Map(found.map(({ _id, slug }) => [_id, slug]))
    },

    /** Names of all further columns that imports have left. */
    async otherColumns(): Promise<string[]> {
      const [ofProducts, ofVariants] = await Promise.all([products.distinct('otherColumns.name', present), products.distinct('variants.otherColumns.name', present)])
      return [...new Set([...ofProducts, ...ofVariants].filter(name => typeof name === 'string'))]
    },
  }
}

import type { DocumentCollections } from '../../../db/mongo/collections.ts'
import type { ProductDocument } from '../../../db/mongo/documents.ts'

export type ExportRepository = ReturnType<typeof createExportRepository>

/** Reads the whole catalogue, a few products at a time. */
export function createExportRepository({ products, settings }: Pick<DocumentCollections, 'products' | 'settings'>) {
  const present = { deletedAt: { $exists: false } } as const
  return {
    currencyCode: async () => (await settings.findOne({ _id: 'shop' }))?.currencyCode ?? 'EUR',

    bySlug: () => products.find(present, { batchSize: 100 }).sort({ slug: 1 }) as AsyncIterable<ProductDocument>,

    /** Names of all further columns that imports have left. */
    async otherColumns(): Promise<string[]> {
      const [ofProducts, ofVariants] = await Promise.all([products.distinct('otherColumns.name', present), products.distinct('variants.otherColumns.name', present)])
      return [...new Set([...ofProducts, ...ofVariants].filter(name => typeof name === 'string'))]
    },
  }
}

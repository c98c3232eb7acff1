import type { DocumentCollections } from '../../db/mongo/collections.ts'
import type { ProductDocument, UpkeepDocument } from '../../db/mongo/documents.ts'

/** Copies that a product is given, if it still has the version that they were made of. */
export interface ProductUpkeep {
  id: string
  version: number
  fields: Partial<Pick<ProductDocument, 'stock' | 'words' | 'titleKey' | 'variantCount' | 'collectionIds' | 'facetValueIds' | 'version' | 'editedVersion' | 'changedAt'>>
}

export type UpkeepRepository = ReturnType<typeof createUpkeepRepository>

export function createUpkeepRepository({ products, upkeep }: Pick<DocumentCollections, 'products' | 'upkeep'>) {
  return {
    mark: () => upkeep.findOne({ _id: 'catalogue' }),
    async saveMark({ productsSince, stockSince }: Omit<UpkeepDocument, '_id'>): Promise<void> {
      await upkeep.replaceOne({ _id: 'catalogue' }, { productsSince, stockSince }, { upsert: true })
    },

    /** Ids of products that nobody has looked at yet: those of an earlier version of this shop, or of a load. */
    lacking: async () => (await products.find({ 'stock.state': null, 'deletedAt': null } as object, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id),

    /** Whoever changes a product meanwhile is not disturbed: then its copies are made again. */
    async write(changes: ProductUpkeep[]): Promise<void> {
      if (changes.length === 0) return
      await products.bulkWrite(changes.map(({ id, version, fields }) => ({ updateOne: { filter: { _id: id, version }, update: { $set: fields } } })), { ordered: false })
    },
  }
}

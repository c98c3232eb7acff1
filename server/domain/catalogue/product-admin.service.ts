import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { Cache } from '../../drivers/cache/types.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { Clock } from '../shared/clock.ts'
import { success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import type { CollectionRepository } from './collection.repository.ts'
import { applyUpdate } from './product-changes.ts'
import { createProductMaker } from './product-create.ts'
import { createProductLifecycle } from './product-lifecycle.ts'
import { createProductMedia } from './product-media.ts'
import { createProductReferences } from './product-references.ts'
import { productUpdateSchema } from './product-schemas.ts'
import { createProductVariants } from './product-variants.ts'
import type { ProductWriter } from './product-writer.ts'
import { changeVariants } from './variant-rules.ts'
import type { Slice } from './product-filter.ts'
import { createProductLists } from './product-lists.ts'
import type { ProductRepository } from './product.repository.ts'

/** Products as staff edit them: drafts included, each change guarded by the version that the editor saw. */
export function createProductAdminService({ products, writer, collections, inventory, cache, clock }: {
  products: ProductRepository
  writer: ProductWriter
  collections: CollectionRepository
  inventory: InventoryService
  cache: Cache
  clock: Clock
}) {
  const references = createProductReferences({ products, collections })
  const maker = createProductMaker({ products, writer, references, inventory, clock })

  return {
    find: writer.find,
    /** In the order of the ids; what was deleted is left out. */
    async findMany(ids: string[]): Promise<ProductDocument[]> {
      if (ids.length === 0) return []
      const found = new Map((await products.findByIds(ids)).map(product => [product._id, product]))
      return ids.flatMap(id => found.get(id) ?? []).filter(product => !product.deletedAt)
    },
    lists: createProductLists({ products, inventory, cache }),
    hasVariant: async (id: string) => (await products.findByVariantIds([id])).some(product => !product.deletedAt),
    listCollections: (slice: Slice) => collections.list(slice),
    countCollections: () => collections.count(),

    create: maker.create,
    duplicate: maker.duplicate,
    ...createProductLifecycle({ products, writer, freeSlug: maker.freeSlug, clock }),
    variants: createProductVariants({ writer, inventory, clock }),
    media: createProductMedia({ writer, clock }),

    /** @returns VERSION_CONFLICT when somebody else saved in between; the caller shows the present product beside it */
    async update(input: unknown): Promise<Result<ProductDocument>> {
      const parsed = validate(productUpdateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const update = parsed.value
      const referred = await references.check(update, ['input'])
      if (!referred.ok) return referred
      return writer.change(update.id, update.version, ['input', 'id'], (product) => {
        const changed = changeVariants(product, update.variants ?? [])
        return changed.ok ? success(applyUpdate(changed.value, update, clock())) : changed
      })
    },
  }
}

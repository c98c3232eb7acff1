import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { Cache } from '../../drivers/cache/types.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { RedirectService } from '../redirect/redirect.service.ts'
import type { ShopService } from '../shop/shop.service.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid } from '../shared/ids.ts'
import { success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { createBulkService } from './bulk/bulk.service.ts'
import type { CollectionRepository } from './collection.repository.ts'
import { applyUpdate } from './product-changes.ts'
import type { FacetService } from './facet.service.ts'
import { createProductMaker } from './product-create.ts'
import { createProductLifecycle } from './product-lifecycle.ts'
import { createProductMedia } from './product-media.ts'
import { createProductReferences } from './product-references.ts'
import { productUpdateSchema } from './product-schemas.ts'
import { createProductVariants } from './product-variants.ts'
import type { ProductWriter } from './product-writer.ts'
import { changeVariants } from './variant-rules.ts'
import { createVariantsSave } from './variants-save.ts'
import type { Slice } from './product-filter.ts'
import { createProductLists, type ListedVariant } from './product-lists.ts'
import type { ProductRepository } from './product.repository.ts'

/** Products as staff edit them: drafts included, each change guarded by the version that the editor saw. */
export function createProductAdminService({ products, writer, collections, facets, inventory, cache, postgres, shop, moved, clock }: {
  products: ProductRepository
  writer: ProductWriter
  collections: CollectionRepository
  facets: Pick<FacetService, 'entries'>
  inventory: InventoryService
  cache: Cache
  postgres: PostgresConnection
  shop: Pick<ShopService, 'settings'>
  /** Hears that an address is about to change. */
  moved: RedirectService['moved']
  clock: Clock
}) {
  const references = createProductReferences({ products, collections, facets })
  const maker = createProductMaker({ products, writer, references, inventory, clock })

  const lifecycle = createProductLifecycle({ products, writer, freeSlug: maker.freeSlug, clock })

  return {
    find: writer.find,
    /** In the order of the ids; what was deleted is left out. */
    async findMany(ids: string[]): Promise<ProductDocument[]> {
      if (ids.length === 0) return []
      const found = new Map((await products.findByIds(ids)).map(product => [product._id, product]))
      return ids.flatMap(id => found.get(id) ?? []).filter(product => !product.deletedAt)
    },
    lists: createProductLists({ products, inventory, cache }),
    /** Variants with their products, by id; those of deleted products are left out. */
    async findVariants(ids: string[]): Promise<Map<string, ListedVariant>> {
      const known = ids.filter(isUuid)
      const found = (known.length > 0 ? await products.findByVariantIds(known) : []).filter(product => !product.deletedAt)
      return new Map(found.flatMap(product => product.variants.map((variant): [string, ListedVariant] => [variant.id, { product, variant }])))
    },
    hasVariant: async (id: string) => (await products.findByVariantIds([id])).some(product => !product.deletedAt),
    listCollections: (slice: Slice) => collections.list(slice),
    countCollections: () => collections.count(),

    create: maker.create,
    duplicate: maker.duplicate,
    ...lifecycle,
    bulk: createBulkService({ postgres, products, writer, lifecycle, references, shop, clock }),
    saveVariants: createVariantsSave({ products, writer, inventory, clock }),
    variants: createProductVariants({ writer, inventory, clock }),
    media: createProductMedia({ writer, clock }),

    /** @returns VERSION_CONFLICT when somebody else saved in between; the caller shows the present product beside it */
    async update(input: unknown): Promise<Result<ProductDocument>> {
      const parsed = validate(productUpdateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const update = parsed.value
      const referred = await references.check(update, ['input'])
      if (!referred.ok) return referred
      return writer.change(update.id, update.version, ['input', 'id'], async (product) => {
        const changed = changeVariants(product, update.variants ?? [])
        // Before the change: an address that is still in use leads nowhere else.
        if (changed.ok && update.slug && update.slug !== product.slug) await moved({ type: 'product', id: product._id }, product.slug, update.slug)
        return changed.ok ? success(applyUpdate(changed.value, update, clock())) : changed
      })
    },
  }
}

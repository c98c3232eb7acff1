import { MongoServerError } from 'mongodb'
import { slugify } from '#shared/utils/slug.ts'
import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid, uuidv7 } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import type { CollectionRepository } from './collection.repository.ts'
import { applyUpdate, toStatus } from './product-changes.ts'
import type { ProductFilter, ProductRepository, ProductSort, Slice } from './product.repository.ts'
import { productCreateSchema, productsStatusSchema, productUpdateSchema, type ProductUpdate } from './product-schemas.ts'
import { derivedFields } from './product-view.ts'
import { sanitizeHtml } from './sanitize-html.ts'

/** Products as staff edit them: drafts included, each change guarded by the version that the editor saw. */
export function createProductAdminService({ products, collections, inventory, changes, clock }: {
  products: ProductRepository
  collections: CollectionRepository
  inventory: InventoryService
  changes: Pick<ChangeFeed, 'announce'>
  clock: Clock
}) {
  const find = (id: string) => isUuid(id) ? products.findById(id) : Promise.resolve(null)

  const announce = ({ _id, version, deletedAt }: ProductDocument) =>
    changes.announce({ collection: 'products', id: _id, version, deleted: deletedAt !== undefined })

  /** `linen-cushion`, else `linen-cushion-2` and so on. */
  async function freeSlug(wanted: string): Promise<string> {
    for (let number = 1; number < 50; number++) {
      const slug = number === 1 ? wanted : `${wanted}-${number}`
      if (!await products.findBySlug(slug)) return slug
    }
    return `${wanted}-${uuidv7().slice(0, 8)}`
  }

  /** The status alone, whatever else somebody saves meanwhile. */
  async function changeStatus(id: string, status: NonNullable<ProductUpdate['status']>): Promise<Result<ProductDocument>> {
    for (let tries = 0; tries < 3; tries++) {
      const product = await find(id)
      if (!product) return refusal('NOT_FOUND', 'This product was deleted.', ['input', 'ids'])
      if (product.status === toStatus(status)) return success(product)
      const changed = applyUpdate(product, { id, version: product.version, status }, clock())
      if (!await products.replace(changed, product.version)) continue
      await announce(changed)
      return success(changed)
    }
    return conflict()
  }

  return {
    find,
    list: (filter: ProductFilter, sort: ProductSort, slice: Slice) => products.list(filter, sort, slice),
    hasVariant: async (id: string) => (await products.findByVariantIds([id])).some(product => !product.deletedAt),
    count: (filter: ProductFilter) => products.count(filter),
    listCollections: (slice: Slice) => collections.list(slice),
    countCollections: () => collections.count(),

    /** A product with one variant and no options. */
    async create(input: unknown, actor: string): Promise<Result<ProductDocument>> {
      const parsed = validate(productCreateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { value } = parsed
      const now = clock()
      const wanted = value.slug ?? slugify(value.title)
      if (!wanted) return refusal('INVALID_INPUT', 'An address cannot be made of this title. Enter one.', ['input', 'slug'])
      const variants = [{ id: uuidv7(), sku: value.sku || undefined, optionValues: [], price: value.price, tracked: value.tracked ?? true }]
      const status = toStatus(value.status ?? 'DRAFT')
      const product: ProductDocument = {
        _id: uuidv7(), slug: value.slug ?? await freeSlug(wanted), title: value.title,
        descriptionHtml: sanitizeHtml(value.descriptionHtml ?? ''), vendor: value.vendor || undefined, productType: value.productType || undefined,
        tags: value.tags ?? [], status, options: [], variants, ...derivedFields(variants), media: [], specifications: [], collectionIds: [],
        rank: 0, publishedAt: status === 'active' ? now : undefined, createdAt: now, changedAt: now, version: 1,
      }
      const taken = await write(() => products.insert(product))
      if (taken) return taken
      await announce(product)
      if (value.onHand) await inventory.adjust(variants[0]!.id, value.onHand, 'counted', actor)
      return success(product)
    },

    /** @returns VERSION_CONFLICT when somebody else saved in between; the caller shows the present product beside it */
    async update(input: unknown): Promise<Result<ProductDocument>> {
      const parsed = validate(productUpdateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const update = parsed.value
      const product = await find(update.id)
      if (!product) return refusal('NOT_FOUND', 'This product was deleted.', ['input', 'id'])
      if (product.version !== update.version) return conflict()
      const unknown = (update.variants ?? []).findIndex(change => !product.variants.some(variant => variant.id === change.id))
      if (unknown >= 0) return refusal('NOT_FOUND', 'This variant does not exist any more.', ['input', 'variants', String(unknown), 'id'])
      const changed = applyUpdate(product, update, clock())
      const doubled = changed.skus.find((sku, index) => changed.skus.indexOf(sku) !== index)
      if (doubled) return refusal('SKU_TAKEN', `Two variants have the SKU ${doubled}. Give each its own.`, ['input', 'variants'])
      let replaced = false
      const taken = await write(async () => {
        replaced = await products.replace(changed, update.version)
      })
      if (taken) return taken
      if (!replaced) return conflict()
      await announce(changed)
      return success(changed)
    },

    /** Publishes, hides or archives several products. Each is decided for itself; doing it twice changes nothing. */
    async setStatus(input: unknown): Promise<Result<{ id: string, changed: Result<ProductDocument> }[]>> {
      const parsed = validate(productsStatusSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const results: { id: string, changed: Result<ProductDocument> }[] = []
      for (const id of parsed.value.ids) results.push({ id, changed: await changeStatus(id, parsed.value.status) })
      return success(results)
    },

    /** Leaves a tombstone, so that every cache and index hears of it; its address and SKUs are free again. */
    async remove(id: string): Promise<Result<string>> {
      const product = await find(id)
      if (!product) return refusal('NOT_FOUND', 'This product was deleted already.', ['input', 'id'])
      const now = clock()
      const gone: ProductDocument = {
        ...product, slug: `~${product._id}`, skus: [], collectionIds: [], status: 'archived', deletedAt: now, changedAt: now, version: product.version + 1,
      }
      if (!await products.replace(gone, product.version)) return conflict()
      await announce(gone)
      return success(product._id)
    },
  }
}

function conflict() {
  return refusal('VERSION_CONFLICT', 'Somebody else changed this product while you were editing. Compare both and save again.', ['input', 'version'])
}

/** Runs a write and words what a unique index refuses. */
async function write(work: () => Promise<void>) {
  try {
    await work()
    return null
  }
  catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== 11000) throw error
    return 'skus' in (error.keyPattern ?? {})
      ? refusal('SKU_TAKEN', `The SKU ${String(error.keyValue?.skus ?? '')} belongs to another variant. Give each its own.`, ['input', 'sku'])
      : refusal('SLUG_TAKEN', 'Another product has this address. Choose a different one.', ['input', 'slug'])
  }
}

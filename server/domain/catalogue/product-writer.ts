import { MongoServerError } from 'mongodb'
import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { membership, type RuledCollection } from './collection-rules.ts'
import { isCurrent } from './product-changes.ts'
import type { ProductRepository } from './product.repository.ts'

/** How often a write is tried again that somebody's stock or rules came before. */
const TRIES = 5

export type ProductWriter = ReturnType<typeof createProductWriter>

/** Writes single products: words what a unique index refuses, and tells everybody of what was written. */
export function createProductWriter({ products, changes, ruled }: {
  products: ProductRepository
  changes: Pick<ChangeFeed, 'announce'>
  /** Collections that products come into by rules. */
  ruled: () => Promise<RuledCollection[]>
}) {
  /** Rules hold from the first moment; what they say of stock follows with it. */
  async function grouped(product: ProductDocument): Promise<ProductDocument> {
    return product.deletedAt ? product : { ...product, collectionIds: membership(product, await ruled()) }
  }

  const find = (id: string) => isUuid(id) ? products.findById(id) : Promise.resolve(null)

  const announce = ({ _id, version, deletedAt }: ProductDocument) =>
    changes.announce({ collection: 'products', id: _id, version, deleted: deletedAt !== undefined })

  async function skuTaken(product: ProductDocument) {
    const others = (await products.findBySkus(product.skus)).filter(other => other._id !== product._id)
    const sku = product.skus.find(candidate => others.some(other => other.skus.includes(candidate)))
    const owner = others.find(other => sku !== undefined && other.skus.includes(sku))
    const message = owner ? `The SKU ${sku} belongs to "${owner.title}" (${owner.slug}). Give each variant its own.` : 'A SKU belongs to another product. Give each variant its own.'
    return refusal('SKU_TAKEN', message, ['input', ...skuField(product, sku)])
  }

  /** Runs a write and words what a unique index refuses. @returns null when it was written */
  async function attempt(product: ProductDocument, work: () => Promise<void>) {
    const doubled = doubledSku(product)
    if (doubled) return refusal('SKU_TAKEN', `Two variants have the SKU ${doubled}. Give each its own.`, ['input', 'variants'])
    try {
      await work()
      return null
    }
    catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11000) throw error
      if ('skus' in (error.keyPattern ?? {})) return skuTaken(product)
      return refusal('SLUG_TAKEN', 'Another product has this address. Choose a different one.', ['input', 'slug'])
    }
  }

  return {
    find,

    async insert(made: ProductDocument): Promise<Result<ProductDocument>> {
      const product = await grouped(made)
      const refused = await attempt(product, () => products.insert(product))
      if (refused) return refused
      await announce(product)
      return success(product)
    },

    /** Replaces `expectedVersion`. @returns null when somebody else was faster */
    async replace(changed: ProductDocument, expectedVersion: number): Promise<Result<ProductDocument> | null> {
      const product = await grouped(changed)
      let replaced = false
      const refused = await attempt(product, async () => {
        replaced = await products.replace(product, expectedVersion)
      })
      if (refused) return refused
      if (!replaced) return null
      await announce(product)
      return success(product)
    },

    /**
     * Changes a product that somebody saw at a version.
     *
     * @param seen the version; null changes it whatever it is
     * @param work is run again when stock or rules came in between
     * @returns VERSION_CONFLICT when a person or an import changed it since
     */
    async change(id: string, seen: number | null, field: string[], work: (product: ProductDocument) => Promise<Result<ProductDocument>> | Result<ProductDocument>): Promise<Result<ProductDocument>> {
      for (let tries = 0; tries < TRIES; tries++) {
        const product = await find(id)
        if (!product) return refusal('NOT_FOUND', 'This product was deleted.', field)
        if (seen !== null && !isCurrent(product, seen)) return conflict()
        const changed = await work(product)
        if (!changed.ok || changed.value === product) return changed
        const written = await this.replace(changed.value, product.version)
        if (written) return written
      }
      return conflict()
    },
  }
}

export function conflict() {
  return refusal('VERSION_CONFLICT', 'Somebody else changed this product while you were editing. Compare both and save again.', ['input', 'version'])
}

function doubledSku({ skus }: ProductDocument): string | undefined {
  return skus.find((sku, index) => skus.indexOf(sku) !== index)
}

/** Where an editor shows what is wrong with a SKU. */
function skuField({ variants }: ProductDocument, sku: string | undefined): string[] {
  const index = variants.findIndex(variant => variant.sku === sku)
  return variants.length === 1 ? ['sku'] : ['variants', String(index), 'sku']
}

import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { withDerived } from './derived-fields.ts'
import { edited } from './product-changes.ts'
import type { ProductRepository } from './product.repository.ts'
import type { ProductWriter } from './product-writer.ts'

/** Takes products out of the shop and back: status, deletion, undoing it. */
export function createProductLifecycle({ products, writer, freeSlug, clock }: {
  products: ProductRepository
  writer: ProductWriter
  freeSlug: (wanted: string) => Promise<string>
  clock: Clock
}) {
  return {
    /**
     * Leaves a tombstone, so that every cache and index hears of it; its address and SKUs are free again.
     *
     * @param redirectToCollection whether its address leads to its first collection from now on
     */
    async remove(id: string, { redirectToCollection = false } = {}): Promise<Result<ProductDocument>> {
      return writer.change(id, null, ['input', 'id'], (product) => {
        const now = clock()
        const { slug, status, collectionIds } = product
        const redirectCollectionId = redirectToCollection ? collectionIds[0] : undefined
        return success(edited({
          ...product, deleted: { slug, status, collectionIds, redirectCollectionId }, slug: `~${product._id}`, skus: [], collectionIds: [], status: 'archived', deletedAt: now,
        }, now))
      })
    },

    /** Undoes a deletion. Its address may be taken meanwhile, then it gets a similar one; a SKU must be free. */
    async restore(id: string): Promise<Result<ProductDocument>> {
      const product = isUuid(id) ? await products.findDeleted(id) : null
      if (!product) return refusal('NOT_FOUND', 'There is no deleted product to bring back.', ['input', 'id'])
      const { deleted, deletedAt, ...rest } = product
      const { slug, redirectCollectionId, ...before } = deleted ?? { slug: 'restored-product', status: 'draft' as const, collectionIds: [] }
      const back = edited(withDerived({ ...rest, ...before, slug: await freeSlug(slug) }), clock())
      return await writer.replace(back, product.version) ?? refusal('NOT_FOUND', 'Somebody else has brought it back already.', ['input', 'id'])
    },
  }
}

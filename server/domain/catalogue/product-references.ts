import type { ProductDocument } from '../../db/mongo/documents.ts'
import { isUuid } from '../shared/ids.ts'
import { success, type Result, type UserError } from '../shared/result.ts'
import type { CollectionRepository } from './collection.repository.ts'
import type { FacetService } from './facet.service.ts'
import type { ProductDetails } from './product-schemas.ts'
import type { ProductRepository } from './product.repository.ts'

export type ProductReferences = ReturnType<typeof createProductReferences>

type Named = Pick<Partial<ProductDetails>, 'collectionIds' | 'relatedProductIds' | 'facetValueIds'>

/** Checks what a product refers to: an id that does not exist must not be kept. */
export function createProductReferences({ products, collections, facets }: { products: ProductRepository, collections: CollectionRepository, facets: Pick<FacetService, 'entries'> }) {
  const known = async (ids: string[], find: (ids: string[]) => Promise<{ _id: string }[]>) =>
    new Set(ids.length === 0 ? [] : (await find(ids.filter(isUuid))).map(({ _id }) => _id))

  return {
    /** @returns a finding for each id that leads nowhere */
    async check({ collectionIds, relatedProductIds, facetValueIds }: Named, field: string[]): Promise<Result<null>> {
      const [inCollections, related, values] = await Promise.all([
        known(collectionIds ?? [], collections.findByIds),
        known(relatedProductIds ?? [], async ids => (await products.findByIds(ids)).filter(product => !product.deletedAt)),
        facetValueIds?.length ? facets.entries() : new Map<string, unknown>(),
      ])
      const errors: UserError[] = [
        ...missing(collectionIds ?? [], inCollections, [...field, 'collectionIds'], 'This collection does not exist any more.'),
        ...missing(relatedProductIds ?? [], related, [...field, 'relatedProductIds'], 'This product does not exist any more.'),
      ]
      errors.push(...missing(facetValueIds ?? [], values, [...field, 'facetValueIds'], 'This facet value does not exist any more.'))
      return errors.length > 0 ? { ok: false, errors } : success(null)
    },
  }
}

function missing(ids: string[], known: { has(id: string): boolean }, field: string[], message: string): UserError[] {
  return ids.flatMap((id, index) => known.has(id) ? [] : [{ code: 'NOT_FOUND', message, field: [...field, String(index)] }])
}

/** @returns the first picture that is named and not the product's */
export function unknownPicture(product: ProductDocument, mediaIds: (string | null | undefined)[]): number {
  return mediaIds.findIndex(id => id && !product.media.some(asset => asset.id === id))
}

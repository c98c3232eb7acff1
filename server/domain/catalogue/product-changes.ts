import type { ProductDocument, ProductStatus } from '../../db/mongo/documents.ts'
import { withDerived } from './derived-fields.ts'
import type { ProductDetails, ProductUpdate } from './product-schemas.ts'
import { sanitizeHtml } from './sanitize-html.ts'

type ApiStatus = 'ACTIVE' | 'DRAFT' | 'ARCHIVED'

export function toStatus(status: ApiStatus): ProductStatus {
  return status.toLowerCase() as ProductStatus
}

/** Pure: an optional text after a change; absent leaves it, null or empty takes it away. */
export function replaced(before: string | undefined, change: string | null | undefined): string | undefined {
  return change === undefined ? before : change || undefined
}

/** Pure: a list after a change; absent or null leaves it. */
const listed = <T>(before: T[], change: T[] | null | undefined): T[] => change ?? before

/** The stamp of a change that a person made: whoever edits an earlier version is told. */
export function edited<T extends ProductDocument>(product: T, now: Date): T {
  return { ...product, changedAt: now, version: product.version + 1, editedVersion: undefined }
}

/** Whether somebody who saw this version saw all that people have changed since. */
export function isCurrent(product: ProductDocument, seen: number): boolean {
  return seen >= (product.editedVersion ?? product.version) && seen <= product.version
}

/** Pure: the product with changed details; its version is the caller's to raise. */
export function applyDetails(product: ProductDocument, change: Partial<ProductDetails>, now: Date): ProductDocument {
  const status = change.status ? toStatus(change.status) : product.status
  const publishedAt = change.publishedAt === undefined ? product.publishedAt : change.publishedAt ?? undefined
  return withDerived({
    ...product,
    subtitle: replaced(product.subtitle, change.subtitle),
    descriptionHtml: change.descriptionHtml === undefined ? product.descriptionHtml : sanitizeHtml(change.descriptionHtml ?? ''),
    vendor: replaced(product.vendor, change.vendor),
    productType: replaced(product.productType, change.productType),
    tags: listed(product.tags, change.tags),
    seo: { title: replaced(product.seo?.title, change.seoTitle), description: replaced(product.seo?.description, change.seoDescription) },
    status,
    // What is in the shop came in at some time; a time ahead of us hides it until then.
    publishedAt: publishedAt ?? (status === 'active' ? now : undefined),
    taxCategory: replaced(product.taxCategory, change.taxCategory),
    careText: replaced(product.careText, change.careText),
    makerText: replaced(product.makerText, change.makerText),
    specifications: listed(product.specifications, change.specifications),
    collectionIds: listed(product.collectionIds, change.collectionIds),
    facetValueIds: listed(product.facetValueIds ?? [], change.facetValueIds),
    relatedProductIds: listed(product.relatedProductIds ?? [], change.relatedProductIds).filter(id => id !== product._id),
  })
}

/** Pure: the product with an update's changes; those of its variants are made before, see `changeVariants`. */
export function applyUpdate(product: ProductDocument, update: Partial<ProductUpdate>, now: Date): ProductDocument {
  return edited(applyDetails({
    ...product,
    title: update.title ?? product.title,
    slug: update.slug ?? product.slug,
  }, update, now), now)
}

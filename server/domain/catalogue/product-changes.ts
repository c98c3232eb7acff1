import type { ProductDocument, ProductStatus, VariantDocument } from '../../db/mongo/documents.ts'
import { derivedFields } from './product-view.ts'
import type { ProductUpdate } from './product-schemas.ts'
import { sanitizeHtml } from './sanitize-html.ts'

type ApiStatus = 'ACTIVE' | 'DRAFT' | 'ARCHIVED'

export function toStatus(status: ApiStatus): ProductStatus {
  return status.toLowerCase() as ProductStatus
}

/** Pure: the product with an update's changes. An unknown variant id is the caller's to refuse beforehand. */
export function applyUpdate(product: ProductDocument, update: ProductUpdate, now: Date): ProductDocument {
  const changes = new Map((update.variants ?? []).map(variant => [variant.id, variant]))
  const variants = product.variants.map((variant) => {
    const change = changes.get(variant.id)
    return change ? applyVariantUpdate(variant, change) : variant
  })
  const status = update.status ? toStatus(update.status) : product.status
  return {
    ...product,
    title: update.title ?? product.title,
    slug: update.slug ?? product.slug,
    subtitle: replaced(product.subtitle, update.subtitle),
    descriptionHtml: update.descriptionHtml === undefined ? product.descriptionHtml : sanitizeHtml(update.descriptionHtml ?? ''),
    vendor: replaced(product.vendor, update.vendor),
    productType: replaced(product.productType, update.productType),
    tags: update.tags ?? product.tags,
    seo: { title: replaced(product.seo?.title, update.seoTitle), description: replaced(product.seo?.description, update.seoDescription) },
    status,
    publishedAt: product.publishedAt ?? (status === 'active' ? now : undefined),
    collectionIds: update.collectionIds ?? product.collectionIds,
    variants,
    ...derivedFields(variants),
    changedAt: now,
    version: product.version + 1,
  }
}

function applyVariantUpdate(variant: VariantDocument, change: NonNullable<ProductUpdate['variants']>[number]): VariantDocument {
  return {
    ...variant,
    sku: replaced(variant.sku, change.sku),
    barcode: replaced(variant.barcode, change.barcode),
    price: change.price ?? variant.price,
    compareAtPrice: change.compareAtPrice === undefined ? variant.compareAtPrice : change.compareAtPrice ?? undefined,
    cost: change.cost === undefined ? variant.cost : change.cost ?? undefined,
    tracked: change.tracked ?? variant.tracked,
  }
}

function replaced(before: string | undefined, change: string | null | undefined): string | undefined {
  return change === undefined ? before : change || undefined
}

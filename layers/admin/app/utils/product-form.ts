import type { AdminProductDetailFragment, ProductStatus, ProductUpdateInput } from '../graphql/generated/admin'

export interface VariantForm {
  id: string
  price: string
  compareAtPrice: string
  sku: string
  onHand: string
}

/** A product as its form holds it: everything is text until it is saved. */
export interface ProductForm {
  title: string
  slug: string
  subtitle: string
  descriptionHtml: string
  vendor: string
  tags: string
  status: ProductStatus
  collectionIds: string[]
  seoTitle: string
  seoDescription: string
  variants: VariantForm[]
}

/** The form of a product as it was loaded. */
export function toForm(product: AdminProductDetailFragment): ProductForm {
  return {
    title: product.title,
    slug: product.slug,
    subtitle: product.subtitle ?? '',
    descriptionHtml: product.descriptionHtml,
    vendor: product.vendor ?? '',
    tags: product.tags.join(', '),
    status: product.status,
    collectionIds: product.collections.map(collection => collection.id).sort(),
    seoTitle: product.seoTitle ?? '',
    seoDescription: product.seoDescription ?? '',
    variants: product.variants.nodes.map(variant => ({
      id: variant.id,
      price: amountText(variant.price),
      compareAtPrice: amountText(variant.compareAtPrice),
      sku: variant.sku ?? '',
      onHand: String(variant.inventory?.onHand ?? 0),
    })),
  }
}

const WORDS: Record<Exclude<keyof ProductForm, 'variants'>, string> = {
  title: 'title', slug: 'address', subtitle: 'subtitle', descriptionHtml: 'description', vendor: 'vendor', tags: 'tags',
  status: 'status', collectionIds: 'collections', seoTitle: 'search title', seoDescription: 'search description',
}

const counted = (count: number, one: string, many: string) => count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]

/** What differs from how it was loaded, in words for the save bar. */
export function changedWords(before: ProductForm, now: ProductForm): string[] {
  const fields = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter(key => JSON.stringify(before[key]) !== JSON.stringify(now[key])).map(key => WORDS[key])
  const differing = (key: keyof VariantForm) => now.variants.filter((variant, index) => variant[key] !== before.variants[index]?.[key]).length
  return [
    ...fields,
    ...counted(differing('price'), 'price', 'prices'),
    ...counted(differing('compareAtPrice'), 'former price', 'former prices'),
    ...counted(differing('sku'), 'SKU', 'SKUs'),
    ...counted(differing('onHand'), 'stock figure', 'stock figures'),
  ]
}

/** Only what changed, as the API takes it; or what cannot be read, by field. */
export function toUpdate(product: AdminProductDetailFragment, before: ProductForm, now: ProductForm): { input: ProductUpdateInput | null, problems: Record<string, string> } {
  const problems: Record<string, string> = {}
  const input: ProductUpdateInput = { id: product.id, version: product.version }
  for (const key of ['title', 'slug', 'subtitle', 'descriptionHtml', 'vendor', 'seoTitle', 'seoDescription'] as const) {
    if (before[key] !== now[key]) input[key] = now[key].trim() || (key === 'title' || key === 'slug' ? '' : null)
  }
  if (before.status !== now.status) input.status = now.status
  if (before.tags !== now.tags) input.tags = now.tags.split(',').map(tag => tag.trim()).filter(Boolean)
  if (JSON.stringify(before.collectionIds) !== JSON.stringify(now.collectionIds)) input.collectionIds = now.collectionIds

  const currencyCode = product.variants.nodes[0]?.price.currencyCode ?? 'EUR'
  const variants = now.variants.flatMap((variant, index) => {
    const old = before.variants[index]!
    const change: NonNullable<ProductUpdateInput['variants']>[number] = { id: variant.id }
    for (const key of ['price', 'compareAtPrice'] as const) {
      if (variant[key] === old[key]) continue
      const amount = variant[key].trim() === '' && key === 'compareAtPrice' ? null : readAmount(variant[key], currencyCode)
      if (amount === null && variant[key].trim() !== '' || (amount === null && key === 'price')) problems[`${variant.id}.${key}`] = amountHint(currencyCode)
      else change[key] = amount
    }
    if (variant.sku !== old.sku) change.sku = variant.sku.trim() || null
    if (variant.onHand !== old.onHand && !/^\d{1,9}$/.test(variant.onHand.trim())) problems[`${variant.id}.onHand`] = 'Enter a whole number, like 12.'
    return Object.keys(change).length > 1 ? [change] : []
  })
  if (variants.length > 0) input.variants = variants
  return { input: Object.keys(input).length > 2 ? input : null, problems }
}

/** Stock figures that were changed. */
export function changedStock(before: ProductForm, now: ProductForm): { variantId: string, value: number }[] {
  return now.variants.filter((variant, index) => variant.onHand !== before.variants[index]?.onHand)
    .map(variant => ({ variantId: variant.id, value: Number(variant.onHand) }))
}

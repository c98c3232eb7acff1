import type { ProductOptionsSetInput, ProductUpdateInput, ProductVariantUpdateInput } from '../graphql/generated/admin'
import { sameValue } from './field-merge'
import type { Problems } from './problems'
import { variantPairs, type OptionForm, type ProductForm, type VariantForm } from './product-form'

/** Only what changed of the product and its variants, as the API takes it. */
export function toUpdate(id: string, version: number, before: ProductForm, now: ProductForm, currencyCode: string): { input: ProductUpdateInput | null, problems: Problems } {
  const problems: Problems = {}
  const input: ProductUpdateInput = { id, version }
  if (now.title.trim() === '') problems.title = 'Enter a title.'
  for (const key of ['title', 'slug', 'subtitle', 'descriptionHtml', 'vendor', 'productType', 'taxCategory', 'careText', 'makerText', 'seoTitle', 'seoDescription'] as const) {
    if (before[key] !== now[key]) input[key] = now[key].trim() || (key === 'title' || key === 'slug' ? '' : null)
  }
  if (before.status !== now.status) input.status = now.status
  if (before.publishedAt !== now.publishedAt) input.publishedAt = now.publishedAt || null
  if (!sameValue(before.tags, now.tags)) input.tags = now.tags
  if (!sameValue(before.collectionIds, now.collectionIds)) input.collectionIds = now.collectionIds
  if (!sameValue(before.facetValueIds, now.facetValueIds)) input.facetValueIds = now.facetValueIds
  if (!sameValue(before.relatedProductIds, now.relatedProductIds)) input.relatedProductIds = now.relatedProductIds
  const details = now.specifications.filter(({ name, value }) => name.trim() || value.trim())
  for (const [row, { name, value }] of now.specifications.entries()) if (!name.trim() && value.trim()) problems[`specifications.${row}`] = 'Enter a name, like Material.'
  if (!sameValue(before.specifications, details)) input.specifications = details.map(({ name, value }) => ({ name, value }))
  const places = new Map(now.variants.map((variant, index) => [variant.id, index]))
  const variants = variantPairs(before, now).flatMap(([was, is]) => {
    const change = toVariantChange(was, is, currencyCode, `variants.${places.get(is.id)}`, problems)
    return change ? [{ id: is.id!, ...change }] : []
  })
  if (variants.length > 0) input.variants = variants
  for (const [row, variant] of now.variants.entries()) {
    if (!/^\d{1,9}$/.test(variant.onHand.trim())) problems[`variants.${row}.onHand`] = 'Enter a whole number, like 12.'
    // What is not saved yet is written later, but is to be readable now.
    if (variant.id === null) toVariantChange(null, variant, currencyCode, `variants.${row}`, problems)
  }
  return { input: Object.keys(input).length > 2 ? input : null, problems }
}

/** What of a variant differs; without `was` all of it. */
export function toVariantChange(was: VariantForm | null, is: VariantForm, currencyCode: string, path: string, problems: Problems): Omit<ProductVariantUpdateInput, 'id'> | null {
  const change: Omit<ProductVariantUpdateInput, 'id'> = {}
  for (const key of ['price', 'compareAtPrice', 'cost'] as const) {
    if (was && is[key] === was[key]) continue
    const empty = is[key].trim() === ''
    const amount = empty ? null : readAmount(is[key], currencyCode)
    if (amount === null && (!empty || key === 'price')) problems[`${path}.${key}`] = amountHint(currencyCode)
    else change[key] = amount
  }
  if (!was || is.sku !== was.sku) change.sku = is.sku.trim() || null
  if (!was || is.barcode !== was.barcode) change.barcode = is.barcode.trim() || null
  if (!was || is.mediaId !== was.mediaId) change.mediaId = is.mediaId || null
  if (!was || is.stockRule !== was.stockRule) {
    change.tracked = is.stockRule !== 'NOT_COUNTED'
    change.continueSelling = is.stockRule === 'SOLD_ON'
  }
  if (!was || is.weight !== was.weight) {
    const weight = is.weight.trim()
    if (/^\d{0,7}$/.test(weight)) change.weightGrams = weight === '' ? null : Number(weight)
    else problems[`${path}.weight`] = 'Enter a weight in whole grams, like 450.'
  }
  return Object.keys(change).length > 0 ? change : null
}

/** All options, when any of them changed; who saves has seen which variants go. */
export function toOptions(productId: string, version: number, before: readonly OptionForm[], now: readonly OptionForm[]): ProductOptionsSetInput | null {
  if (sameValue(before, now)) return null
  const renamed = (name: string, previousName: string | null) => previousName !== null && previousName !== name ? { previousName } : {}
  return {
    productId,
    version,
    removeVariants: true,
    options: now.filter(option => option.values.length > 0).map(option => ({
      name: option.name.trim(),
      ...renamed(option.name, option.previousName),
      values: option.values.map(value => ({ name: value.name, ...renamed(value.name, value.previousName), color: value.color, mediaId: value.mediaId })),
    })),
  }
}

/** Stock figures that were changed, of variants that exist. */
export function changedStock(before: ProductForm, now: ProductForm): { variantId: string, value: number }[] {
  return variantPairs(before, now).filter(([was, is]) => was.onHand !== is.onHand).map(([, is]) => ({ variantId: is.id!, value: Number(is.onHand) }))
}

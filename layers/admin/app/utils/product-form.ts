import type { AdminProductDetailFragment, ProductStatus } from '../graphql/generated/admin'
import { sameValue } from './field-merge'

/** A choice of an option; `previousName` is what it was called when it was loaded. */
export interface OptionValueForm {
  name: string
  previousName: string | null
  /** Swatch: a color by number, e.g. `#8a9a7b`. */
  color: string | null
  /** Swatch: one of the product's pictures; it goes before the color. */
  mediaId: string | null
}
export interface OptionForm { name: string, previousName: string | null, values: OptionValueForm[] }

/** What happens when nothing is left: it is sold out, it is sold on, or nobody counts. */
export type StockRule = 'COUNTED' | 'SOLD_ON' | 'NOT_COUNTED'

export interface VariantForm {
  /** Null as long as it is only made of options and not saved. */
  id: string | null
  optionValues: string[]
  price: string
  compareAtPrice: string
  cost: string
  sku: string
  onHand: string
  barcode: string
  /** Grams. */
  weight: string
  stockRule: StockRule
  /** The product's picture that shows it; empty for the main one. */
  mediaId: string
}

/** A row of the table of details. */
export interface SpecificationForm { name: string, value: string }

/** A product as its form holds it: everything is text until it is saved. */
export interface ProductForm {
  title: string
  slug: string
  subtitle: string
  descriptionHtml: string
  vendor: string
  productType: string
  tags: string[]
  status: ProductStatus
  /** When it comes into the shop; empty for at once. */
  publishedAt: string
  taxCategory: string
  specifications: SpecificationForm[]
  careText: string
  makerText: string
  collectionIds: string[]
  facetValueIds: string[]
  /** In order. */
  relatedProductIds: string[]
  seoTitle: string
  seoDescription: string
  options: OptionForm[]
  variants: VariantForm[]
}

export type VariantField = Exclude<keyof VariantForm, 'id' | 'optionValues'>
/** What the grid shows of a variant; the rest is behind its last button. */
export type VariantGridField = 'price' | 'compareAtPrice' | 'cost' | 'sku' | 'onHand'

/** The form of a product as it was loaded. */
export function toForm(product: AdminProductDetailFragment): ProductForm {
  return {
    title: product.title,
    slug: product.slug,
    subtitle: product.subtitle ?? '',
    descriptionHtml: product.descriptionHtml,
    vendor: product.vendor ?? '',
    productType: product.productType ?? '',
    tags: [...product.tags],
    status: product.status,
    publishedAt: product.publishedAt ?? '',
    taxCategory: product.taxCategory ?? '',
    specifications: product.specifications.map(({ name, value }) => ({ name, value })),
    careText: product.careText ?? '',
    makerText: product.makerText ?? '',
    collectionIds: product.collections.map(collection => collection.id).sort(),
    facetValueIds: product.facetValues.map(({ id }) => id).sort(),
    relatedProductIds: product.relatedProducts.map(({ id }) => id),
    seoTitle: product.seoTitle ?? '',
    seoDescription: product.seoDescription ?? '',
    options: product.options.map(({ name, values }) => ({ name, previousName: name, values: values.map(value => ({ name: value.name, previousName: value.name, color: value.swatch?.color ?? null, mediaId: value.swatch?.image?.id ?? null })) })),
    variants: product.variants.nodes.map(variant => ({
      id: variant.id,
      optionValues: variant.selectedOptions.map(({ value }) => value),
      price: amountText(variant.price),
      compareAtPrice: amountText(variant.compareAtPrice),
      cost: amountText(variant.cost),
      sku: variant.sku ?? '',
      onHand: String(variant.inventory?.onHand ?? 0),
      barcode: variant.barcode ?? '',
      weight: variant.weightGrams?.toString() ?? '',
      stockRule: !variant.tracked ? 'NOT_COUNTED' : variant.continueSelling ? 'SOLD_ON' : 'COUNTED',
      mediaId: variant.mediaId ?? '',
    })),
  }
}

/** Fields of the form with a name for people. */
export const PRODUCT_FIELDS = {
  title: 'title', slug: 'address', subtitle: 'subtitle', descriptionHtml: 'description', vendor: 'vendor', productType: 'type', tags: 'tags',
  status: 'status', publishedAt: 'publish date', taxCategory: 'tax category', specifications: 'details', careText: 'care', makerText: 'text about the maker', collectionIds: 'collections', facetValueIds: 'facets', relatedProductIds: 'related products', seoTitle: 'search title', seoDescription: 'search description', options: 'options',
} as const satisfies Partial<Record<keyof ProductForm, string>>
export type ProductField = keyof typeof PRODUCT_FIELDS
export const PRODUCT_FIELD_KEYS = Object.keys(PRODUCT_FIELDS) as ProductField[]

export const VARIANT_FIELDS: Record<VariantField, [one: string, many: string]> = {
  price: ['price', 'prices'], compareAtPrice: ['former price', 'former prices'], cost: ['cost', 'costs'], sku: ['SKU', 'SKUs'], onHand: ['stock figure', 'stock figures'],
  barcode: ['barcode', 'barcodes'], weight: ['weight', 'weights'], stockRule: ['rule for stock', 'rules for stock'], mediaId: ['picture', 'pictures'],
}
export const VARIANT_FIELD_KEYS = Object.keys(VARIANT_FIELDS) as VariantField[]

/** Variants that are in both, as they were and as they are. */
export function variantPairs(before: ProductForm, now: ProductForm): [before: VariantForm, now: VariantForm][] {
  const known = new Map(before.variants.map(variant => [variant.id, variant]))
  return now.variants.flatMap(variant => variant.id !== null && known.has(variant.id) ? [[known.get(variant.id)!, variant]] : [])
}

/** What differs from how it was loaded, in words for the save bar. */
export function changedWords(before: ProductForm, now: ProductForm): string[] {
  const pairs = variantPairs(before, now)
  return [
    ...PRODUCT_FIELD_KEYS.filter(key => !sameValue(before[key], now[key])).map(key => PRODUCT_FIELDS[key]),
    ...VARIANT_FIELD_KEYS.flatMap((key) => {
      const differing = pairs.filter(([was, is]) => was[key] !== is[key]).length
      return differing === 0 ? [] : [counted(differing, ...VARIANT_FIELDS[key])]
    }),
  ]
}

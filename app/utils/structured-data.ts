import { toDecimalString } from '#shared/utils/money.ts'
import { variantText } from './product-variants'
import type { MoneyValue } from '#shared/utils/money.ts'

/** A JSON-LD node. */
export type StructuredData = Record<string, unknown>

const UNSAFE: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON for a script element: nothing in it can end the element or break a parser. */
export function serializeStructuredData(data: StructuredData): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, character => UNSAFE[character] ?? '')
}

export interface OfferSource {
  id: string
  sku?: string | null
  barcode?: string | null
  title: string
  availableForSale: boolean
  price: MoneyValue
  compareAtPrice?: MoneyValue | null
  selectedOptions: ReadonlyArray<{ name: string, value: string }>
  image?: { url: string } | null
}

export interface ProductSource {
  slug: string
  title: string
  vendor?: string | null
  description: string
  images: readonly string[]
  variants: readonly OfferSource[]
}

const VARIES_BY: Record<string, string> = {
  color: 'https://schema.org/color',
  size: 'https://schema.org/size',
  material: 'https://schema.org/material',
  pattern: 'https://schema.org/pattern',
}

function offer(variant: OfferSource, url: string): StructuredData {
  const reduced = variant.compareAtPrice && variant.compareAtPrice.amount > variant.price.amount
  return {
    '@type': 'Offer',
    url,
    'price': toDecimalString(variant.price),
    'priceCurrency': variant.price.currencyCode,
    'availability': `https://schema.org/${variant.availableForSale ? 'InStock' : 'OutOfStock'}`,
    'itemCondition': 'https://schema.org/NewCondition',
    ...(reduced && variant.compareAtPrice
      ? {
          priceSpecification: {
            '@type': 'UnitPriceSpecification',
            'priceType': 'https://schema.org/StrikethroughPrice',
            'price': toDecimalString(variant.compareAtPrice),
            'priceCurrency': variant.compareAtPrice.currencyCode,
          },
        }
      : {}),
  }
}

/** GTINs have 8, 12, 13 or 14 digits; any other barcode is left out, as search engines refuse it. */
function gtin(barcode: string | null | undefined): StructuredData {
  return barcode && /^(?:\d{8}|\d{12,14})$/.test(barcode) ? { gtin: barcode } : {}
}

function brand(vendor: string | null | undefined): StructuredData {
  return vendor ? { brand: { '@type': 'Brand', 'name': vendor } } : {}
}

/**
 * The product as search engines read it: a Product with one Offer, or a ProductGroup whose variants
 * each have their own address, SKU and offer. All share one canonical page.
 */
export function productStructuredData(product: ProductSource, siteUrl: string): StructuredData {
  const url = `${siteUrl}/products/${product.slug}`
  const only = product.variants.length === 1 ? product.variants[0] : undefined
  const shared = {
    '@context': 'https://schema.org',
    'name': product.title,
    'description': product.description,
    'image': product.images,
    url,
    ...brand(product.vendor),
  }
  if (only) {
    return { ...shared, '@type': 'Product', ...(only.sku ? { sku: only.sku } : {}), ...gtin(only.barcode), 'offers': offer(only, url) }
  }
  const optionNames = [...new Set(product.variants.flatMap(variant => variant.selectedOptions.map(option => option.name)))]
  return {
    ...shared,
    '@type': 'ProductGroup',
    'productGroupID': product.slug,
    'variesBy': optionNames.map(name => VARIES_BY[name.toLowerCase()] ?? name),
    'hasVariant': product.variants.map(variant => ({
      '@type': 'Product',
      'name': [product.title, variantText(variant.title)].filter(Boolean).join(', '),
      'description': product.description,
      'image': variant.image ? [variant.image.url] : product.images.slice(0, 1),
      'sku': variant.sku ?? variant.id,
      ...gtin(variant.barcode),
      ...Object.fromEntries(variant.selectedOptions
        .filter(option => option.name.toLowerCase() in VARIES_BY)
        .map(option => [option.name.toLowerCase(), option.value])),
      'offers': offer(variant, `${url}?variant=${encodeURIComponent(variant.id)}`),
    })),
  }
}

/** One step of the visible trail; `path` is missing on the page itself. */
export interface Crumb {
  title: string
  path?: string
}

/** The visible trail for search engines; the last step needs no address. */
export function breadcrumbStructuredData(crumbs: readonly Crumb[], siteUrl: string): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    'itemListElement': crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      'position': index + 1,
      'name': crumb.title,
      ...(crumb.path ? { item: siteUrl + crumb.path } : {}),
    })),
  }
}

import type { AssetDocument, FacetDocument, ProductDocument, VariantDocument } from '../../../db/mongo/documents.ts'
import { mediaAddress } from '../../media/media-address.ts'
import { toDecimalString } from '#shared/utils/money.ts'
import { plainLines, toHtml } from '../import/cells.ts'
import { guardCode, guardFormula } from '../import/formula-cells.ts'
import { DEFAULTS } from '../import/other-columns.ts'
import { toLines } from '../specification-lines.ts'

/** What is needed to write a product that it does not carry itself. */
export interface ExportContext {
  currencyCode: string
  publicUrl: string
  /** Pieces on hand of a variant that is counted. */
  onHand: Map<string, number>
  /** Handles of collections that are filled by hand, by their ids. */
  collections: Map<string, string>
  /** In the vendor's order. */
  facets: Pick<FacetDocument, 'code' | 'values'>[]
  /** Addresses of the products that others go well with, by their ids. */
  slugs: Map<string, string>
}

/** Columns of Shopify's product CSV, in its order; then those of this shop that it has no column for. */
export const COLUMNS = [
  'Handle', 'Title', 'Body (HTML)', 'Vendor', 'Product Category', 'Type', 'Tags', 'Published',
  'Option1 Name', 'Option1 Value', 'Option2 Name', 'Option2 Value', 'Option3 Name', 'Option3 Value',
  'Variant SKU', 'Variant Grams', 'Variant Inventory Tracker', 'Variant Inventory Qty', 'Variant Inventory Policy',
  'Variant Fulfillment Service', 'Variant Price', 'Variant Compare At Price', 'Variant Requires Shipping', 'Variant Taxable', 'Variant Barcode',
  'Image Src', 'Image Position', 'Image Alt Text', 'Gift Card', 'SEO Title', 'SEO Description',
  'Variant Image', 'Variant Weight Unit', 'Variant Tax Code', 'Cost per item', 'Status',
  'Subtitle (product.metafields.zivero.subtitle)', 'Care (product.metafields.zivero.care)', 'Maker (product.metafields.zivero.maker)',
  'Specifications (product.metafields.zivero.specifications)', 'Published at (product.metafields.zivero.published_at)', 'Tax category (product.metafields.zivero.tax_category)',
  'Collections (product.metafields.zivero.collections)', 'Facets (product.metafields.zivero.facets)', 'Related products (product.metafields.zivero.related_products)',
] as const

type Cells = Record<string, string>

const text = (value: string | undefined) => guardFormula(plainLines(value ?? ''))
const code = (value: string | undefined) => guardCode((value ?? '').trim())

/**
 * The rows of a product: one for each variant, one for each further picture. Read back they give the same product.
 *
 * @returns cells by the names of their columns; a column without a cell is blank
 */
export function productRows(product: ProductDocument, context: ExportContext): Cells[] {
  const pictures = product.media.map(asset => addressOf(asset, context))
  const rows = Math.max(product.variants.length, product.media.length)
  return Array.from({ length: rows }, (_, index) => {
    const [variant, asset] = [product.variants[index], product.media[index]]
    return {
      Handle: product.slug,
      ...index === 0 ? { ...productCells(product), ...linkCells(product, context) } : {},
      ...variant ? variantCells(product, variant, context) : {},
      ...asset ? { 'Image Src': text(pictures[index]), 'Image Position': String(index + 1), 'Image Alt Text': text(asset.altText) } : {},
    }
  })
}

function productCells(product: ProductDocument): Cells {
  const { options } = product
  const [title, value] = ['Title', 'Default Title']
  return {
    ...others(product.otherColumns),
    'Title': text(product.title),
    'Body (HTML)': guardFormula(plainLines(toHtml(plainLines(product.descriptionHtml)))),
    'Vendor': text(product.vendor),
    'Type': text(product.productType),
    'Tags': text(product.tags.join(', ')),
    'Published': String(product.status === 'active'),
    'Status': product.status,
    'Option1 Name': options.length > 0 ? text(options[0]!.name) : title,
    'Option2 Name': text(options[1]?.name),
    'Option3 Name': text(options[2]?.name),
    'Option1 Value': value,
    'Gift Card': 'false',
    'SEO Title': text(product.seo?.title),
    'SEO Description': text(product.seo?.description),
    'Subtitle (product.metafields.zivero.subtitle)': text(product.subtitle),
    'Care (product.metafields.zivero.care)': text(product.careText),
    'Maker (product.metafields.zivero.maker)': text(product.makerText),
    'Specifications (product.metafields.zivero.specifications)': text(toLines(product.specifications)),
    'Published at (product.metafields.zivero.published_at)': product.publishedAt?.toISOString() ?? '',
    'Tax category (product.metafields.zivero.tax_category)': text(product.taxCategory),
  }
}

/** What a product refers to, by names in addresses: they never change their meaning, and hold no comma. */
function linkCells({ collectionIds, facetValueIds = [], relatedProductIds = [] }: ProductDocument, { collections, facets, slugs }: ExportContext): Cells {
  const addresses = (ids: string[], by: Map<string, string>) => ids.flatMap(id => by.get(id) ?? [])
  const lines = facets.flatMap(({ code, values }) => {
    const codes = values.filter(({ id }) => facetValueIds.includes(id)).map(value => value.code)
    return codes.length > 0 ? [`${code}: ${codes.join(', ')}`] : []
  })
  return {
    'Collections (product.metafields.zivero.collections)': addresses(collectionIds, collections).sort().join(', '),
    'Facets (product.metafields.zivero.facets)': lines.join('\n'),
    'Related products (product.metafields.zivero.related_products)': addresses(relatedProductIds, slugs).join(', '),
  }
}

function variantCells(product: ProductDocument, variant: VariantDocument, context: ExportContext): Cells {
  const amount = (minor: number | undefined) => minor === undefined ? '' : toDecimalString({ amount: minor, currencyCode: context.currencyCode })
  const asset = product.media.find(candidate => candidate.id === variant.mediaId)
  const values = Object.fromEntries(variant.optionValues.map((value, index) => [`Option${index + 1} Value`, text(value)]))
  return {
    'Variant Fulfillment Service': DEFAULTS['Variant Fulfillment Service']!,
    'Variant Requires Shipping': DEFAULTS['Variant Requires Shipping']!,
    'Variant Taxable': DEFAULTS['Variant Taxable']!,
    ...others(variant.otherColumns),
    ...values,
    'Variant SKU': code(variant.sku),
    'Variant Grams': variant.weightGrams === undefined ? '' : String(variant.weightGrams),
    'Variant Inventory Tracker': variant.tracked ? 'shopify' : '',
    'Variant Inventory Qty': variant.tracked ? String(context.onHand.get(variant.id) ?? 0) : '',
    'Variant Inventory Policy': variant.continueSelling ? 'continue' : 'deny',
    'Variant Price': amount(variant.price),
    'Variant Compare At Price': amount(variant.compareAtPrice),
    'Variant Barcode': code(variant.barcode),
    'Variant Image': asset ? text(addressOf(asset, context)) : '',
    'Cost per item': amount(variant.cost),
  }
}

/** Cells that were kept for this moment. */
function others(cells: { name: string, value: string }[] | undefined): Cells {
  return Object.fromEntries((cells ?? []).map(({ name, value }) => [name, text(value)]))
}

/** Where a picture came from, else where it lies here. */
function addressOf({ url, key, widths, allFormats }: AssetDocument, { publicUrl }: ExportContext): string {
  if (url) return url
  return key && widths?.length ? mediaAddress(publicUrl, { key, widths, allFormats }) : ''
}

import { ImportFileError } from './import.types.ts'

/** Each column by the names that Shopify gives it, in its older and its present template; case does not matter. */
const NAMES = {
  handle: ['Handle', 'URL handle'],
  title: ['Title'],
  body: ['Body (HTML)', 'Description'],
  vendor: ['Vendor'],
  type: ['Type', 'Custom Product Type'],
  tags: ['Tags'],
  published: ['Published', 'Published on online store'],
  status: ['Status'],
  option1Name: ['Option1 Name'],
  option1Value: ['Option1 Value'],
  option2Name: ['Option2 Name'],
  option2Value: ['Option2 Value'],
  option3Name: ['Option3 Name'],
  option3Value: ['Option3 Value'],
  sku: ['Variant SKU', 'SKU'],
  barcode: ['Variant Barcode', 'Barcode'],
  grams: ['Variant Grams', 'Weight value (grams)'],
  tracker: ['Variant Inventory Tracker', 'Inventory tracker'],
  quantity: ['Variant Inventory Qty', 'Inventory quantity'],
  policy: ['Variant Inventory Policy', 'Continue selling when out of stock'],
  price: ['Variant Price', 'Price'],
  compareAtPrice: ['Variant Compare At Price', 'Compare-at price'],
  cost: ['Cost per item'],
  imageUrl: ['Image Src', 'Product image URL'],
  imagePosition: ['Image Position'],
  imageAlt: ['Image Alt Text'],
  variantImage: ['Variant Image', 'Variant image URL'],
  giftCard: ['Gift Card'],
  seoTitle: ['SEO Title'],
  seoDescription: ['SEO Description'],
} as const

export type ColumnKey = keyof typeof NAMES

const REQUIRED: ColumnKey[] = ['handle', 'title', 'price']

/** Where each known column stands in the file, and what the file calls it. */
export type Columns = Partial<Record<ColumnKey, { index: number, header: string }>>

const KEY_BY_NAME = new Map(Object.entries(NAMES).flatMap(([key, names]) =>
  names.map((name): [string, ColumnKey] => [name.toLowerCase(), key as ColumnKey])))

/** @throws ImportFileError when the header is not that of a product file */
export function readHeader(header: string[]): Columns {
  const columns: Columns = {}
  for (const [index, cell] of header.entries()) {
    const key = KEY_BY_NAME.get(cell.trim().toLowerCase())
    if (!key) continue
    const before = columns[key]
    if (before) throw new ImportFileError(`The columns "${before.header}" and "${cell.trim()}" mean the same; remove one of them.`)
    columns[key] = { index, header: cell.trim() }
  }
  const missing = REQUIRED.filter(key => !columns[key]).map(key => `"${NAMES[key][0]}"`)
  if (missing.length === 0) return columns
  if (header.length === 1 && /[;\t]/.test(header[0] ?? '')) {
    throw new ImportFileError('The columns are separated by semicolons or tabs; save the file with commas between them.')
  }
  throw new ImportFileError(`The file lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(' and ')}; export products from Shopify, or name the columns as Shopify does.`)
}

/** One row by column: `undefined` where the file has no such column, else the trimmed cell. */
export interface Row {
  line: number
  cells: Partial<Record<ColumnKey, string>>
}

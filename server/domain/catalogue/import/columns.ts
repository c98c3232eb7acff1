import { ImportFileError, type NamedCell } from './import.types.ts'

/** Each column by the names that Shopify gives it, in its older and its present template; case does not matter. */
export const NAMES = {
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
  subtitle: ['Subtitle (product.metafields.zivero.subtitle)'],
  careText: ['Care (product.metafields.zivero.care)'],
  makerText: ['Maker (product.metafields.zivero.maker)'],
  specifications: ['Specifications (product.metafields.zivero.specifications)'],
  publishedAt: ['Published at (product.metafields.zivero.published_at)'],
} as const

export type ColumnKey = keyof typeof NAMES

/** A column whose name begins with it is for people; it is left out. */
export const COMMENT = '#'
/** Columns that are kept without a meaning, and characters of their names. */
const MOST_OTHERS = 100
const MOST_NAME = 200

const REQUIRED: ColumnKey[] = ['handle', 'title', 'price']

/** Where each known column stands in the file, and what the file calls it. */
export type Columns = Partial<Record<ColumnKey, { index: number, header: string }>>

const KEY_BY_NAME = new Map(Object.entries(NAMES).flatMap(([key, names]) =>
  names.map((name): [string, ColumnKey] => [name.toLowerCase(), key as ColumnKey])))

/** A column that nothing of the shop stands for; its cells are kept and exported again. */
export interface OtherColumn {
  index: number
  header: string
}

/** @throws ImportFileError when the header is not that of a product file */
export function readHeader(header: string[]): { columns: Columns, others: OtherColumn[] } {
  const columns: Columns = {}
  const others: OtherColumn[] = []
  for (const [index, cell] of header.entries()) {
    const name = cell.trim()
    if (name.startsWith(COMMENT)) continue
    const key = KEY_BY_NAME.get(name.toLowerCase())
    const before = key ? columns[key] : others.find(other => other.header === name)
    if (name && before) throw new ImportFileError(`The columns "${before.header}" and "${name}" mean the same; remove one of them.`)
    if (key) columns[key] = { index, header: name }
    else if (name) others.push({ index, header: name.slice(0, MOST_NAME) })
  }
  const missing = REQUIRED.filter(key => !columns[key]).map(key => `"${NAMES[key][0]}"`)
  if (missing.length === 0) return { columns, others: others.slice(0, MOST_OTHERS) }
  if (missing.length === REQUIRED.length) throw new ImportFileError(`The first line names no column of a product file (it begins with "${(header[0] ?? '').trim().slice(0, 40)}"); it must hold the names of the columns, like ${missing.join(', ')}.`)
  throw new ImportFileError(`The file lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(' and ')}; export products from Shopify, or name the columns as Shopify does.`)
}

/** One row by column: `undefined` where the file has no such column, else the trimmed cell. */
export interface Row {
  line: number
  cells: Partial<Record<ColumnKey, string>>
  /** Cells of columns that nothing of the shop stands for, in the file's order, blank ones too. */
  others: NamedCell[]
}

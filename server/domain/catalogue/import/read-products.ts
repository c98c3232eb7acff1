import type { z } from 'zod'
import { cut } from '#shared/utils/cut.ts'
import type { ProductStatus } from '../../../db/mongo/documents.ts'
import { pictureUrl, productCells, variantCells } from './cells.ts'
import type { Columns, Row } from './columns.ts'
import type { ColumnKey } from './fields.ts'
import type { ImportedPicture, ImportedProduct, ImportedVariant, RowNote } from './import.types.ts'
import { choiceKey } from '../variant-changes.ts'
import { hasVariant, readOptionNames, readOptionValues } from './options.ts'
import { isOfVariant } from './other-columns.ts'
import { shownCell, slugOf, type ProductFile, type RowGroup } from './product-file.ts'
import { NO_REFERENCES, type Found, type References } from './references.ts'

/** Characters of an alternative text, and of a cell that nothing of the shop stands for. */
const LONGEST_ALT = 512
const LONGEST_OTHER = 20_000

/** What reading one product may use and add to. */
interface Reading {
  columns: Columns
  makesHandles: boolean
  variantSchema: ReturnType<typeof variantCells>
  refused: RowNote[]
  warnings: RowNote[]
  references: References
  /** SKUs met so far, and the line of each. */
  skus: Map<string, number>
}

/** What the rows of one handle say, and what of them cannot be applied. */
export interface ReadGroup {
  /** Null when the product itself is refused. */
  product: ImportedProduct | null
  rows: Row[]
  refused: RowNote[]
  /** Things that are applied differently from what the row may have meant. */
  warnings: RowNote[]
}

/**
 * Reads the products of a file, one after the other. A row that cannot be applied is refused alone; when that row carries
 * the product itself, the product's other rows are refused with it.
 *
 * @param currencyCode the shop's currency, in which the prices are
 * @param references what cells may name
 * @throws ImportFileError when the file as a whole cannot be read
 */
export async function* readProducts(file: ProductFile, currencyCode: string, references = NO_REFERENCES): AsyncGenerator<ReadGroup> {
  const { columns, makesHandles } = file
  const variantSchema = variantCells(currencyCode, file.decimal)
  const skus = new Map<string, number>()
  for await (const group of file.groups()) {
    const reading: Reading = { columns, makesHandles, variantSchema, refused: group.refused, warnings: [], references, skus }
    const product = group.rows.length > 0 ? readProduct(group, reading) : null
    yield { product, rows: group.rows, refused: reading.refused, warnings: reading.warnings }
  }
}

function readProduct({ slug, rows }: Pick<RowGroup, 'slug' | 'rows'>, reading: Reading): ImportedProduct | null {
  const first = rows[0]!
  const before = reading.refused.length
  const cells = parseCells(productCells, first, reading)
  const options = readOptionNames(first)
  if ('column' in options) note(reading, first, options.column, options.message)
  const links = cells && readLinks(first, cells, reading)
  if (!keepsOthers(first, reading) || !cells || !links || 'column' in options) {
    // The reason is said once; the rows that depend on it are counted all the same.
    for (const row of rows.slice(1)) reading.refused.push({ line: row.line, message: `The product's first row (line ${first.line}) was refused.` })
    return null
  }
  const variants = readVariants(rows, options.names, reading)
  if (variants.length === 0) {
    if (reading.refused.length === before) reading.refused.push({ line: first.line, message: 'The product has no variant; give it a price.' })
    return null
  }
  return {
    line: first.line,
    slug,
    slugIsMade: reading.makesHandles,
    title: cells.title,
    descriptionHtml: cells.body,
    vendor: cells.vendor,
    productType: cells.type,
    tags: cells.tags,
    status: toStatus(cells.status, cells.published),
    seoTitle: cells.seoTitle,
    seoDescription: cells.seoDescription,
    subtitle: cells.subtitle,
    careText: cells.careText,
    makerText: cells.makerText,
    specifications: cells.specifications,
    publishedAt: cells.publishedAt,
    taxCategory: cells.taxCategory,
    ...links,
    others: first.others.filter(({ name }) => !isOfVariant(name)),
    optionNames: options.names,
    variants,
    pictures: reading.columns.imageUrl ? readPictures(rows, reading) : undefined,
  }
}

/** What the product's first row names of the shop. @returns null when something of it is not there */
function readLinks(row: Row, cells: z.output<typeof productCells>, reading: Reading): Pick<ImportedProduct, 'collectionIds' | 'facetValueIds' | 'related'> | null {
  const before = reading.refused.length
  const take = (column: ColumnKey, found: Found | undefined) => {
    for (const problem of found?.problems ?? []) note(reading, row, column, problem)
    for (const warning of found?.warnings ?? []) warn(reading, row, column, warning)
    return found?.ids
  }
  const collectionIds = take('collections', cells.collections && reading.references.collections(cells.collections))
  const facetValueIds = take('facets', cells.facets && reading.references.facetValues(cells.facets))
  const related = cells.related?.map(handle => slugOf(handle) || handle)
  return reading.refused.length > before ? null : { collectionIds, facetValueIds, related }
}

function readVariants(rows: Row[], optionNames: string[], reading: Reading): ImportedVariant[] {
  const variants = new Map<string, ImportedVariant>()
  for (const [index, row] of rows.entries()) {
    if (index > 0 && !hasVariant(row)) continue
    const options = readOptionValues(row, optionNames)
    const cells = parseCells(reading.variantSchema, row, reading)
    if ('column' in options) note(reading, row, options.column, options.message)
    if (!cells || 'column' in options || (index > 0 && !keepsOthers(row, reading))) continue
    const combination = choiceKey(options.values)
    const twin = variants.get(combination)
    if (twin) {
      reading.refused.push({ line: row.line, message: optionNames.length > 0 ? `Line ${twin.line} is the same variant (${options.values.join(' / ')}).` : `The product has no options, so line ${twin.line} is its only variant.` })
      continue
    }
    const skuLine = cells.sku ? reading.skus.get(cells.sku) : undefined
    if (skuLine !== undefined) {
      note(reading, row, 'sku', `"${cells.sku}" stands on line ${skuLine} already; every variant has its own.`)
      continue
    }
    if (cells.sku) reading.skus.set(cells.sku, row.line)
    variants.set(combination, toVariant(row, options.values, cells, index === 0, reading))
  }
  return [...variants.values()]
}

function toVariant(row: Row, optionValues: string[], cells: z.output<Reading['variantSchema']>, isFirst: boolean, reading: Reading): ImportedVariant {
  const tracked = cells.tracker ?? (typeof cells.quantity === 'number' ? true : undefined)
  if (typeof cells.quantity === 'number' && cells.quantity < 0) warn(reading, row, 'quantity', `${cells.quantity} is below zero; 0 is taken.`)
  const address = cells.variantImage
  const imageUrl = address ? pictureUrl(address) : address === '' ? null : undefined
  if (address && imageUrl === null) warn(reading, row, 'variantImage', `"${cut(address, 80)}" is not the address of a picture; it is left out.`)
  return {
    line: row.line,
    optionValues,
    sku: cells.sku,
    barcode: cells.barcode,
    price: cells.price,
    compareAtPrice: cells.compareAtPrice,
    cost: cells.cost,
    weightGrams: cells.grams,
    tracked,
    onHand: tracked && typeof cells.quantity === 'number' ? Math.max(0, cells.quantity) : undefined,
    continueSelling: cells.policy ? cells.policy === 'continue' || cells.policy === 'true' : undefined,
    imageUrl,
    // The first row's further cells speak of the whole product, unless their column is one of variants.
    others: isFirst ? row.others.filter(({ name }) => isOfVariant(name)) : row.others,
  }
}

/** Pictures in the order of their positions; rows without a position keep the order of the file. */
function readPictures(rows: Row[], reading: Reading): ImportedPicture[] {
  const found = new Map<string, ImportedPicture & { position: number }>()
  for (const [index, row] of rows.entries()) {
    const address = row.cells.imageUrl
    if (!address) continue
    const url = pictureUrl(address)
    if (!url) warn(reading, row, 'imageUrl', `"${cut(address, 80)}" is not the address of a picture; it is left out.`)
    else if (!found.has(url)) found.set(url, { url, altText: readAltText(row, reading), position: Number(row.cells.imagePosition) || index + 1 })
  }
  return [...found.values()].sort((a, b) => a.position - b.position).map(({ url, altText }) => ({ url, altText }))
}

function readAltText(row: Row, reading: Reading): string | undefined {
  const { imageAlt = '' } = row.cells
  if (imageAlt.length > LONGEST_ALT) warn(reading, row, 'imageAlt', `It is longer than ${LONGEST_ALT} characters; the rest is left out.`)
  return row.cells.imageAlt === undefined ? undefined : cut(imageAlt, LONGEST_ALT)
}

/** Notes further cells that are too long to be kept. @returns whether all can be */
function keepsOthers(row: Row, reading: Reading): boolean {
  const long = row.others.filter(({ value }) => value.length > LONGEST_OTHER)
  for (const { name } of long) reading.refused.push({ line: row.line, column: name, message: `It is longer than ${LONGEST_OTHER.toLocaleString('en')} characters; shorten it, or leave the column out.` })
  return long.length === 0
}

/** Validates the cells of a row and notes each that is wrong under the file's own name for its column. */
function parseCells<T extends z.ZodType>(schema: T, row: Row, reading: Reading): z.output<T> | null {
  const parsed = schema.safeParse(row.cells)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) note(reading, row, issue.path[0] as ColumnKey, messageOf(issue))
  return null
}

/** Of alternatives (blank, or a value), the one about the value says what is wrong. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message
  const inner = issue.errors.at(-1)?.[0]
  return inner ? messageOf(inner) : issue.message
}

function note(reading: Reading, row: Row, column: ColumnKey, message: string): void {
  reading.refused.push({ line: row.line, column: reading.columns[column]?.header, cell: shownCell(row.cells[column] ?? ''), message })
}

function warn(reading: Reading, row: Row, column: ColumnKey, message: string): void {
  reading.warnings.push({ line: row.line, column: reading.columns[column]?.header, message })
}

/** Shown only when both columns allow it; undefined when the file says nothing about it. */
function toStatus(status: ProductStatus | '' | undefined, published: string | undefined): ProductStatus | undefined {
  if (status === undefined && published === undefined) return undefined
  if (status === 'draft' || status === 'archived') return status
  return published === 'false' ? 'draft' : 'active'
}

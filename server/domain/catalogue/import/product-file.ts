import { SLUG, slugify } from '#shared/utils/slug.ts'
import type { ColumnChoice, Columns, FoundColumn, OtherColumn, Row } from './columns.ts'
import { csvRows, detectDelimiter, type CsvRow, type Delimiter } from './csv-rows.ts'
import { detectEncoding, textOf, type Encoding } from './encoding.ts'
import type { ColumnKey } from './fields.ts'
import { unguardFormula } from './formula-cells.ts'
import { ImportFileError, type MendedCell, type RowNote } from './import.types.ts'
import { mendedRows } from './mended-rows.ts'
import { createSheetReader, type SheetReader } from './sheet.ts'

/** What a person may say about a file that does not say it itself. */
export interface FileOptions {
  encoding?: Encoding
  delimiter?: Delimiter
  decimal?: '.' | ','
  /** What single columns are; the others are known by their names. */
  columns?: ColumnChoice[]
  /** The file begins with a product: its columns are called A, B, C. */
  firstLineIsData?: boolean
  /** Where no column has handles, products get theirs from their titles. */
  handlesFromTitles?: boolean
  /** Cells that were written anew since the file was sent. */
  cells?: MendedCell[]
  /** Wait for a person when a column's name does not tell what it is. */
  asksForColumns?: boolean
}

/** All rows of one product, the first one first; they need not follow each other in the file. */
export interface RowGroup {
  slug: string
  rows: Row[]
  /** Rows that belong to no product, met since the group before. */
  refused: RowNote[]
}

/** How a file is written, and what its columns are. */
export interface FileShape {
  encoding: Encoding
  /** Nothing in the file says which encoding it is in; names should be looked at. */
  guessed: boolean
  delimiter: Delimiter
  found: FoundColumn[]
}

/** No product can be read from the file's columns; somebody has to say what they are. */
export class UnreadableColumnsError extends ImportFileError {
  readonly shape: FileShape

  constructor(message: string, shape: FileShape) {
    super(message)
    this.shape = shape
  }
}

/** A product file that was looked through once, and can be read again in pieces. */
export interface ProductFile extends FileShape {
  decimal: '.' | ','
  columns: Columns
  others: OtherColumn[]
  /** Rows without the header. */
  rows: number
  /** Handles are made from titles: what the shop has under other handles keeps them. */
  makesHandles: boolean
  /** The first SKU of a product of the file, blank where it has none; undefined where there is no such product. */
  skuOf: (slug: string) => string | undefined
  /** Each product when its last row was met; the last group may be only refused rows (`rows` is empty then). */
  groups(): AsyncGenerator<RowGroup>
}

/** Rows of one file: more than the largest shop, little enough to report on each. */
export const MOST_ROWS = 250_000

/**
 * Looks through a file: that it can be read to its end, what it is written in, and how many rows each product has. Memory
 * holds an entry for each product, never the file's rows.
 *
 * @param remembered what was said about columns of earlier files; what this one lacks does not matter
 * @throws UnreadableColumnsError when columns are missing or doubled
 * @throws ImportFileError when the file as a whole cannot be read
 */
export async function openProductFile(file: Uint8Array, options: FileOptions = {}, remembered: ColumnChoice[] = []): Promise<ProductFile> {
  const detected = options.encoding ? { encoding: options.encoding, guessed: false } : await detectEncoding(file)
  const delimiter = options.delimiter ?? detectDelimiter(await firstLine(textOf(file, detected.encoding)))
  const records = () => mendedRows(csvRows(textOf(file, detected.encoding), delimiter), options)

  const reader = createSheetReader(options, remembered)
  /** Handle, number of rows and first SKU of each product. */
  const products = new Map<string, { handle: string, rows: number, sku: string }>()
  const decimals = { point: 0, comma: 0 }
  let rows = 0
  for await (const record of records()) {
    if (!reader.take(record.cells)) continue
    if (reader.problem) {
      if (reader.hasSampled()) break
      continue
    }
    if (++rows > MOST_ROWS) throw new ImportFileError(`The file has more than ${MOST_ROWS.toLocaleString('en')} rows; import it in parts.`)
    const { columns, width, handleOf } = reader.sheet()
    if (record.cells.length > width) continue
    const price = (record.cells[columns.price!.index] ?? '').trim()
    if (/^\d+\.\d{1,3}$/.test(price)) decimals.point++
    else if (/^[\d.]*\d,\d{1,3}$/.test(price)) decimals.comma++
    const handle = handleOf(record.cells)
    const slug = slugOf(handle)
    if (!slug) continue
    const product = products.get(slug)
    const sku = codeIn(record.cells, columns)
    if (!product) products.set(slug, { handle, rows: 1, sku })
    else if (product.handle === handle) {
      product.rows++
      product.sku ||= sku
    }
  }
  const sheet = reader.sheet()
  const shape = { ...detected, delimiter, found: sheet.found }
  if (reader.problem) throw new UnreadableColumnsError(reader.problem, shape)
  // Where a comma ends the cell, one inside of a number is a slip; elsewhere it is how the country writes.
  const decimal = options.decimal ?? (delimiter !== ',' && decimals.comma > decimals.point ? ',' : '.')
  const { columns, others, makesHandles } = sheet
  return { ...shape, decimal, columns, others, makesHandles, rows, skuOf: slug => products.get(slug)?.sku, groups: () => groupRows(records(), createSheetReader(options, remembered), products) }
}

const codeIn = (cells: string[], { sku }: Columns) => sku ? (cells[sku.index] ?? '').trim().replace(/^'/, '') : ''

/** Puts rows of the same handle together. A handle that no address can carry is rewritten the same way each time. */
async function* groupRows(records: AsyncGenerator<CsvRow>, reader: SheetReader, products: Map<string, { handle: string, rows: number }>): AsyncGenerator<RowGroup> {
  const open = new Map<string, Row[]>()
  let refused: RowNote[] = []
  for await (const { line, cells } of records) {
    if (!reader.take(cells)) continue
    const { columns, others, width, handleOf } = reader.sheet()
    // More cells than columns shift everything behind the extra delimiter; nothing in such a row can be trusted.
    if (cells.length > width) {
      refused.push({ line, message: `The row has ${cells.length} cells, the header ${width}; put quotes around cells that contain the character between cells.` })
      continue
    }
    const handle = handleOf(cells)
    const slug = slugOf(handle)
    const problem = !slug
      ? handle ? `"${handle}" has no letter or digit to make an address of.` : 'It is empty; every row names its product.'
      : products.get(slug)!.handle !== handle ? `"${handle}" gives the same address as "${products.get(slug)!.handle}", which is another product.` : null
    if (problem) {
      refused.push({ line, column: (columns.handle ?? columns.title)?.header, cell: shownCell(handle), message: problem })
      continue
    }
    const row = toRow(line, cells, columns, others)
    const rows = open.get(slug) ?? []
    rows.push({ ...row, cells: { ...row.cells, handle: columns.handle ? handle : slug } })
    if (rows.length < products.get(slug)!.rows) {
      open.set(slug, rows)
      continue
    }
    open.delete(slug)
    yield { slug, rows, refused }
    refused = []
  }
  if (refused.length > 0) yield { slug: '', rows: [], refused }
}

/** Characters of a cell that is offered to be mended beside its note. */
const LONGEST_SHOWN = 200

/** A cell for its note; undefined when it is too long to be shown there. */
export const shownCell = (cell: string): string | undefined => cell.length <= LONGEST_SHOWN && !cell.includes('\n') ? cell : undefined

/** Cells that take their apostrophe away themselves. */
const CODES = new Set<ColumnKey>(['sku', 'barcode'])

function toRow(line: number, cells: string[], columns: Columns, others: OtherColumn[]): Row {
  const known: Row['cells'] = {}
  for (const key of Object.keys(columns) as ColumnKey[]) {
    const cell = (cells[columns[key]!.index] ?? '').trim()
    known[key] = CODES.has(key) ? cell : unguardFormula(cell)
  }
  return { line, cells: known, others: others.map(({ index, header }) => ({ name: header, value: unguardFormula((cells[index] ?? '').trim()) })) }
}

/** The address that a handle of a file is. */
export function slugOf(handle: string): string {
  return SLUG.test(handle) && handle.length <= 120 ? handle : slugify(handle)
}

async function firstLine(text: AsyncIterable<string>): Promise<string> {
  let start = ''
  for await (const piece of text) {
    start += piece.replace(/^\uFEFF/, '')
    const head = start.trimStart()
    if (head.includes('\n')) return head.slice(0, head.indexOf('\n'))
    if (start.length > 100_000) break
  }
  return start.trimStart()
}

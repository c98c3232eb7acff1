import { SLUG, slugify } from '#shared/utils/slug.ts'
import { readHeader, type ColumnKey, type Columns, type OtherColumn, type Row } from './columns.ts'
import { csvRows, detectDelimiter, type CsvRow, type Delimiter } from './csv-rows.ts'
import { detectEncoding, textOf, type Encoding } from './encoding.ts'
import { unguardFormula } from './formula-cells.ts'
import { ImportFileError, type RowNote } from './import.types.ts'

/** What a person may say about a file that does not say it itself. */
export interface FileOptions {
  encoding?: Encoding
  delimiter?: Delimiter
  decimal?: '.' | ','
}

/** All rows of one product, the first one first; they need not follow each other in the file. */
export interface RowGroup {
  slug: string
  rows: Row[]
  /** Rows that belong to no product, met since the group before. */
  refused: RowNote[]
}

/** A product file that was looked through once, and can be read again in pieces. */
export interface ProductFile {
  encoding: Encoding
  /** Nothing in the file says which encoding it is in; names should be looked at. */
  guessed: boolean
  delimiter: Delimiter
  decimal: '.' | ','
  columns: Columns
  others: OtherColumn[]
  /** Rows without the header. */
  rows: number
  /** Each product when its last row was met; the last group may be only refused rows (`rows` is empty then). */
  groups(): AsyncGenerator<RowGroup>
}

/** Rows of one file: more than the largest shop, little enough to report on each. */
export const MOST_ROWS = 250_000

/**
 * Looks through a file: that it can be read to its end, what it is written in, and how many rows each product has. Memory
 * holds an entry for each product, never the file's rows.
 *
 * @throws ImportFileError when the file as a whole cannot be read
 */
export async function openProductFile(file: Uint8Array, options: FileOptions = {}): Promise<ProductFile> {
  const detected = options.encoding ? { encoding: options.encoding, guessed: false } : await detectEncoding(file)
  const delimiter = options.delimiter ?? detectDelimiter(await firstLine(textOf(file, detected.encoding)))
  const records = () => csvRows(textOf(file, detected.encoding), delimiter)

  let found: { columns: Columns, others: OtherColumn[], width: number } | null = null
  /** Handle and number of rows of each product. */
  const products = new Map<string, { handle: string, rows: number }>()
  const decimals = { point: 0, comma: 0 }
  let rows = 0
  for await (const record of records()) {
    if (!found) {
      found = { ...readHeader(record.cells), width: record.cells.length }
      continue
    }
    if (++rows > MOST_ROWS) throw new ImportFileError(`The file has more than ${MOST_ROWS.toLocaleString('en')} rows; import it in parts.`)
    if (record.cells.length > found.width) continue
    const price = (record.cells[found.columns.price!.index] ?? '').trim()
    if (/^\d+\.\d{1,3}$/.test(price)) decimals.point++
    else if (/^[\d.]*\d,\d{1,3}$/.test(price)) decimals.comma++
    const handle = (record.cells[found.columns.handle!.index] ?? '').trim()
    const slug = slugOf(handle)
    if (!slug) continue
    const product = products.get(slug)
    if (!product) products.set(slug, { handle, rows: 1 })
    else if (product.handle === handle) product.rows++
  }
  if (!found) throw new ImportFileError('The file is empty.')
  const { columns, others, width } = found
  // Where a comma ends the cell, one inside of a number is a slip; elsewhere it is how the country writes.
  const decimal = options.decimal ?? (delimiter !== ',' && decimals.comma > decimals.point ? ',' : '.')
  return { ...detected, delimiter, decimal, columns, others, rows, groups: () => groupRows(records(), { columns, others, width }, products) }
}

/** Puts rows of the same handle together. A handle that no address can carry is rewritten the same way each time. */
async function* groupRows(records: AsyncGenerator<CsvRow>, { columns, others, width }: { columns: Columns, others: OtherColumn[], width: number }, products: Map<string, { handle: string, rows: number }>): AsyncGenerator<RowGroup> {
  const open = new Map<string, Row[]>()
  let refused: RowNote[] = []
  let isHeader = true
  for await (const { line, cells } of records) {
    if (isHeader) {
      isHeader = false
      continue
    }
    // More cells than columns shift everything behind the extra delimiter; nothing in such a row can be trusted.
    if (cells.length > width) {
      refused.push({ line, message: `The row has ${cells.length} cells, the header ${width}; put quotes around cells that contain the character between cells.` })
      continue
    }
    const row = toRow(line, cells, columns, others)
    const handle = row.cells.handle ?? ''
    const slug = slugOf(handle)
    const problem = !slug
      ? handle ? `"${handle}" has no letter or digit to make an address of.` : 'It is empty; every row names its product.'
      : products.get(slug)!.handle !== handle ? `"${handle}" gives the same address as "${products.get(slug)!.handle}", which is another product.` : null
    if (problem) {
      refused.push({ line, column: columns.handle?.header, message: problem })
      continue
    }
    const rows = open.get(slug) ?? []
    rows.push(row)
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

/** Cells that take their apostrophe away themselves. */
const CODES = new Set<ColumnKey>(['sku', 'barcode'])
/** Characters of a cell that nothing of the shop stands for. */
const LONGEST_OTHER = 5_000

function toRow(line: number, cells: string[], columns: Columns, others: OtherColumn[]): Row {
  const known: Row['cells'] = {}
  for (const key of Object.keys(columns) as ColumnKey[]) {
    const cell = (cells[columns[key]!.index] ?? '').trim()
    known[key] = CODES.has(key) ? cell : unguardFormula(cell)
  }
  return { line, cells: known, others: others.map(({ index, header }) => ({ name: header, value: unguardFormula((cells[index] ?? '').trim()).slice(0, LONGEST_OTHER) })) }
}

function slugOf(handle: string): string {
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

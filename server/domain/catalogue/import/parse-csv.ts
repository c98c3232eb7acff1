import { CsvError, parse } from 'csv-parse/sync'
import { readHeader, type ColumnKey, type Columns, type Row } from './columns.ts'
import { ImportFileError, type RowNote } from './import.types.ts'

export interface ParsedCsv {
  columns: Columns
  rows: Row[]
  refused: RowNote[]
}

/**
 * Splits the text into rows. Quoted cells may hold commas, quotes and line breaks.
 *
 * @throws ImportFileError when the text is not CSV, or not a product file
 */
export function parseCsv(text: string): ParsedCsv {
  const [header, ...rest] = readRecords(text).filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (!header) throw new ImportFileError('The file is empty.')
  const columns = readHeader(header.cells)
  const rows: Row[] = []
  const refused: RowNote[] = []
  for (const { line, cells } of rest) {
    // More cells than columns shift everything behind the extra comma; nothing in such a row can be trusted.
    if (cells.length > header.cells.length) {
      refused.push({ line, message: `The row has ${cells.length} cells, the header ${header.cells.length}; put quotes around cells that contain a comma.` })
      continue
    }
    rows.push({ line, cells: pick(cells, columns) })
  }
  return { columns, rows, refused }
}

function pick(cells: string[], columns: Columns): Row['cells'] {
  const row: Row['cells'] = {}
  for (const key of Object.keys(columns) as ColumnKey[]) row[key] = (cells[columns[key]!.index] ?? '').trim()
  return row
}

function readRecords(text: string): { line: number, cells: string[] }[] {
  // The parser says on which line a record ends; the next one begins on the line after it.
  let lastLine = 0
  const lines: number[] = []
  try {
    // Line breaks of other systems would be counted twice inside of quotes.
    const records: string[][] = parse(text.replaceAll(/\r\n?/g, '\n'), {
      bom: true,
      relax_column_count: true,
      record_delimiter: '\n',
      on_record: (record: string[], { lines: end }) => {
        lines.push(lastLine + 1)
        lastLine = end
        return record
      },
    })
    return records.map((cells, index) => ({ line: lines[index] ?? index + 1, cells }))
  }
  catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ImportFileError(explain(error, lastLine + 1))
  }
}

function explain(error: CsvError, line: number): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return `A quoted cell in the row that begins on line ${line} is never closed; the file was cut off there, or a quote is missing.`
  }
  return `The row that begins on line ${line} has a quote in the wrong place; quotes inside a cell are written twice (""), and the cell stands in quotes.`
}

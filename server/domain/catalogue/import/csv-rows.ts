import { Readable } from 'node:stream'
import { setImmediate as immediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { ImportFileError } from './import.types.ts'

export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export interface CsvRow {
  /** Line of the file on which the row begins, the header being line 1. */
  line: number
  cells: string[]
}

/** Characters of a single row; one that is longer has a quote in the wrong place. */
const LONGEST_ROW = 2_000_000

/** Rows after which everybody else may do something: what is in memory is read without a pause. */
const PAUSE_AFTER = 40

/** What stands between the cells: the most frequent in the header, outside of quotes. */
export function detectDelimiter(header: string): Delimiter {
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length - 1
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!
}

/**
 * Splits text into rows, as it arrives; rows without any content are left out. Quoted cells may hold delimiters, quotes
 * and line breaks.
 *
 * @throws ImportFileError when the text is not CSV
 */
export async function* csvRows(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRow> {
  const parser = Readable.from(text).compose<NodeJS.ReadableStream & AsyncIterable<{ record: string[], info: { lines: number } }>>(parse({
    delimiter,
    bom: true,
    info: true,
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  }))
  // The parser says on which line a row ends; the next one begins on the line after it.
  let ended = 0
  let rows = 0
  try {
    for await (const { record, info } of parser) {
      if (++rows % PAUSE_AFTER === 0) await immediate()
      const line = ended + 1
      ended = info.lines
      if (record.some(cell => cell.trim() !== '')) yield { line, cells: record }
    }
  }
  catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ImportFileError(explain(error, ended + 1))
  }
}

function explain({ code }: CsvError, line: number): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return `A quoted cell in the row that begins on line ${line} is never closed; the file was cut off there, or a quote is missing.`
  }
  return `The row that begins on line ${line} has a quote in the wrong place; quotes inside a cell are written twice (""), and the cell stands in quotes.`
}

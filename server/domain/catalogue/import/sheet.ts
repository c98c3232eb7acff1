import { cut } from '#shared/utils/cut.ts'
import { headingsOf, placesOf, readHeader, type ColumnChoice, type Columns, type FoundColumn, type OtherColumn } from './columns.ts'
import { unguardFormula } from './formula-cells.ts'
import { ImportFileError } from './import.types.ts'
import type { FileOptions } from './product-file.ts'

/** Rows in which an example is looked for, and characters of it. */
const SAMPLED = 200
const LONGEST_SAMPLE = 120

/** What the first line of a file says about all others. */
export interface Sheet {
  found: FoundColumn[]
  columns: Columns
  others: OtherColumn[]
  /** Cells of the first line. */
  width: number
  makesHandles: boolean
  /** The handle of a row, as the file writes it; asked for each row in turn. */
  handleOf(cells: string[]): string
}

export interface SheetReader {
  /** Takes the next line. @returns whether it holds a product's row */
  take(cells: string[]): boolean
  /** Why no product can be read; null when they can. */
  readonly problem: string | null
  /** Whether each column had its chance to show an example. */
  hasSampled(): boolean
  /** @throws ImportFileError when there was no line at all */
  sheet(): Sheet
}

/** Reads the line with the names of columns, and an example for each from the rows that follow. */
export function createSheetReader(options: FileOptions, remembered: ColumnChoice[]): SheetReader {
  let sheet: Sheet | null = null
  let problem: string | null = null
  let rows = 0

  function open(first: string[]): Sheet {
    const header = options.firstLineIsData ? first.map(() => '') : first
    const headings = new Set(headingsOf(header).map(heading => heading.toLowerCase()))
    const choices = options.columns ?? remembered.filter(({ heading }) => headings.has(heading.toLowerCase()))
    const read = readHeader(header, choices, options.handlesFromTitles)
    problem = read.problem
    const { columns, others } = placesOf(read.found)
    return { found: read.found, columns, others, width: first.length, makesHandles: !columns.handle, handleOf: handleReader(columns) }
  }

  return {
    take(cells) {
      const isFirst = sheet === null
      sheet ??= open(cells)
      if (isFirst && !options.firstLineIsData) return false
      if (++rows > SAMPLED) return true
      for (const [index, column] of sheet.found.entries()) {
        const cell = cells[index]?.trim()
        if (cell && !column.sample) column.sample = cut(cell, LONGEST_SAMPLE)
      }
      return true
    },
    get problem() {
      return problem
    },
    hasSampled: () => rows >= SAMPLED,
    sheet() {
      if (!sheet) throw new ImportFileError('The file is empty.')
      return sheet
    },
  }
}

/** Where no column has handles, a row without a title belongs to the product of the row before it. */
function handleReader({ handle, title }: Columns): (cells: string[]) => string {
  const read = (cells: string[], index: number | undefined) => index === undefined ? '' : unguardFormula((cells[index] ?? '').trim())
  let last = ''
  return (cells) => {
    if (handle) return read(cells, handle.index)
    return last = read(cells, title?.index) || last
  }
}

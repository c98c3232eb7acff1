import { headingsOf } from './columns.ts'
import type { CsvRow } from './csv-rows.ts'
import type { MendedCell } from './import.types.ts'

/** Rows of a file with the cells that somebody wrote anew since it was sent. What names columns stays as it is. */
export function mendedRows(rows: AsyncGenerator<CsvRow>, { cells = [], firstLineIsData = false }: { cells?: MendedCell[], firstLineIsData?: boolean }): AsyncGenerator<CsvRow> {
  // Most files are right: their rows take no way around.
  return cells.length > 0 ? withCells(rows, cells, firstLineIsData) : rows
}

async function* withCells(rows: AsyncGenerator<CsvRow>, cells: readonly MendedCell[], firstLineIsData: boolean): AsyncGenerator<CsvRow> {
  const byLine = Map.groupBy(cells, ({ line }) => line)
  let headings: string[] | null = null
  for await (const row of rows) {
    const isHeader = headings === null && !firstLineIsData
    headings ??= headingsOf(firstLineIsData ? row.cells.map(() => '') : row.cells)
    const own = isHeader ? undefined : byLine.get(row.line)
    yield own ? { ...row, cells: mended(row.cells, own, headings) } : row
  }
}

function mended(cells: string[], own: readonly MendedCell[], headings: readonly string[]): string[] {
  const all = [...cells]
  for (const { column, value } of own) {
    const place = headings.indexOf(column)
    if (place < 0) continue
    // A row may end before its last columns.
    while (all.length <= place) all.push('')
    all[place] = value
  }
  return all
}

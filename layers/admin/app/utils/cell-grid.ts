/** A place in a grid: both count from 0. */
export interface Cell { row: number, column: number }
/** A rectangle of cells, both corners included. */
export interface CellRange { top: number, bottom: number, left: number, right: number }
export interface CellValue extends Cell { value: string }

export const rangeOf = (one: Cell, other: Cell): CellRange => ({
  top: Math.min(one.row, other.row), bottom: Math.max(one.row, other.row), left: Math.min(one.column, other.column), right: Math.max(one.column, other.column),
})

export const isInRange = (range: CellRange | null, { row, column }: Cell): boolean =>
  range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right

/**
 * Reads what a spreadsheet puts on the clipboard: tabs between cells, line ends between rows, and quotes around cells
 * that contain either. The line end behind the last row is no row.
 */
export function parseSheet(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at++) {
    const letter = source[at]!
    if (quoted && letter === '"' && source[at + 1] === '"') cell += source[at++]
    else if (letter === '"' && (quoted || cell === '')) quoted = !quoted
    else if (!quoted && (letter === '\t' || letter === '\n')) {
      rows.at(-1)!.push(cell)
      cell = ''
      if (letter === '\n') rows.push([])
    }
    else cell += letter
  }
  rows.at(-1)!.push(cell)
  return rows
}

/** The same the other way round. */
export function sheetText(rows: readonly (readonly string[])[]): string {
  return rows.map(row => row.map(cell => /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell).join('\t')).join('\n')
}

/**
 * Where pasted cells go: from the upper left corner of what is chosen, as far as the grid reaches. One cell fills all
 * that is chosen.
 */
export function pasteInto(range: CellRange, sheet: readonly (readonly string[])[], size: { rows: number, columns: number }): CellValue[] {
  const single = sheet.length === 1 && sheet[0]!.length === 1
  if (single) return cellsOf(range).map(cell => ({ ...cell, value: sheet[0]![0]! }))
  return sheet.flatMap((line, row) => line.map((value, column) => ({ row: range.top + row, column: range.left + column, value })))
    .filter(({ row, column }) => row < size.rows && column < size.columns)
}

/** The top row of what is chosen, put into all rows below it; of a single cell the one above it. */
export function fillDown(range: CellRange, read: (cell: Cell) => string | null): CellValue[] {
  const source = range.top === range.bottom ? range.top - 1 : range.top
  if (source < 0) return []
  return cellsOf(range).filter(({ row }) => row !== source).flatMap((cell) => {
    const value = read({ row: source, column: cell.column })
    return value === null ? [] : [{ ...cell, value }]
  })
}

export function cellsOf({ top, bottom, left, right }: CellRange): Cell[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (_, column) => ({ row: top + row, column: left + column }))).flat()
}

import { changedPrice, type PriceChange } from '#shared/utils/price-change.ts'
import type { CellRange, CellValue } from './cell-grid'
import { isWritable, type GridColumn, type GridField, type GridRow } from './grid-edit'

/** Rows that a tool works on: those that are chosen, where there are several, else all. */
export interface GridPart { rows: readonly GridRow[], columns: readonly GridColumn[], chosen: CellRange | null }

/** Both numbers count from 0, and the last one is among them. */
function rowsOf({ rows, chosen }: GridPart): number[] {
  const [from, to] = chosen && chosen.bottom > chosen.top ? [chosen.top, chosen.bottom] : [0, rows.length - 1]
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

export interface Replacement {
  find: string
  /** What stands there afterwards; empty takes it away. */
  replaceBy: string
  /** One column, or null for all. */
  field: GridField | null
  /** Only cells that are nothing but what is looked for. */
  whole: boolean
}

/** Cells that hold a text, whatever its case, as they are with every place of it replaced. */
export function replaceInGrid(part: GridPart, { find, replaceBy, field, whole }: Replacement): CellValue[] {
  if (find === '') return []
  const pattern = new RegExp(whole ? `^${escaped(find)}$` : escaped(find), 'giu')
  return part.columns.flatMap((column, place) => {
    if (column.mode === 'select' || (field !== null && column.field !== field)) return []
    return rowsOf(part).flatMap((index): CellValue[] => {
      const row = part.rows[index]!
      const before = row.cells[column.field]
      // As a function: signs like "$&" are what they are.
      const value = before.replace(pattern, () => replaceBy)
      return isWritable(row, column.field) && value !== before ? [{ row: index, column: place, value }] : []
    })
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Amounts of one column after a change; cells that are empty or hold no amount stay, and nothing falls below zero. */
export function changeAmounts(part: GridPart, field: GridField, change: PriceChange, currencyCode: string): CellValue[] {
  const place = part.columns.findIndex(column => column.field === field)
  if (place < 0) return []
  return rowsOf(part).flatMap((index): CellValue[] => {
    const before = part.rows[index]!.cells[field]
    const amount = before.trim() === '' ? null : readAmount(before, currencyCode)
    if (amount === null) return []
    const value = amountText({ amount: Math.max(0, changedPrice(amount, change, currencyCode)), currencyCode })
    return value === before ? [] : [{ row: index, column: place, value }]
  })
}

/** A percentage as it is typed: "20", "12,5 %"; null when it is none, or more than two digits follow the point. */
export function readPercent(text: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim())
  const percent = match ? Number(`${match[1]}.${match[2] ?? 0}`) : 0
  return percent > 0 ? percent : null
}

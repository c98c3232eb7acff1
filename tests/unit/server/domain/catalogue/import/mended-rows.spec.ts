import { expect, it } from 'vitest'
import { csvRows } from '../../../../../../server/domain/catalogue/import/csv-rows.ts'
import type { MendedCell } from '../../../../../../server/domain/catalogue/import/import.types.ts'
import { mendedRows } from '../../../../../../server/domain/catalogue/import/mended-rows.ts'

async function read(lines: string[], cells: MendedCell[], firstLineIsData = false): Promise<string[][]> {
  const rows: string[][] = []
  async function* text() {
    yield `${lines.join('\n')}\n`
  }
  for await (const row of mendedRows(csvRows(text(), ','), { cells, firstLineIsData })) rows.push(row.cells)
  return rows
}

it('puts cells where their line and column are, as long as the file has both', async () => {
  expect(await read(['Title,Price,Price', 'a,1', 'b,2,3'], [
    { line: 2, column: 'Price', value: '9' }, { line: 2, column: 'Price (column C)', value: '8' }, { line: 3, column: 'Title', value: '' },
    { line: 1, column: 'Title', value: 'Name' }, { line: 3, column: 'Vendor', value: 'x' }, { line: 7, column: 'Title', value: 'x' },
  ])).toEqual([['Title', 'Price', 'Price'], ['a', '9', '8'], ['', '2', '3']])
})

it('knows the columns of a file without names by their letters', async () => {
  expect(await read(['a,1', 'b,2'], [{ line: 1, column: 'Column B', value: '9' }], true)).toEqual([['a', '9'], ['b', '2']])
})

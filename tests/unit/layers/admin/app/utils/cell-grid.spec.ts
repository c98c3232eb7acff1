import { describe, expect, it } from 'vitest'
import { cellsOf, fillDown, isInRange, parseSheet, pasteInto, rangeOf, sheetText } from '../../../../../../layers/admin/app/utils/cell-grid.ts'

describe('what a spreadsheet puts on the clipboard', () => {
  it.each([
    ['1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['one', [['one']]],
    ['', [['']]],
    ['a\t\n\tb', [['a', ''], ['', 'b']]],
    ['"two\nlines"\t"say ""hi"""\nnext\t', [['two\nlines', 'say "hi"'], ['next', '']]],
    ['6" pipe\t1', [['6" pipe', '1']]],
  ])('is read: %j', (text, rows) => expect(parseSheet(text)).toEqual(rows))

  it('comes back as it was', () => {
    const rows = [['a\tb', 'c"d'], ['e\nf', '']]
    expect(parseSheet(sheetText(rows))).toEqual(rows)
  })
})

describe('a grid', () => {
  const size = { rows: 3, columns: 2 }
  it('takes pasted cells as far as it reaches, and one cell everywhere it is chosen', () => {
    const at = rangeOf({ row: 1, column: 1 }, { row: 1, column: 1 })
    expect(pasteInto(at, [['1', '2'], ['3'], ['4']], size)).toEqual([{ row: 1, column: 1, value: '1' }, { row: 2, column: 1, value: '3' }])
    expect(pasteInto(rangeOf({ row: 2, column: 0 }, { row: 0, column: 0 }), [['x']], size).map(({ row, value }) => [row, value])).toEqual([[0, 'x'], [1, 'x'], [2, 'x']])
  })

  it('fills down from the top of what is chosen, or from the cell above, and skips what cannot be read', () => {
    const read = ({ row, column }: { row: number, column: number }) => column === 1 ? null : `r${row}`
    expect(fillDown({ top: 0, bottom: 2, left: 0, right: 1 }, read)).toEqual([{ row: 1, column: 0, value: 'r0' }, { row: 2, column: 0, value: 'r0' }])
    expect(fillDown({ top: 2, bottom: 2, left: 0, right: 0 }, read)).toEqual([{ row: 2, column: 0, value: 'r1' }])
    expect(fillDown({ top: 0, bottom: 0, left: 0, right: 0 }, read)).toEqual([])
  })

  it('knows what is chosen', () => {
    const range = rangeOf({ row: 2, column: 1 }, { row: 1, column: 0 })
    expect(cellsOf(range)).toHaveLength(4)
    expect([isInRange(range, { row: 1, column: 1 }), isInRange(range, { row: 0, column: 0 }), isInRange(null, { row: 0, column: 0 })]).toEqual([true, false, false])
  })
})

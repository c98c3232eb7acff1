import { beforeAll, describe, expect, it } from 'vitest'
import { amountText, readAmount } from '../../../../../../layers/admin/app/utils/admin-money.ts'
import { GRID_COLUMNS, type GridField, type GridRow } from '../../../../../../layers/admin/app/utils/grid-edit.ts'
import { changeAmounts, readPercent, replaceInGrid, type GridPart } from '../../../../../../layers/admin/app/utils/grid-tools.ts'

// Nuxt imports them by itself.
beforeAll(() => void Object.assign(globalThis, { amountText, readAmount }))

const row = (id: string, cells: Partial<Record<GridField, string>>, tracked = true): GridRow => ({
  variantId: id, productId: id, productTitle: id, title: '', image: null, first: true, tracked,
  cells: { price: '', compareAtPrice: '', cost: '', onHand: '', sku: '', status: 'ACTIVE', weightGrams: '', barcode: '', ...cells },
})
const rows = [row('a', { price: '10.00', sku: 'MUG-A', onHand: '10' }), row('b', { price: '20', sku: 'mug-b', onHand: '10' }, false), row('c', { price: 'abc', sku: 'A.B', compareAtPrice: '0.03' }), row('d', { price: '19.90', sku: 'MUG-MUG' })]
const all: GridPart = { rows, columns: GRID_COLUMNS, chosen: null }
const place = (field: GridField): number => GRID_COLUMNS.findIndex(column => column.field === field)
const replaced = (change: Partial<Parameters<typeof replaceInGrid>[1]>, part = all) =>
  replaceInGrid(part, { find: '', replaceBy: '', field: null, whole: false, ...change }).map(({ row: at, column, value }) => [at, GRID_COLUMNS[column]!.field, value])

describe('find and replace', () => {
  it('replaces every place of a text, whatever its case', () => {
    expect(replaced({ find: 'mug', replaceBy: 'CUP', field: 'sku' })).toEqual([[0, 'sku', 'CUP-A'], [1, 'sku', 'CUP-b'], [3, 'sku', 'CUP-CUP']])
  })

  it('takes signs for what they are', () => {
    expect(replaced({ find: '.', replaceBy: '$&', field: 'sku' })).toEqual([[2, 'sku', 'A$&B']])
    expect(replaced({ find: '(', replaceBy: 'x' })).toEqual([])
  })

  it('looks at whole cells where that is asked for, in all columns that are typed in, and nowhere that cannot be written', () => {
    expect(replaced({ find: '10', replaceBy: '12', whole: true })).toEqual([[0, 'onHand', '12']])
    expect(replaced({ find: 'active', replaceBy: 'DRAFT' })).toEqual([])
  })

  it('works on the rows that are chosen, and finds nothing without a text', () => {
    expect(replaced({ find: 'mug', replaceBy: '' }, { ...all, chosen: { top: 1, bottom: 2, left: 0, right: 0 } })).toEqual([[1, 'sku', '-b']])
    expect(replaced({ replaceBy: 'x' })).toEqual([])
  })
})

describe('a change by percent', () => {
  it('changes the amounts of a column, and leaves what is none', () => {
    expect(changeAmounts(all, 'price', { percent: 10 }, 'EUR')).toEqual([
      { row: 0, column: place('price'), value: '11.00' }, { row: 1, column: place('price'), value: '22.00' }, { row: 3, column: place('price'), value: '21.89' },
    ])
    expect(changeAmounts(all, 'cost', { percent: 10 }, 'EUR')).toEqual([])
  })

  it('rounds as it is told, and never falls below zero', () => {
    expect(changeAmounts(all, 'price', { percent: -7.5, rounding: 'END_99' }, 'EUR').map(({ value }) => value)).toEqual(['8.99', '18.99', '17.99'])
    expect(changeAmounts(all, 'compareAtPrice', { percent: -150 }, 'EUR').map(({ value }) => value)).toEqual(['0.00'])
  })

  it.each([['20', 20], ['12,5 %', 12.5], [' 7.25% ', 7.25], ['0', null], ['', null], ['-3', null], ['1.234', null], ['ten', null]])('reads %j as %j', (text, percent) => {
    expect(readPercent(text)).toBe(percent)
  })
})

import { describe, expect, it } from 'vitest'
import type { OptionForm, VariantForm } from '../../../../../../layers/admin/app/utils/product-form.ts'
import { planRows } from '../../../../../../layers/admin/app/utils/product-rows.ts'

const option = (name: string, values: string[], previous: string | null = name): OptionForm => ({ name, previousName: previous, values: values.map(value => ({ name: value, previousName: previous === null ? null : value, color: null, mediaId: null })) })
const variant = (id: string, optionValues: string[], price = '1.00'): VariantForm => ({ id, optionValues, price, compareAtPrice: '', cost: '', sku: `SKU-${id}`, onHand: '4', barcode: '', weight: '', stockRule: 'COUNTED', mediaId: '' })
const fresh = (name: string) => ({ name, previousName: null, color: null, mediaId: null })
const rowsOf = (rows: ReturnType<typeof planRows>) => rows.map(({ id, optionValues, price }) => [id, optionValues.join('/'), price])

describe('the rows of a variant grid', () => {
  const color = option('Color', ['red', 'blue'])
  const loaded = { options: [color], variants: [variant('r', ['red'], '5.00'), variant('b', ['blue'], '6.00')] }

  it('gain one for each new value, priced like the nearest, without SKU and stock', () => {
    const rows = planRows(loaded, { options: [{ ...color, values: [...color.values, fresh('green')] }], variants: loaded.variants })
    expect(rowsOf(rows)).toEqual([['r', 'red', '5.00'], ['b', 'blue', '6.00'], [null, 'green', '5.00']])
    expect(rows[2]).toMatchObject({ sku: '', onHand: '0' })
  })

  it('keep what was typed in rows that are not saved', () => {
    const options = [{ ...color, values: [...color.values, fresh('green')] }]
    const rows = planRows(loaded, { options, variants: loaded.variants })
    rows[2]!.price = '9.00'
    expect(rowsOf(planRows(loaded, { options: [{ ...options[0]!, values: [...options[0]!.values, fresh('gold')] }], variants: rows })).slice(2)).toEqual([[null, 'green', '9.00'], [null, 'gold', '5.00']])
  })

  it('keep a variant under a renamed value, and lose it with a value that goes', () => {
    const renamed = { ...color, values: [{ ...color.values[0]!, name: 'crimson' }] }
    const rows = planRows(loaded, { options: [renamed], variants: loaded.variants })
    expect(rowsOf(rows)).toEqual([['r', 'crimson', '5.00']])
    expect(rows.some(({ id }) => id === 'b')).toBe(false)
  })

  it('give the first value of a new option to what is there', () => {
    const size = option('Size', ['S', 'L'], null)
    expect(rowsOf(planRows(loaded, { options: [color, size], variants: loaded.variants }))).toEqual([['r', 'red/S', '5.00'], [null, 'red/L', '5.00'], ['b', 'blue/S', '6.00'], [null, 'blue/L', '6.00']])
  })

  it('make a simple product a choice, and a choice simple again', () => {
    const simple = { options: [], variants: [variant('x', [])] }
    expect(rowsOf(planRows(simple, { options: [option('Size', ['S', 'L'], null)], variants: simple.variants }))).toEqual([['x', 'S', '1.00'], [null, 'L', '1.00']])
    const rows = planRows(loaded, { options: [], variants: loaded.variants })
    expect(rowsOf(rows)).toEqual([['r', '', '5.00']])
  })

  it('do not bring back combinations that were left out before', () => {
    const size = option('Size', ['S', 'L'])
    const sparse = { options: [color, size], variants: [variant('rs', ['red', 'S']), variant('bl', ['blue', 'L'])] }
    expect(rowsOf(planRows(sparse, { options: [color, { ...size, values: [...size.values, fresh('XL')] }], variants: sparse.variants })).map(([, choice]) => choice)).toEqual(['red/S', 'red/XL', 'blue/L', 'blue/XL'])
  })
})

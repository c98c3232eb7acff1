import { beforeAll, describe, expect, it } from 'vitest'
import { amountHint, amountText, readAmount } from '../../../../../../layers/admin/app/utils/admin-money.ts'
import { cellProblem, gridChanges, isUnfinished, isWritable, readCell, toGridRows, toSaveRows } from '../../../../../../layers/admin/app/utils/grid-edit.ts'

// Nuxt imports them by itself.
beforeAll(() => void Object.assign(globalThis, { amountText, amountHint, readAmount }))

const eur = (amount: number) => ({ amount, currencyCode: 'EUR' })
const product = { id: 'p', version: 3, status: 'ACTIVE' as const }
const variant = (id: string, tracked: boolean) => ({ id, title: id, sku: `SKU-${id}`, barcode: null, weightGrams: id === 'a' ? 310 : null, tracked, price: eur(2400), compareAtPrice: null, cost: null, inventory: { onHand: 4, version: 2 }, product })
const loaded = () => toGridRows([{ ...product, title: 'Mug', featuredImage: null, variants: { totalCount: 2, nodes: [variant('a', true), variant('b', false)] } }])
const versions = { products: new Map([['p', 3]]), stock: new Map([['a', 2]]) }

describe('rows of the spreadsheet', () => {
  it('hold one variant each; the first carries the product\'s status, and stock is written where it is counted', () => {
    const [a, b] = loaded()
    expect([a!.cells.price, a!.cells.compareAtPrice, a!.cells.onHand, b!.cells.onHand]).toEqual(['24.00', '', '4', ''])
    expect([isWritable(a!, 'status'), isWritable(b!, 'status'), isWritable(a!, 'onHand'), isWritable(b!, 'onHand'), isWritable(b!, 'price')]).toEqual([true, false, true, false, true])
  })

  it('are sent with what changed alone, and with the versions that were seen', () => {
    const before = new Map(loaded().map(row => [row.variantId, row]))
    const rows = loaded()
    Object.assign(rows[0]!.cells, { price: '25,50', onHand: '9', status: 'DRAFT' })
    Object.assign(rows[1]!.cells, { sku: '', compareAtPrice: '30', barcode: ' 4006381333931 ', weightGrams: '250' })
    Object.assign(rows[0]!.cells, { weightGrams: '' })
    expect(toSaveRows(gridChanges(before, rows), versions, 'EUR')).toEqual([
      { variantId: 'a', version: 3, price: 2550, onHand: 9, expectedStockVersion: 2, status: 'DRAFT', weightGrams: null },
      { variantId: 'b', version: 3, sku: null, compareAtPrice: 3000, barcode: '4006381333931', weightGrams: 250 },
    ])
  })

  it('say what cannot be saved', () => {
    expect([['price', ''], ['price', 'x'], ['cost', ''], ['cost', '1.234'], ['price', '-1'], ['onHand', '-1'], ['onHand', '1.5'], ['sku', ''], ['weightGrams', ''], ['weightGrams', '310'], ['weightGrams', '0.3']].map(([field, now]) => cellProblem({ field, now } as Parameters<typeof cellProblem>[0], 'EUR') === null))
      .toEqual([false, false, true, false, false, false, false, true, true, true, false])
  })

  it('are given the time to be typed to their end', () => {
    expect(['', ' ', '12.', '12,', '1', 'abc', '-', '12.3', '.'].map(isUnfinished)).toEqual([true, true, true, true, false, false, false, false, false])
  })

  it('take a pasted status in any spelling, and no other word', () => {
    expect([readCell('status', ' Draft '), readCell('status', 'ACTIVE'), readCell('status', 'gone'), readCell('sku', ' A-1 ')]).toEqual(['DRAFT', 'ACTIVE', null, 'A-1'])
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromLines, toLines } from '#server/domain/catalogue/specification-lines.ts'

it('writes a table of details as lines that people can write too', () => {
  expect(toLines([{ name: 'Material', value: 'Stoneware: glazed' }, { name: 'Handmade', value: '' }])).toBe('Material: Stoneware: glazed\nHandmade')
  expect(fromLines(' Material:  Stoneware \n\nHandmade\nRatio 1:2: wide')).toEqual([{ name: 'Material', value: 'Stoneware' }, { name: 'Handmade', value: '' }, { name: 'Ratio 1:2', value: 'wide' }])
  expect(toLines([{ name: 'Size: inner', value: '9 cm' }])).toBe('Size\\: inner: 9 cm')
})

it('gives every table back as it was', () => {
  // As the API keeps them: one line, nothing around it. The signs that could go wrong are frequent.
  const word = fc.string({ unit: fc.constantFrom('a', ':', ' ', '\\', '"', '=', '\''), maxLength: 12 }).map(text => text.replaceAll(/\s+/g, ' ').trim())
  fc.assert(fc.property(fc.array(fc.record({ name: word.filter(Boolean), value: word }), { maxLength: 5 }), (rows) => {
    expect(fromLines(toLines(rows))).toEqual(rows)
  }), { numRuns: 1_000 })
})

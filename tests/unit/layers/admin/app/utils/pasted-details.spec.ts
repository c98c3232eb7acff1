import { expect, it } from 'vitest'
import { pastedDetails } from '../../../../../../layers/admin/app/utils/pasted-details.ts'

it('makes rows of cells and of lines, and leaves a single word to the field', () => {
  expect(pastedDetails('Material\tOak\r\nSize\t9 cm\t4 cm\n')).toEqual([{ name: 'Material', value: 'Oak' }, { name: 'Size', value: '9 cm 4 cm' }])
  expect(pastedDetails('Material: Oak: solid\nHandmade')).toEqual([{ name: 'Material', value: 'Oak: solid' }, { name: 'Handmade', value: '' }])
  expect(pastedDetails('Material: Oak')).toEqual([])
})

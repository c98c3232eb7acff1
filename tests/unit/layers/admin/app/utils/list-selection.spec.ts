import { expect, it } from 'vitest'
import { rangeBetween } from '../../../../../../layers/admin/app/utils/list-selection.ts'

const ids = ['a', 'b', 'c', 'd']

it('spans from one row to the other, in the order of the list, whichever comes first', () => {
  expect(rangeBetween(ids, 'b', 'd')).toEqual(['b', 'c', 'd'])
  expect(rangeBetween(ids, 'd', 'b')).toEqual(['b', 'c', 'd'])
  expect(rangeBetween(ids, 'a', 'a')).toEqual(['a'])
})

it('is empty when one of both has left the list', () => {
  expect(rangeBetween(ids, 'z', 'b')).toEqual([])
  expect(rangeBetween(ids, 'b', 'z')).toEqual([])
})

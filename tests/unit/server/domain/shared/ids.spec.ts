import { expect, it } from 'vitest'
import { isUuid, stableUuid, uuidv7 } from '../../../../../server/domain/shared/ids.ts'

it('makes ids that sort by time', () => {
  const ids = [uuidv7(1_700_000_000_000), uuidv7(1_700_000_000_001), uuidv7(1_800_000_000_000)]
  expect([...ids].sort()).toEqual(ids)
  expect(ids.every(isUuid)).toBe(true)
  expect(ids[0]![14]).toBe('7')
})

it('makes the same id of the same text', () => {
  expect(stableUuid('mug')).toBe(stableUuid('mug'))
  expect(stableUuid('mug')).not.toBe(stableUuid('cup'))
  expect(isUuid(stableUuid('mug'))).toBe(true)
})

it.each(['', '1', '01A20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-00000000000g', `${uuidv7()} `])('%j is no id', (text) => {
  expect(isUuid(text)).toBe(false)
})

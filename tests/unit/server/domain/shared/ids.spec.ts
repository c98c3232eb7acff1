import { expect, it } from 'vitest'
import { isUuid, stableUuid, stableUuidv7, uuidv7 } from '../../../../../server/domain/shared/ids.ts'

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

it('makes the same id of the same text and time, which sorts by that time', () => {
  const [mug, cup, later] = [stableUuidv7(1_700_000_000_000, 'mug'), stableUuidv7(1_700_000_000_000, 'cup'), stableUuidv7(1_800_000_000_000, 'mug')]
  expect(stableUuidv7(1_700_000_000_000, 'mug')).toBe(mug)
  expect(new Set([mug, cup, later]).size).toBe(3)
  expect([mug, cup].every(id => id < later && isUuid(id) && id[14] === '7')).toBe(true)
  expect(mug.slice(0, 13)).toBe(uuidv7(1_700_000_000_000).slice(0, 13))
})

it.each(['', '1', '01A20000-0000-7000-8000-000000000001', '01a20000-0000-7000-8000-00000000000g', `${uuidv7()} `])('%j is no id', (text) => {
  expect(isUuid(text)).toBe(false)
})

import { expect, it } from 'vitest'
import { addWorkingDays } from '../../../../../server/domain/pricing/delivery.ts'

it.each([
  ['2026-11-24', 1, '2026-11-25'], ['2026-11-27', 1, '2026-11-30'], ['2026-11-28', 1, '2026-11-30'], ['2026-11-26', 3, '2026-12-01'], ['2026-11-24', 0, '2026-11-24'],
])('%s and %i working days is %s', (from, days, to) => {
  expect(addWorkingDays(new Date(`${from}T12:00:00Z`), days).toISOString().slice(0, 10)).toBe(to)
})

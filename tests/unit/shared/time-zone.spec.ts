import { describe, expect, it } from 'vitest'
import { startOfDay, zoneOf } from '../../../shared/utils/time-zone.ts'

describe('startOfDay', () => {
  it.each([
    ['2026-11-24T13:20:45.123Z', 'Europe/Berlin', '2026-11-23T23:00:00.000Z'],
    ['2026-11-24T23:30:00.000Z', 'Europe/Berlin', '2026-11-24T23:00:00.000Z'],
    ['2026-11-24T13:20:00.000Z', 'UTC', '2026-11-24T00:00:00.000Z'],
    // Clocks go forward at 2:00 and back at 3:00.
    ['2026-03-29T10:00:00.000Z', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-10-25T10:00:00.000Z', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ])('of %s in %s is %s', (moment, zone, midnight) => {
    expect(startOfDay(new Date(moment), zone).toISOString()).toBe(midnight)
  })
})

it('knows the zones of the countries it knows, and UTC', () => {
  expect([zoneOf('DE'), zoneOf('XX')]).toEqual(['Europe/Berlin', 'UTC'])
})

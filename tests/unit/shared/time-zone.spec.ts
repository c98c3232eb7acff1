import { describe, expect, it } from 'vitest'
import { momentAt, startOfDay, wallTime, zoneOf } from '../../../shared/utils/time-zone.ts'

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

describe('a time that somebody typed', () => {
  it.each([
    ['2026-11-27T08:00', 'Europe/Berlin', '2026-11-27T07:00:00.000Z'],
    ['2026-07-01T00:15', 'Europe/Berlin', '2026-06-30T22:15:00.000Z'],
    ['2026-07-01T00:15', 'UTC', '2026-07-01T00:15:00.000Z'],
    // The hour that comes twice, and the hours around it.
    ['2026-10-25T01:59', 'Europe/Berlin', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s is the moment %s', (wall, zone, moment) => {
    expect(momentAt(wall, zone)?.toISOString()).toBe(moment)
    expect(wallTime(new Date(moment), zone)).toBe(wall)
  })

  it('is nothing when it is no time', () => {
    expect([momentAt('', 'UTC'), momentAt('soon', 'UTC'), momentAt('2026-13-45T99:00', 'UTC')]).toEqual([null, null, null])
  })
})

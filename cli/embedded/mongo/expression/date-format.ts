import { fail } from '../errors.ts'
import { toLocal, zoneOffset } from './date-text.ts'

const DAY = 86_400_000
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1
}

/** The week of the year, counted from the first Sunday. */
export function week(date: Date): number {
  return Math.floor((dayOfYear(date) - 1 + 7 - date.getUTCDay()) / 7)
}

/** The Thursday of a date's ISO week, which decides the year the week belongs to. */
const thursday = (date: Date): Date => new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY)

export const isoWeekYear = (date: Date): number => thursday(date).getUTCFullYear()
export const isoWeek = (date: Date): number => Math.floor((dayOfYear(thursday(date)) - 1) / 7) + 1

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${pad(size % 60, 2)}`
}

/** Formats a date by the specifiers of `$dateToString`. Unknown ones are refused (18536). */
export function formatDate(date: Date, pattern: string, zone: string): string {
  const local = toLocal(date, zone)
  const offset = zoneOffset(zone, date.getTime())
  const parts: Readonly<Record<string, () => string>> = {
    Y: () => pad(local.getUTCFullYear(), 4),
    m: () => pad(local.getUTCMonth() + 1, 2),
    d: () => pad(local.getUTCDate(), 2),
    H: () => pad(local.getUTCHours(), 2),
    M: () => pad(local.getUTCMinutes(), 2),
    S: () => pad(local.getUTCSeconds(), 2),
    L: () => pad(local.getUTCMilliseconds(), 3),
    j: () => pad(dayOfYear(local), 3),
    w: () => String(local.getUTCDay() + 1),
    u: () => String(local.getUTCDay() || 7),
    U: () => pad(week(local), 2),
    V: () => pad(isoWeek(local), 2),
    G: () => pad(isoWeekYear(local), 4),
    b: () => monthNames[local.getUTCMonth()]!.slice(0, 3),
    B: () => monthNames[local.getUTCMonth()]!,
    z: () => offsetText(offset),
    Z: () => String(offset),
    '%': () => '%',
  }
  return pattern.replace(/%(.?)/gs, (_all, letter: string) => {
    const part = parts[letter]
    return part ? part() : fail(18536, `Invalid format character '%${letter}' in format string`)
  })
}

import { fail } from '../errors.ts'

const fixedUnits: Readonly<Record<string, number>> = {
  millisecond: 1, second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000,
}
const monthUnits: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 }
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Adds units to a date; a day that the month lacks becomes its last one. */
export function addUnits(date: Date, unit: string, amount: number): Date {
  const millis = fixedUnits[unit]
  if (millis !== undefined) return new Date(date.getTime() + millis * amount)
  const months = monthUnits[unit]
  if (months === undefined) return fail('FailedToParse', `unknown time unit value: ${unit}`)
  const moved = new Date(date)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months * amount)
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(date.getUTCDate(), last))
  return moved
}

/** The start of the unit that a date lies in. */
export function truncateTo(date: Date, unit: string, startOfWeek: string): Date {
  const months = monthUnits[unit]
  if (months !== undefined) {
    const month = date.getUTCMonth() - date.getUTCMonth() % months
    return new Date(Date.UTC(date.getUTCFullYear(), month, 1))
  }
  const millis = fixedUnits[unit] ?? fail('FailedToParse', `unknown time unit value: ${unit}`)
  if (unit !== 'week') return new Date(Math.floor(date.getTime() / millis) * millis)
  const first = weekdays.findIndex((name) => name === startOfWeek || name.slice(0, 3) === startOfWeek)
  if (first < 0) return fail(5439015, `$dateTrunc parameter 'startOfWeek' value cannot be recognized as a day of a week: ${startOfWeek}`)
  const day = Math.floor(date.getTime() / 86_400_000)
  return new Date((day - (date.getUTCDay() - first + 7) % 7) * 86_400_000)
}

import { fail } from '../errors.ts'

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/

/** Parses an ISO 8601 date; without an offset it is UTC. Other forms are refused (241). */
export function parseDateText(text: string): Date {
  const parts = iso.exec(text)
  const normal = parts && `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4] ?? '00'}:${parts[5] ?? '00'}:${parts[6] ?? '00'}.${(parts[7] ?? '0').padEnd(3, '0').slice(0, 3)}${offsetText(parts[8])}`
  const date = new Date(normal ?? NaN)
  if (!Number.isNaN(date.getTime())) return date
  return fail('ConversionFailure', `Error parsing date string '${text}'; the embedded server reads ISO 8601 dates`)
}

function offsetText(offset: string | undefined): string {
  if (!offset || offset === 'Z') return 'Z'
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    })
    formatters.set(zone, made)
    return made
  } catch {
    return fail(40485, `unrecognized time zone identifier: "${zone}"`)
  }
}

/** Minutes that a time zone is ahead of UTC at a moment. Zones are names, or offsets such as `+02:00`. */
export function zoneOffset(zone: string, at: number): number {
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0))
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  const parts = new Map(formatter(zone).formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((local - Math.floor(at / 1000) * 1000) / 60000)
}

/** A date whose UTC fields read what the clock of the zone shows. */
export const toLocal = (date: Date, zone: string): Date => new Date(date.getTime() + zoneOffset(zone, date.getTime()) * 60000)

/** The moment at which the clock of the zone shows these fields. */
export function fromLocal(local: number, zone: string): Date {
  const guess = local - zoneOffset(zone, local) * 60000
  return new Date(local - zoneOffset(zone, guess) * 60000)
}

const ZONES: Record<string, string> = { DE: 'Europe/Berlin', AT: 'Europe/Vienna', CH: 'Europe/Zurich', FR: 'Europe/Paris', NL: 'Europe/Amsterdam', GB: 'Europe/London' }
const HOUR_MS = 3_600_000

/** The time zone that a shop of that country (ISO 3166 code) works in. */
export function zoneOf(countryCode: string): string {
  return ZONES[countryCode] ?? 'UTC'
}

/** Midnight before that moment, as the clocks of the zone show it; right also on the days when they are put forward or back. */
export function startOfDay(moment: Date, zone: string): Date {
  const { hour, minute, second } = clockIn(zone, moment)
  const guess = new Date(moment.getTime() - hour * HOUR_MS - minute * 60_000 - second * 1000 - moment.getMilliseconds())
  const off = clockIn(zone, guess).hour
  return off === 0 ? guess : new Date(guess.getTime() + (off > 12 ? 24 - off : -off) * HOUR_MS)
}

/** What clocks and calendars of the zone show at that moment, like 2026-11-27T08:00. */
export function wallTime(moment: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(moment)
  const part = (type: string) => parts.find(one => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** The moment at which clocks of the zone show that time; null when it is none. An hour that comes twice is the first one. */
export function momentAt(wall: string, zone: string): Date | null {
  const shown = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(wall) ? Date.parse(`${wall.slice(0, 16)}Z`) : Number.NaN
  if (Number.isNaN(shown)) return null
  const error = (moment: number) => Date.parse(`${wallTime(new Date(moment), zone)}Z`) - shown
  let moment = shown - error(shown)
  moment -= error(moment)
  return error(moment - HOUR_MS) === 0 ? new Date(moment - HOUR_MS) : new Date(moment)
}

function clockIn(zone: string, moment: Date): { hour: number, minute: number, second: number } {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(moment)
  const value = (type: string) => Number(parts.find(part => part.type === type)?.value ?? 0)
  return { hour: value('hour'), minute: value('minute'), second: value('second') }
}

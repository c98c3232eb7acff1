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

function clockIn(zone: string, moment: Date): { hour: number, minute: number, second: number } {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(moment)
  const value = (type: string) => Number(parts.find(part => part.type === type)?.value ?? 0)
  return { hour: value('hour'), minute: value('minute'), second: value('second') }
}

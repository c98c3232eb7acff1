function dayIn(zone: string, date: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date)
}

/** `Today 14:02`, `Yesterday 18:52`, `12 Nov 9:30`, with the year when it is another one. */
export function shortDate(iso: string, now: Date, zone: string): string {
  const date = new Date(iso)
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(date)
  const day = dayIn(zone, date)
  if (day === dayIn(zone, now)) return `Today ${time}`
  if (day === dayIn(zone, new Date(now.getTime() - 86_400_000))) return `Yesterday ${time}`
  const sameYear = day.slice(0, 4) === dayIn(zone, now).slice(0, 4)
  return `${new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(date)} ${time}`
}

/** `Monday 23 November, 18:52`. */
export function longDate(iso: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }).format(new Date(iso)).replace(' at ', ', ')
}

/** `Good morning`, `Good afternoon` or `Good evening`. */
export function greeting(now: Date, zone: string): string {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(now))
  if (hour < 5 || hour >= 18) return 'Good evening'
  return hour < 12 ? 'Good morning' : 'Good afternoon'
}

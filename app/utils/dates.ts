/*
 * Days are written in one time zone on server and browser, so that hydration finds what it expects
 * and a shopper abroad reads the shop's day, not a shifted one.
 */
const ZONE = 'Europe/Berlin'
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: ZONE })
const dayLong = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: ZONE })
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: ZONE })
const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: ZONE })

function parts(format: Intl.DateTimeFormat, iso: string): Record<string, string> {
  return Object.fromEntries(format.formatToParts(new Date(iso)).map(part => [part.type, part.value]))
}

/** `Thu 26 Nov` */
export function formatDay(iso: string): string {
  const { weekday, day: number, month } = parts(day, iso)
  return `${weekday} ${number} ${month}`
}

/** `Thursday 26 November` */
export function formatDayLong(iso: string): string {
  const { weekday, day: number, month } = parts(dayLong, iso)
  return `${weekday} ${number} ${month}`
}

/** `23 November` */
export function formatDate(iso: string): string {
  return date.format(new Date(iso))
}

/** `23 Nov, 11:04` */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso))
}

/** `Thu 26 Nov`, or `Thu 26 to Fri 27 Nov` when the estimate spans days (`Mon 30 Nov to Tue 1 Dec` over a month's end). */
export function formatEstimate(estimate: { from: string, to: string }): string {
  const from = parts(day, estimate.from)
  const to = parts(day, estimate.to)
  const end = `${to.weekday} ${to.day} ${to.month}`
  if (from.day === to.day && from.month === to.month) return end
  const start = from.month === to.month ? `${from.weekday} ${from.day}` : `${from.weekday} ${from.day} ${from.month}`
  return `${start} to ${end}`
}

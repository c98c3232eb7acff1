/** A point of the chart: hours since midnight, and minor units. */
export interface SalesPoint { hour: number, amount: number }

/** Sales added up over the day; ends at `until`, in hours since midnight. */
export function cumulative(perHour: readonly number[], until: number): SalesPoint[] {
  const points: SalesPoint[] = [{ hour: 0, amount: 0 }]
  let amount = 0
  for (const [index, sold] of perHour.entries()) {
    if (index >= until) break
    amount += sold
    points.push({ hour: Math.min(index + 1, until), amount })
  }
  return points
}

/** The chart is at least this high, in whole units of the currency. */
const QUIET_DAY = 30

/** Round amounts for three lines or so above zero, e.g. 500, 1000, 1500; at least one. */
export function ticksUpTo(highest: number, unit: number): number[] {
  const rough = Math.max(highest, QUIET_DAY * unit) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= rough) ?? rough
  return Array.from({ length: Math.max(1, Math.ceil(highest / step)) }, (_, index) => (index + 1) * step)
}

/** `+12 %` or `−4 %`; null when there is nothing to compare with. */
export function changeInWords(now: number, before: number): string | null {
  if (before === 0) return null
  const percent = Math.round((now - before) / before * 100)
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)} %`
}

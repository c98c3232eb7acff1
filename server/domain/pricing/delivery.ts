/** Working days are Monday to Friday; public holidays are the vendor's to announce. */
export function addWorkingDays(from: Date, days: number): Date {
  const date = new Date(from)
  for (let left = days; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1)
    const weekday = date.getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return date
}

/** First and last day on which a parcel ordered now arrives. */
export function deliveryEstimate(now: Date, method: { minDays: number, maxDays: number }): { from: Date, to: Date } {
  return { from: addWorkingDays(now, method.minDays), to: addWorkingDays(now, method.maxDays) }
}

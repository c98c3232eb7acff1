/** Page number from the address: a whole number from 1 on, 1 when missing, null when it is not one. */
export function pageFromQuery(value: unknown): number | null {
  if (value === undefined || value === null || value === '') return 1
  if (typeof value !== 'string' || !/^[1-9]\d{0,5}$/.test(value)) return null
  return Number(value)
}

/** Page numbers to show, with gaps as null: `1 … 4 5 6 … 12`. */
export function pageNumbers(current: number, last: number): Array<number | null> {
  const wanted = [1, current - 1, current, current + 1, last].filter(page => page >= 1 && page <= last)
  const pages = [...new Set(wanted)].sort((a, b) => a - b)
  const shown: Array<number | null> = []
  for (const page of pages) {
    const previous = shown.at(-1)
    if (typeof previous === 'number' && page - previous === 2) shown.push(page - 1)
    else if (typeof previous === 'number' && page - previous > 2) shown.push(null)
    shown.push(page)
  }
  return shown
}

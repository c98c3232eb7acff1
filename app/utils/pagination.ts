/** The API turns no further than entry 10,000: with 24 on a page this is the last one. */
export const LAST_PAGE = 417

/** Page number from the address: a whole number from 1 to the last page, 1 when missing, null when it is not one. */
export function pageFromQuery(value: unknown): number | null {
  if (value === undefined || value === null || value === '') return 1
  if (typeof value !== 'string' || !/^[1-9]\d{0,5}$/.test(value)) return null
  const page = Number(value)
  return page <= LAST_PAGE ? page : null
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

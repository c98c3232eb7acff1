/** Longest query in UTF-16 units; the fields take no more, an address may hold it. */
export const LONGEST_QUERY = 200

/** Control characters, halves of surrogate pairs, and what turns the direction of all that follows: never words, and refused or misread by others. */
const NO_WORDS = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu

/** What is searched for when this was typed, pasted or stands in the address; empty when there is nothing in it. */
export function searchWords(typed: string): string {
  return typed.slice(0, LONGEST_QUERY).replace(NO_WORDS, ' ').trim()
}

/** Address of the result page for a query. */
export function searchPath(query: string): string {
  return `/search?q=${encodeURIComponent(searchWords(query))}`
}

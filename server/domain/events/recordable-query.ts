/** UTF-16 units; whoever writes more is not looking for a product. */
const LONGEST = 100
/** Digits in words that no product has: a telephone, card or account number, not an article's. */
const MANY_DIGITS = 7

const MAIL = /\S@\S/
const digitsOf = (text: string): number => text.match(/\p{N}/gu)?.length ?? 0

/** A query as it is kept and compared: one case, one form of each letter, single spaces. */
export function foldQuery(text: string): string {
  return text.toWellFormed().normalize('NFKC').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().toLowerCase()
}

/**
 * What may be kept of a query.
 *
 * @param matched whether products have all its words
 * @returns null when it says nothing, is too long, or looks like something personal
 */
export function recordableQuery(text: string, matched: boolean): string | null {
  // The full text is not read before it is known to be short.
  if (text.length > 4 * LONGEST) return null
  const query = foldQuery(text)
  if (query.length > LONGEST || !/[\p{L}\p{N}]/u.test(query) || MAIL.test(query)) return null
  return !matched && digitsOf(query) >= MANY_DIGITS ? null : query
}

/** Whether a query that was asked often may be shown to others: a few words, no numbers that could be somebody's. */
export function isShowable(query: string): boolean {
  return query.length <= 40 && query.split(' ').length <= 4 && digitsOf(query) < 5 && !MAIL.test(query)
}

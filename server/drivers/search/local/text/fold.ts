/** Letters that decomposition leaves alone, written as people type them without a special keyboard. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ŋ: 'n' }
const SPECIAL = /[ßæœøđðłþıŋ]/g
const PLAIN = /^[\0-\x7F]*$/

/** Lower case without accents and width variants, so that "CAFÉ", "café" and "cafe" are one word. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').replace(SPECIAL, letter => LETTERS[letter]!).toLowerCase()
}

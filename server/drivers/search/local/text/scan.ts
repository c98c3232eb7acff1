/** Letters, digits and marks. */
const WORD = 1
/** Signs that hold a code or a word together where they stand inside of it. */
const SIGN = 2
const OTHER = 3

/** Kinds of UTF-16 units, 0 for those not met yet. */
const kinds = new Uint8Array(1 << 16)

/** Units that are the first or the second half of a character beyond 16 bits. */
const FIRST_HALF = 0xD800
const SECOND_HALF = 0xDC00
const END_OF_HALVES = 0xE000

function kindOf(character: string): number {
  return /^[\p{L}\p{N}\p{M}]/u.test(character) ? WORD : /^[-._'’,]/.test(character) ? SIGN : OTHER
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit]!
  if (known > 0) return known
  // Half of a character is told by the whole one, and alone it is none.
  if (unit >= FIRST_HALF && unit < END_OF_HALVES) {
    const whole = text.codePointAt(unit < SECOND_HALF ? at : at - 1) ?? 0
    return whole > 0xFFFF ? kindOf(String.fromCodePoint(whole)) : OTHER
  }
  return kinds[unit] = kindOf(String.fromCharCode(unit))
}

/**
 * Tells where the runs of letters and digits of a text are, with the signs inside that may hold a code together:
 * "TN-2110", "3,5", "men's". Linear in its length, and without making a string.
 */
export function eachRun(text: string, found: (start: number, end: number) => void): void {
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === WORD) {
      if (start < 0) start = at
    }
    else if (start >= 0 && (kind === OTHER || at + 1 === text.length || kindAt(text, at + 1) !== WORD)) {
      found(start, at)
      start = -1
    }
  }
  if (start >= 0) found(start, text.length)
}

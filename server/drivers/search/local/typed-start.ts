import type { QueryWord } from './query-words.ts'
import type { Scores } from './scoring.ts'
import type { Store } from './store.ts'

/** The start of a name, as far as somebody has typed it. */
export interface TypedStart {
  /** Its letters and digits in one piece, as names are compared with it: the last word as it stands, and as a whole word. */
  texts: readonly string[]
  /** Words of the query that may be unfinished: those of the last run of letters and digits. */
  unfinished: number
}

/** @param words of the query, stop words included; null for less than two, and when the last is finished */
export function typedStartOf(text: string, words: readonly QueryWord[]): TypedStart | null {
  const last = words.at(-1)
  // One word's completions all start with it, and a name that starts so has its bonus.
  if (!last || words.length < 2 || /\s$/u.test(text)) return null
  const before = words.slice(0, -1).map(({ stem }) => stem).join('')
  const run = words.length - 1 - words.slice(0, -1).findLastIndex(({ endsRun }) => endsRun)
  return { texts: [...new Set([before + last.surface, before + last.stem])], unfinished: run }
}

/**
 * Names that start with what was typed have all its words, whatever their last one is: completions are the most
 * frequent words alone, and a code is cut in other places as long as it is not whole.
 *
 * @param bonus share added to the scores of such documents
 */
export function creditTypedStarts(store: Store, { texts, unfinished }: TypedStart, words: number, found: Scores, bonus: number): void {
  const { documents, terms } = store
  const startsWith = (slot: number, typed: string): boolean => {
    for (let at = 0, index = 0; index < documents.nameLength.array[slot]!; index++) {
      const text = terms.textOf(documents.nameTermAt(slot, index))
      if (at + text.length >= typed.length) return text.startsWith(typed.slice(at))
      if (!typed.startsWith(text, at)) return false
      at += text.length
    }
    return false
  }
  /** By the first term of a name, whether the name can start so: most names are ruled out by it. */
  const promising = new Map<number, boolean>()
  const isPromising = (term: number): boolean => {
    let answer = promising.get(term)
    if (answer === undefined) {
      const text = terms.textOf(term)
      promising.set(term, answer = texts.some(typed => typed.startsWith(text) || text.startsWith(typed)))
    }
    return answer
  }
  const fewest = Math.max(1, words - unfinished)
  for (let index = 0; index < found.length; index++) {
    const slot = found.slots[index]!
    const matched = found.matched[slot]!
    if (matched < fewest || documents.nameLength.array[slot] === 0 || !isPromising(documents.nameTermAt(slot, 0)) || !texts.some(typed => startsWith(slot, typed))) continue
    found.score[slot]! *= words / matched * (1 + bonus)
    found.matched[slot] = words
  }
}

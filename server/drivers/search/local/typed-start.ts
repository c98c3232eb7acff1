import type { QueryPlan } from './query-plan.ts'
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

/** Words that a document must have to be credited with the rest; all of them when the last one is finished. */
export function wordsForCredit({ words, start }: QueryPlan): number {
  return start ? Math.max(1, words.length - start.unfinished) : words.length
}

/**
 * Names that start with what was typed have all its words, whatever their last one is: completions are the most
 * frequent words alone, and a code is cut in other places as long as it is not whole.
 *
 * @param bonus share added to the scores of such documents
 */
export function creditTypedStarts(store: Store, plan: QueryPlan, found: Scores, passes: (slot: number) => boolean, bonus: number): void {
  if (!plan.start) return
  const { texts } = plan.start
  const words = plan.words.length
  const { documents, postings, terms } = store
  const startsWith = (slot: number, typed: string): boolean => {
    for (let at = 0, index = 0; index < documents.nameLength.array[slot]!; index++) {
      const text = terms.textOf(documents.nameTermAt(slot, index))
      if (at + text.length >= typed.length) return text.startsWith(typed.slice(at))
      if (!typed.startsWith(text, at)) return false
      at += text.length
    }
    return false
  }
  const inName = 3 << store.schema.fields.findIndex(field => field.isName) * 2
  const fewest = wordsForCredit(plan)
  // Few terms can be the first of such a name, and their documents are fewer than all that were found.
  for (const first of new Set(texts.flatMap(typed => [...terms.startsOf(typed), ...terms.startingWith(typed)]))) {
    for (let block = postings.head(first); block !== 0; block = postings.next(block)) {
      const { slots, counts, start, end } = postings.read(first, block)
      for (let at = start; at < end; at++) {
        const slot = slots[at]!
        const matched = found.matched[slot]!
        if ((counts[at]! & inName) === 0 || matched < fewest || documents.nameTermAt(slot, 0) !== first || !texts.some(typed => startsWith(slot, typed))) continue
        found.score[slot]! *= words / matched * (1 + bonus)
        found.matched[slot] = words
        if (passes(slot)) for (let count = matched + 1; count <= words; count++) found.atLeast[count]!++
      }
    }
  }
}

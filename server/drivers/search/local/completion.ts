import type { Alternative } from './query-plan.ts'
import type { QueryWord } from './query-words.ts'
import type { Store } from './store.ts'
import { TUNING } from './tuning.ts'

/** Indexed terms of words that start like this one, the most frequent first. */
function termsStartingWith(store: Store, prefix: string): number[] {
  const found = new Set<number>()
  for (const word of store.terms.startingWith(prefix)) {
    const stem = store.stems.array[word]!
    if (stem > 0 && store.postings.frequency(stem - 1) > 0) found.add(stem - 1)
  }
  const frequent = [...found].sort((a, b) => store.postings.frequency(b) - store.postings.frequency(a) || a - b).slice(0, TUNING.completions)
  let postings = 0
  return frequent.filter((term, rank) => (postings += store.postings.frequency(term)) <= TUNING.completionPostings || rank === 0)
}

/**
 * What a word may become that somebody is typing, and the code that it is a piece of: "593-100" becomes 593-10007.
 *
 * @param isLast whether it is the word that is unfinished, or one of the same run before it
 * @param known its own term, when it is a word already
 */
export function completionsOf(store: Store, word: QueryWord, isLast: boolean, known: number | undefined): Alternative[] {
  const ways = [
    ...isLast ? [{ prefix: word.surface, weight: known === undefined ? TUNING.completion : TUNING.completionOfWord }] : [],
    ...word.joins.map(prefix => ({ prefix, weight: TUNING.completion })),
  ]
  return ways.flatMap(({ prefix, weight }) => {
    const terms = termsStartingWith(store, prefix)
    return terms.filter(term => term !== known).map(term => ({ terms: [term], weight, rarityOf: terms[0] }))
  })
}

import type { Alternative } from './query-plan.ts'
import type { Store } from './store.ts'
import { writesCompounds } from './text/stem.ts'
import { TUNING } from './tuning.ts'

/** Letters of a word that may end a longer one, and of what it ends: "eis" is no part of "preis". */
const SHORTEST_HEAD = 4
const SHORTEST_REST = 3

const reversed = (word: string): string => [...word].reverse().join('')

/** Learns the end of a stem, in languages that write compounds in one word. */
export function learnEnding(store: Store, stem: string): void {
  if (writesCompounds(store.schema.language) && stem.length >= SHORTEST_HEAD + SHORTEST_REST && /^\p{L}+$/u.test(stem)) store.endings.intern(reversed(stem))
}

/** Words of the catalogue that end in this one, the most frequent first: "Läufer" finds "Teppichläufer". */
export function compoundsOf(store: Store, { surface, stem }: { surface: string, stem: string }, known: number | undefined): Alternative[] {
  if (!writesCompounds(store.schema.language) || surface.length < SHORTEST_HEAD || stem.length < SHORTEST_HEAD) return []
  const found: number[] = []
  for (const ending of store.endings.startingWith(reversed(stem))) {
    const text = reversed(store.endings.textOf(ending))
    const term = text.length >= stem.length + SHORTEST_REST ? store.terms.find(text) : -1
    if (term >= 0 && store.postings.frequency(term) > 0) found.push(term)
  }
  return found
    .sort((a, b) => store.postings.frequency(b) - store.postings.frequency(a) || a - b)
    .slice(0, TUNING.completions)
    .map((term, _rank, [first]) => ({ terms: [term], weight: TUNING.head, rarityOf: known ?? first }))
}

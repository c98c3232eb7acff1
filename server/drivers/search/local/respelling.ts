import type { Alternative } from './query-plan.ts'
import { editsFor } from './spelling.ts'
import type { Store } from './store.ts'
import { TUNING } from './tuning.ts'

/** In what light a word is read. */
export interface Reading {
  /** Whether nothing else stands for the word. */
  isUnknown: boolean
  /** Documents that a spelling must have. */
  fewest: number
  /** Documents of the query's other words, and how many of them a spelling must have. */
  neighbors: ReadonlySet<number>
  together: number
}

/**
 * What a word that the catalogue does not know may mean: nearest first, then the same first letter, then the more
 * frequent. Words of one document alone are believed only when there is nothing better.
 */
export function spell(store: Store, { surface, stem }: { surface: string, stem: string }, reading: Reading): Alternative[] {
  const edits = editsFor(surface)
  const near = nearest(store, { surface, stem }, edits, reading)
  if (near.length > 0 || !reading.isUnknown || !/^\p{L}{3,}$/u.test(surface)) return near
  // The word is nowhere and nothing is near: one edit more than the rule allows beats an empty page.
  return nearest(store, { surface, stem }, Math.min(2, edits + 1), reading)
}

/** What speaks for a word: names say what a shop is about, and words of a query stand together in things. */
function evidenceOf(store: Store, term: number, neighbors: ReadonlySet<number>): { named: number, together: number } {
  const mask = 3 << store.schema.fields.findIndex(field => field.isName) * 2
  let named = 0
  let together = 0
  for (let block = store.postings.head(term); block !== 0; block = store.postings.next(block)) {
    const { slots, counts, start, end } = store.postings.read(term, block)
    for (let at = start; at < end; at++) {
      if (counts[at]! & mask) named++
      if (neighbors.has(slots[at]!)) together++
    }
  }
  return { named, together }
}

function nearest(store: Store, { surface, stem }: { surface: string, stem: string }, edits: number, { fewest, neighbors, together }: Reading): Alternative[] {
  if (edits === 0) return []
  const best = new Map<number, { distance: number, sameStart: boolean }>()
  for (const word of new Set([surface, stem])) {
    for (const { term, distance, sameStart } of store.spelling.near(word, edits, term => store.terms.textOf(term))) {
      const meant = store.stems.array[term]! - 1
      const known = best.get(meant)
      if (store.postings.frequency(meant) > Math.max(0, fewest - 1) && (!known || distance < known.distance)) best.set(meant, { distance, sameStart })
    }
  }
  const all = [...best].map(([term, { distance, sameStart }]) => {
    const frequency = store.postings.frequency(term)
    const evidence = evidenceOf(store, term, neighbors)
    return { term, distance, frequency, together: evidence.together, belief: Math.log(1 + TUNING.anywhere * frequency + TUNING.named * evidence.named + TUNING.together * evidence.together) + (sameStart ? TUNING.sameStart : 0) - TUNING.secondEdit * (distance - 1) }
  })
  const fitting = all.filter(candidate => candidate.together >= together)
  const believed = fitting.filter(({ frequency }) => frequency >= TUNING.spellingFloor)
  return (believed.length > 0 ? believed : fitting)
    .sort((a, b) => b.belief - a.belief || a.term - b.term)
    .slice(0, TUNING.spellings)
    .map(({ term, distance }, rank, [best]) => ({ terms: [term], rarityOf: best!.term, weight: (distance === 1 ? TUNING.oneEdit : TUNING.twoEdits) * TUNING.nextSpelling ** rank }))
}

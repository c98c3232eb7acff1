import type { Alternative } from './query-plan.ts'
import { editsFor } from './spelling.ts'
import type { Store } from './store.ts'
import { TUNING } from './tuning.ts'

/**
 * What a word that the catalogue does not know may mean: nearest first, then the same first letter, then the more
 * frequent. Words of one document alone are believed only when there is nothing better.
 * @param reading.fewest documents that a spelling must have
 * @param reading.isUnknown whether nothing else stands for the word
 */
export function spell(store: Store, { surface, stem }: { surface: string, stem: string }, { fewest, isUnknown }: { fewest: number, isUnknown: boolean }): Alternative[] {
  const edits = editsFor(surface)
  const near = nearest(store, { surface, stem }, edits, fewest)
  if (near.length > 0 || !isUnknown || !/^\p{L}{3,}$/u.test(surface)) return near
  // The word is nowhere and nothing is near: one edit more than the rule allows beats an empty page.
  return nearest(store, { surface, stem }, Math.min(2, edits + 1), fewest)
}

function nearest(store: Store, { surface, stem }: { surface: string, stem: string }, edits: number, fewest: number): Alternative[] {
  if (edits === 0) return []
  const best = new Map<number, { distance: number, sameStart: boolean }>()
  for (const word of new Set([surface, stem])) {
    for (const { term, distance, sameStart } of store.spelling.near(word, edits, term => store.terms.textOf(term))) {
      const meant = store.stems.array[term]! - 1
      const known = best.get(meant)
      if (store.postings.frequency(meant) > Math.max(0, fewest - 1) && (!known || distance < known.distance)) best.set(meant, { distance, sameStart })
    }
  }
  const all = [...best].map(([term, { distance, sameStart }]) => ({ term, distance, sameStart, frequency: store.postings.frequency(term) }))
  const believed = all.filter(({ frequency }) => frequency >= TUNING.spellingFloor)
  return (believed.length > 0 ? believed : all)
    .sort((a, b) => a.distance - b.distance || Number(b.sameStart) - Number(a.sameStart) || b.frequency - a.frequency || a.term - b.term)
    .slice(0, TUNING.spellings)
    .map(({ term, distance }, rank, [best]) => ({ terms: [term], rarityOf: best!.term, weight: (distance === 1 ? TUNING.oneEdit : TUNING.twoEdits) * TUNING.nextSpelling ** rank }))
}

import type { QueryPlan } from './query-plan.ts'
import type { Store } from './store.ts'
import { TUNING } from './tuning.ts'

/** What is added to the score of a document, as a share of it, for how the words stand in its name. */
export function nameBonusOf({ documents }: Store, plan: QueryPlan): (slot: number) => number {
  const wanted = plan.words.map(word => word.alternatives.flatMap(({ terms }) => terms))
  const holdsAt = (name: Uint32Array, start: number): boolean => wanted.every((terms, offset) => terms.includes(name[start + offset]!))
  return (slot) => {
    const name = documents.nameTermsOf(slot)
    if (wanted.length === 0 || name.length < wanted.length) return 0
    if (holdsAt(name, 0)) return TUNING.nameStart
    if (wanted.length === 1) return 0
    for (let start = 1; start + wanted.length <= name.length; start++) if (holdsAt(name, start)) return TUNING.phrase
    return 0
  }
}

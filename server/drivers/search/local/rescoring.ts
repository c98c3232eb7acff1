import type { QueryPlan } from './query-plan.ts'
import type { Store } from './store.ts'
import { TUNING } from './tuning.ts'

/** What is added to a score, as a share of it, for how the words stand in the name. */
export function nameBonus(store: Store, plan: QueryPlan, slot: number): number {
  const name = store.documents.nameTermsOf(slot)
  const wanted = plan.words.map(word => word.alternatives.flatMap(({ terms }) => terms))
  if (wanted.length === 0 || name.length < wanted.length) return 0
  const holdsAt = (start: number): boolean => wanted.every((terms, offset) => terms.includes(name[start + offset]!))
  if (holdsAt(0)) return TUNING.nameStart
  if (wanted.length === 1) return 0
  for (let start = 1; start + wanted.length <= name.length; start++) if (holdsAt(start)) return TUNING.phrase
  return 0
}

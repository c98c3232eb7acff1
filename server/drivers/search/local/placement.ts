import type { Store } from './store.ts'
import type { IndexQuery } from './types.ts'

/** Where a shop wants documents of one query, whatever their words say. */
export interface Placement {
  /** Living slots in the order that they are shown in. */
  pinned: readonly number[]
  /** Nobody placed anything. */
  isEmpty: boolean
  /** Lower comes first; the same for all that nobody placed. */
  of: (slot: number) => number
}

export function createPlacement({ documents }: Store, { pinned = [], buried = [] }: Pick<IndexQuery, 'pinned' | 'buried'>): Placement {
  const slotsOf = (ids: readonly string[]): number[] => [...new Set(ids)].map(id => documents.slotOf(id)).filter(slot => slot !== undefined)
  const first = slotsOf(pinned)
  if (first.length === 0 && buried.length === 0) return { pinned: [], isEmpty: true, of: () => 0 }
  const places = new Map(slotsOf(buried).map(slot => [slot, first.length + 1]))
  first.forEach((slot, place) => places.set(slot, place))
  return { pinned: first, isEmpty: false, of: slot => places.get(slot) ?? first.length }
}

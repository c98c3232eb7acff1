import { choosePlanOfKeys } from '../indexes/planner.ts'
import type { Collection } from '../store/collection.ts'
import { countByKeys } from './by-keys.ts'
import { find, isEmptyFilter } from './execute.ts'
import type { Search } from './execute.ts'

/** How many documents fit, from an index alone; undefined when documents have to be read for it. */
function fromIndex(collection: Collection, { filter }: Search): number | undefined {
  if (isEmptyFilter(filter)) return collection.count()
  const plan = choosePlanOfKeys(collection, filter)
  return plan && countByKeys(plan)
}

/** How many documents a search finds. */
export function countFound(collection: Collection, search: Search): number {
  const all = fromIndex(collection, search)
  if (all !== undefined) {
    const rest = Math.max(0, all - search.skip)
    return search.limit > 0 ? Math.min(rest, search.limit) : rest
  }
  let found = 0
  for (const _ of find(collection, { ...search, sort: [] })) found++
  return found
}

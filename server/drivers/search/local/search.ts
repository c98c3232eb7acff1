import { createFacetCounter } from './facets.ts'
import { createFilter, PASSES } from './filters.ts'
import { byRelevance, bySort } from './order.ts'
import { createPlacement } from './placement.ts'
import { planQuery, type QueryPlan } from './query-plan.ts'
import type { Scorer } from './scoring.ts'
import type { Store } from './store.ts'
import type { Synonyms } from './synonyms.ts'
import { TUNING } from './tuning.ts'
import { creditTypedStarts } from './typed-start.ts'
import type { IndexQuery, IndexResult } from './types.ts'

/** Finds documents. Synchronous: the index cannot change under it. */
export function searchStore(store: Store, scorer: Scorer, synonyms: Synonyms, query: IndexQuery): IndexResult {
  if (query.text === null) return runPlan(store, scorer, query, null, 'anywhere')
  const options = { synonyms, asTyped: query.asTyped }
  const plan = planQuery(store, query.text, options)
  const result = runPlan(store, scorer, query, plan, 'anywhere')
  if (result.complete > 0 || query.asTyped || plan.words.length < 2 || plan.correction !== null) return result
  // Words that nothing has together: one of them may be another word's slip ("gps match").
  const doubted = planQuery(store, query.text, { ...options, doubtKnown: true })
  if (doubted.correction === null) return result
  const second = runPlan(store, scorer, query, doubted, 'anywhere')
  return second.complete > 0 ? second : result
}

/** @param plan of the query's text; null for everything */
export function runPlan(store: Store, scorer: Scorer, query: IndexQuery, plan: QueryPlan | null, where: 'anywhere' | 'name'): IndexResult {
  const exact = query.text === null ? new Set<number>() : new Set(store.codes.find(query.text).filter(slot => store.documents.alive.array[slot] === 1))
  const placement = createPlacement(store, plan ? query : {})
  /** Documents that need none of the words. */
  const named = new Set([...exact, ...placement.pinned])
  const filter = createFilter(store, query)
  const passes = (slot: number): boolean => filter.test(slot) === PASSES
  const found = plan ? scorer.run(store, plan, { where, passes }) : null
  if (plan && found) creditTypedStarts(store, plan, found, passes, where === 'name' ? TUNING.typedStart : TUNING.queryStart)
  const needed = found ? wordsNeeded(found.atLeast) : 0

  const most = found ? found.length + named.size : store.documents.slots
  const counter = query.count ? createFacetCounter(store, query, filter, most) : null
  const matches = new Uint32Array(most)
  let total = 0
  let [complete, several] = [0, 0]
  const take = (slot: number): void => {
    const outcome = filter.test(slot)
    counter?.add(slot, outcome)
    if (outcome === PASSES) matches[total++] = slot
  }
  if (found) {
    const takeFound = (slot: number): void => {
      const before = total
      take(slot)
      if (total > before && found.matched[slot] === plan!.words.length) complete++
    }
    for (let index = 0; index < found.length; index++) {
      const slot = found.slots[index]!
      if (found.matched[slot]! >= needed && !named.has(slot)) takeFound(slot)
    }
    several = total
    for (const slot of named) {
      const before = complete
      takeFound(slot)
      several += complete - before
    }
  }
  else for (let slot = 0; slot < store.documents.slots; slot++) if (store.documents.alive.array[slot] === 1) take(slot)

  const page = { matches, total, offset: query.offset, limit: query.limit }
  const slots = plan && found && (query.sort ?? 'relevance') === 'relevance'
    ? byRelevance(store, plan, found, exact, placement, page)
    : bySort(store, query.sort ?? 'popularity', page)
  return {
    ids: slots.map(slot => store.documents.ids[slot]!),
    total,
    ...counter?.result() ?? { facets: [], priceRange: null, inStockCount: 0 },
    correction: plan?.correction ?? null,
    relaxed: found !== null && complete < several,
    complete,
    terms: new Set(plan?.words.flatMap(word => word.alternatives.flatMap(({ terms }) => terms.map(term => store.terms.textOf(term))))),
  }
}

/**
 * All words, or the highest number of them that enough documents have; the last word that any has when too few do.
 *
 * @param atLeast by number of words, how many documents have at least so many
 */
function wordsNeeded(atLeast: Uint32Array): number {
  const words = atLeast.length - 1
  const enough = atLeast.findLastIndex(documents => documents >= TUNING.enough)
  if (enough > 1) return enough
  // One common word out of many says little: fewer than half only when nothing else is there.
  return Math.max(1, Math.min(Math.ceil(words / 2), atLeast.findLastIndex(documents => documents > 0)))
}

import { createFacetCounter } from './facets.ts'
import { createFilter, PASSES } from './filters.ts'
import { planQuery, type QueryPlan } from './query-plan.ts'
import { nameBonus } from './rescoring.ts'
import type { Scorer } from './scoring.ts'
import type { Store } from './store.ts'
import { firstOf } from './top.ts'
import { TUNING } from './tuning.ts'
import type { IndexQuery, IndexResult, IndexSort } from './types.ts'

/** Finds documents. Synchronous: the index cannot change under it. */
export function searchStore(store: Store, scorer: Scorer, query: IndexQuery): IndexResult {
  if (query.text === null) return runPlan(store, scorer, query, null, 'anywhere')
  const plan = planQuery(store, query.text)
  const result = runPlan(store, scorer, query, plan, 'anywhere')
  if (result.complete > 0 || plan.words.length < 2 || plan.correction !== null) return result
  // Words that nothing has together: one of them may be another word's slip ("gps match").
  const doubted = planQuery(store, query.text, { doubtKnown: true })
  if (doubted.correction === null) return result
  const second = runPlan(store, scorer, query, doubted, 'anywhere')
  return second.complete > 0 ? second : result
}

/** @param plan of the query's text; null for everything */
export function runPlan(store: Store, scorer: Scorer, query: IndexQuery, plan: QueryPlan | null, where: 'anywhere' | 'name'): IndexResult {
  const exact = query.text === null ? new Set<number>() : new Set(store.codes.find(query.text).filter(slot => store.documents.alive.array[slot] === 1))
  const found = plan ? scorer.run(store, plan, where) : null
  const filter = createFilter(store, query)
  const needed = plan && found ? wordsNeeded(plan, found, slot => filter.test(slot) === PASSES) : 0

  const counter = query.count ? createFacetCounter(store, query, filter) : null
  const matches = new Uint32Array(found ? found.length + exact.size : store.documents.slots)
  let total = 0
  let [complete, several] = [0, 0]
  const take = (slot: number): void => {
    const outcome = filter.test(slot)
    counter?.add(slot, outcome)
    if (outcome === PASSES) matches[total++] = slot
  }
  if (found) {
    for (let index = 0; index < found.length; index++) {
      const slot = found.slots[index]!
      if (found.matched[slot]! < needed || exact.has(slot)) continue
      const before = total
      take(slot)
      if (total > before && found.matched[slot] === plan!.words.length) complete++
    }
    several = total
    exact.forEach(take)
  }
  else for (let slot = 0; slot < store.documents.slots; slot++) if (store.documents.alive.array[slot] === 1) take(slot)

  const page = { matches, total, offset: query.offset, limit: query.limit }
  const slots = plan && found && (query.sort ?? 'relevance') === 'relevance'
    ? byRelevance(store, plan, found, exact, page)
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

type Found = ReturnType<Scorer['run']>

/** All words, or the highest number of them that enough documents have; the last word that any has when too few do. */
function wordsNeeded(plan: QueryPlan, found: Found, passes: (slot: number) => boolean): number {
  const byMatched = new Uint32Array(plan.words.length + 1)
  for (let index = 0; index < found.length; index++) {
    const slot = found.slots[index]!
    if (passes(slot)) byMatched[found.matched[slot]!]!++
  }
  let count = 0
  for (let needed = plan.words.length; needed > 1; needed--) {
    count += byMatched[needed]!
    if (count >= TUNING.enough) return needed
  }
  // One common word out of many says little: fewer than half only when nothing else is there.
  let needed = Math.ceil(plan.words.length / 2)
  while (needed > 1 && !byMatched.subarray(needed).some(documents => documents > 0)) needed--
  return Math.max(1, needed)
}

interface Page { matches: Uint32Array, total: number, offset: number, limit: number }

function byRelevance(store: Store, plan: QueryPlan, found: Found, exact: ReadonlySet<number>, { matches, total, offset, limit }: Page): number[] {
  const { documents } = store
  const tie = tieBreaker(store)
  for (let index = 0; index < total; index++) {
    const slot = matches[index]!
    found.score[slot]! *= (found.matched[slot]! / plan.words.length) ** TUNING.relaxation
  }
  const order = (a: number, b: number): number =>
    Number(exact.has(b)) - Number(exact.has(a))
    || documents.inStock.array[b]! - documents.inStock.array[a]!
    || found.score[b]! - found.score[a]!
    || tie(a, b)
  const end = Math.min(total, offset + limit)
  const first = firstOf(matches, total, Math.max(Math.min(total, TUNING.rescored), end), order)
  for (const slot of first.slice(0, TUNING.rescored)) found.score[slot]! *= 1 + nameBonus(store, plan, slot)
  const best = first.slice(0, TUNING.rescored).sort(order)
  return [...best, ...first.slice(TUNING.rescored)].slice(offset, end)
}

function bySort(store: Store, sort: IndexSort, { matches, total, offset, limit }: Page): number[] {
  const { documents } = store
  const tie = tieBreaker(store)
  const rising = (column: Float64Array) => (a: number, b: number): number => column[a]! - column[b]! || tie(a, b)
  const falling = (column: Float64Array) => (a: number, b: number): number => column[b]! - column[a]! || tie(a, b)
  const orders: Record<IndexSort, (a: number, b: number) => number> = {
    'relevance': tie,
    // What is sold out comes last where the order is ours to choose.
    'popularity': (a, b) => documents.inStock.array[b]! - documents.inStock.array[a]! || tie(a, b),
    'newest': falling(documents.publishedAt.array),
    'price-asc': rising(documents.priceMin.array),
    'price-desc': falling(documents.priceMin.array),
  }
  const end = Math.min(total, offset + limit)
  // A page far down is cheaper to find by sorting everything.
  const first = end * 8 < total ? firstOf(matches, total, end, orders[sort]) : [...matches.subarray(0, total)].sort(orders[sort])
  return first.slice(offset, end)
}

/** Orders equals: the more popular, then the newer, then by id, so that pages never overlap. */
function tieBreaker({ documents }: Store): (a: number, b: number) => number {
  const { popularity, publishedAt, ids } = documents
  return (a, b) => popularity.array[b]! - popularity.array[a]! || publishedAt.array[b]! - publishedAt.array[a]! || (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0)
}

import type { Placement } from './placement.ts'
import type { QueryPlan } from './query-plan.ts'
import { nameBonusOf } from './rescoring.ts'
import type { Scores } from './scoring.ts'
import type { Store } from './store.ts'
import { firstOf } from './top.ts'
import { TUNING } from './tuning.ts'
import type { IndexSort } from './types.ts'

/** Which of the matches are wanted. */
export interface Page { matches: Uint32Array, total: number, offset: number, limit: number }

/** The best first: what is pinned, what bears the very number that was typed, what is in stock. */
export function byRelevance(store: Store, plan: QueryPlan, found: Scores, exact: ReadonlySet<number>, placement: Placement, { matches, total, offset, limit }: Page): number[] {
  const { documents } = store
  const tie = tieBreaker(store)
  const shares = plan.words.map((_, index) => ((index + 1) / plan.words.length) ** TUNING.relaxation)
  for (let index = 0; index < total; index++) {
    const slot = matches[index]!
    // Without any of the words, a document that was placed here.
    found.score[slot]! *= shares[found.matched[slot]! - 1] ?? 0
  }
  const byScore = (a: number, b: number): number => documents.inStock.array[b]! - documents.inStock.array[a]! || found.score[b]! - found.score[a]! || tie(a, b)
  // Asked once for each of thousands of matches.
  const order = placement.isEmpty && exact.size === 0
    ? byScore
    : (a: number, b: number): number => placement.of(a) - placement.of(b) || Number(exact.has(b)) - Number(exact.has(a)) || byScore(a, b)
  const end = Math.min(total, offset + limit)
  const first = firstOf(matches, total, Math.max(Math.min(total, TUNING.rescored), end), order)
  const bonus = nameBonusOf(store, plan)
  for (const slot of first.slice(0, TUNING.rescored)) found.score[slot]! *= 1 + bonus(slot)
  const best = first.slice(0, TUNING.rescored).sort(order)
  return [...best, ...first.slice(TUNING.rescored)].slice(offset, end)
}

export function bySort(store: Store, sort: IndexSort, { matches, total, offset, limit }: Page): number[] {
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

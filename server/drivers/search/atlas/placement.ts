import type { SearchQuery } from '../types.ts'
import type { Row } from './replies.ts'

/** Products with a place of their own, and how the rest of a page is asked for. */
export interface Placed {
  /** Pinned ones in the shop's order, then those that bear the number that was typed. */
  first: readonly string[]
  /** Buried ones, the best first. */
  last: readonly string[]
}

/**
 * Pure: who comes first and last. The service knows one score, and a bonus that surely beats every other one would leave no
 * digits for the scores themselves; so those few are asked for by id, and the pages are put together here.
 *
 * @param found products among those that were asked for, the best first
 */
export function placementOf(found: readonly Row[], { pinned = [], buried = [] }: Pick<SearchQuery, 'pinned' | 'buried'>, code: string | null): Placed {
  const ids = new Set(found.map(({ productId }) => productId))
  const first = [...new Set(pinned)].filter(id => ids.has(id))
  const placed = new Set([...first, ...buried])
  const exact = found.filter(({ productId, exactCodes }) => !placed.has(productId) && code !== null && exactCodes?.includes(code))
  const last = found.filter(({ productId }) => buried.includes(productId) && !first.includes(productId))
  return { first: [...first, ...exact.map(({ productId }) => productId)], last: last.map(({ productId }) => productId) }
}

/** Pure: which of the placed ones are on a page, and which rows of all others between them. */
export function sliceOf({ first, last }: Placed, total: number, { offset, limit }: Pick<SearchQuery, 'offset' | 'limit'>) {
  const between = Math.max(0, total - first.length - last.length)
  const before = first.slice(offset, offset + limit)
  const skip = Math.max(0, offset - first.length)
  const take = Math.max(0, Math.min(limit - before.length, between - skip))
  const lastFrom = Math.max(0, offset - first.length - between)
  return { before, skip, take, after: last.slice(lastFrom, lastFrom + limit - before.length - take) }
}

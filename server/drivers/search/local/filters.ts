import { SCOPE } from './labels.ts'
import type { Store } from './store.ts'
import type { IndexQuery } from './types.ts'

/** Which document fails what: none, one filter by its number, or several. */
export const PASSES = -1
export const FAILS_SEVERAL = -2

/** Numbers of the filters that are no facet; facets count from 0. */
export const PRICE_FILTER = -3
export const STOCK_FILTER = -4

export interface Filter {
  /** Labels that are chosen. */
  chosen: ReadonlySet<number>
  /** `PASSES`, the number of the only filter that the document fails, or `FAILS_SEVERAL` (also when out of scope). */
  test: (slot: number) => number
}

/**
 * One look at a document for all filters: it counts for every facet when it passes all, and for one facet when it fails
 * only that one, so that counts of a facet ignore its own selection.
 */
export function createFilter(store: Store, query: IndexQuery): Filter {
  const { documents, labels } = store
  const scope = query.scope === undefined ? undefined : labels.find(SCOPE, query.scope) ?? -1
  const groups = Object.entries(query.facets ?? {}).filter(([, values]) => values.length > 0).map(([facet, values]) => ({
    number: labels.facets.indexOf(facet),
    chosen: new Set(values.map(value => labels.find(facet, value)).filter(label => label !== undefined)),
  }))
  const [low, high] = [query.price?.min ?? -Infinity, query.price?.max ?? Infinity]
  const hasPrice = query.price?.min !== undefined || query.price?.max !== undefined

  function has(slot: number, wanted: (label: number) => boolean): boolean {
    const end = documents.labelEnd(slot)
    for (let at = documents.labelStart.array[slot]!; at < end; at++) if (wanted(documents.labels.array[at]!)) return true
    return false
  }

  function test(slot: number): number {
    if (scope !== undefined && !has(slot, label => label === scope)) return FAILS_SEVERAL
    let failed = PASSES
    const fail = (number: number): void => void (failed = failed === PASSES ? number : FAILS_SEVERAL)
    if (hasPrice && (documents.priceMax.array[slot]! < low || documents.priceMin.array[slot]! > high)) fail(PRICE_FILTER)
    if (query.inStock !== undefined && (documents.inStock.array[slot] === 1) !== query.inStock) fail(STOCK_FILTER)
    for (const { number, chosen } of groups) {
      // A facet that does not exist is failed together with nothing: no count is owed to it.
      if (failed !== FAILS_SEVERAL && !has(slot, label => chosen.has(label))) fail(number < 0 ? FAILS_SEVERAL : number)
    }
    return failed
  }

  return {
    chosen: new Set(groups.flatMap(({ chosen }) => [...chosen])),
    test: groups.length === 0 && scope === undefined && !hasPrice && query.inStock === undefined ? () => PASSES : test,
  }
}

import { FAILS_SEVERAL, PASSES, PRICE_FILTER, STOCK_FILTER, type Filter } from './filters.ts'
import { SCOPE } from './labels.ts'
import type { Store } from './store.ts'
import type { FacetCount, IndexQuery, IndexResult } from './types.ts'

/** Values of one facet that are told, the most frequent ones and all chosen ones. */
const MOST_VALUES = 100

/** Parts of equal width that a range of prices is told in. */
const PRICE_PARTS = 16

/**
 * Counts documents by facet value while a search goes through them.
 *
 * @param most how many documents it is shown at most
 */
export function createFacetCounter(store: Store, query: IndexQuery, filter: Filter, most: number) {
  const { documents, labels } = store
  const counts = new Uint32Array(labels.values.length)
  const { facetOf } = labels
  let [low, high, inStock] = [Infinity, -Infinity, 0]
  const lowestPrices = new Float64Array(most)
  let priced = 0
  return {
    /** @param outcome what `filter.test` said of the document */
    add(slot: number, outcome: number): void {
      if (outcome === FAILS_SEVERAL) return
      if (outcome === PASSES || outcome === PRICE_FILTER) {
        const lowest = documents.priceMin.array[slot]!
        lowestPrices[priced++] = lowest
        low = Math.min(low, lowest)
        high = Math.max(high, documents.priceMax.array[slot]!)
      }
      if (outcome === PASSES || outcome === STOCK_FILTER) inStock += documents.inStock.array[slot]!
      if (outcome < PASSES) return
      const end = documents.labelEnd(slot)
      for (let at = documents.labelStart.array[slot]!; at < end; at++) {
        const label = documents.labels.array[at]!
        if (outcome === PASSES || facetOf[label] === outcome) counts[label]!++
      }
    },

    result(): Pick<IndexResult, 'facets' | 'priceRange' | 'inStockCount'> {
      const byFacet = new Map<string, FacetCount[]>()
      const say = (facet: string, entry: FacetCount): void => void (byFacet.get(facet)?.push(entry) ?? byFacet.set(facet, [entry]))
      counts.forEach((count, label) => {
        const facet = labels.facets[facetOf[label]!]!
        if (count > 0 && facet !== SCOPE) say(facet, { value: labels.values[label]!, count, selected: filter.chosen.has(label) })
      })
      // What is chosen is said also when nothing has it, so that it can be given up.
      for (const [facet, values] of Object.entries(query.facets ?? {})) {
        for (const value of new Set(values)) if (!byFacet.get(facet)?.some(entry => entry.value === value)) say(facet, { value, count: 0, selected: true })
      }
      const facets = [...byFacet].sort(([a], [b]) => a < b ? -1 : 1).map(([facet, values]) => ({
        facet,
        values: values
          .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
          .filter(({ selected }, rank) => selected || rank < MOST_VALUES),
      }))
      const priceRange = low <= high ? { min: low, max: high, counts: countParts(lowestPrices.subarray(0, priced), low, high) } : null
      return { facets, priceRange, inStockCount: inStock }
    },
  }
}

function countParts(prices: Float64Array, low: number, high: number): number[] {
  const counts = Array.from({ length: PRICE_PARTS }, () => 0)
  for (const price of prices) counts[Math.min(PRICE_PARTS - 1, high > low ? Math.floor((price - low) * PRICE_PARTS / (high - low)) : 0)]!++
  return counts
}

import type { SearchAnswer, SearchQuery } from '../types.ts'
import { readLabel } from './document.ts'
import { chosenFacets } from './filters.ts'
import { PRICE_PARTS, priceBounds } from './pipelines.ts'
import type { Counts } from './replies.ts'

/** Values of one facet that are told, the most frequent ones and all chosen ones. */
const MOST_VALUES = 100

type Facets = SearchAnswer['facets']

/**
 * Pure: what is told of the facets.
 *
 * @param all counts with all filters
 * @param ownless by chosen facet, counts without its own filter
 */
export function facetsOf(query: Pick<SearchQuery, 'facets'>, all: Pick<Counts, 'labels'>, ownless: ReadonlyMap<string, Pick<Counts, 'labels'>>): Facets {
  const byFacet = new Map<string, Map<string, number>>()
  const say = (facet: string, value: string, count: number): void => void (byFacet.get(facet)?.set(value, count) ?? byFacet.set(facet, new Map([[value, count]])))
  const take = (labels: Counts['labels'], isWanted: (facet: string) => boolean): void => {
    for (const { label, count } of labels) {
      const { facet, value } = readLabel(label)
      if (isWanted(facet)) say(facet, value, count)
    }
  }
  take(all.labels, facet => !ownless.has(facet))
  for (const [own, { labels }] of ownless) take(labels, facet => facet === own)
  // What is chosen is said also when nothing has it, so that it can be given up.
  for (const facet of chosenFacets(query)) {
    for (const value of query.facets![facet]!) if (!byFacet.get(facet)?.has(value)) say(facet, value, 0)
  }
  return [...byFacet].sort(([a], [b]) => a < b ? -1 : 1).map(([facet, counts]) => ({
    facet,
    values: [...counts].map(([value, count]) => ({ value, count, selected: query.facets?.[facet]?.includes(value) ?? false }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .filter(({ selected }, rank) => selected || rank < MOST_VALUES),
  }))
}

/** Pure: counts of the parts of a range, in order. */
export function priceCounts(min: number, max: number, { prices }: Pick<Counts, 'prices'>): number[] {
  const bounds = priceBounds(min, max)
  return Array.from({ length: PRICE_PARTS }, (_, part) => part < bounds.length - 1 ? prices.get(bounds[part]!) ?? 0 : 0)
}

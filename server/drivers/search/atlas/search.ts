import { highlight } from '../local/highlight.ts'
import { readSynonyms, type Synonyms } from '../local/synonyms.ts'
import type { Analyzer } from '../local/text/analyzer.ts'
import type { SearchAnswer, SearchQuery } from '../types.ts'
import { anyOf, equals, isIn, phraseClause, type Clause } from './clauses.ts'
import { decide, type Decision } from './decide.ts'
import { facetsOf, priceCounts } from './facets.ts'
import { chosenFacets, filterClauses, type Without } from './filters.ts'
import { countPipeline, facetPipeline, pagePipeline, placedPipeline, pricePeakPipeline, pricePipeline, textsPipeline, type Looked } from './pipelines.ts'
import { placementOf, sliceOf } from './placement.ts'
import { readQuery, type AskedQuery } from './query.ts'
import type { Asking, Counts, Row } from './replies.ts'
import { correctionsOf } from './words-of-names.ts'

/** Products that may have a place of their own, and best results whose words are read for a correction. */
const MOST_PLACED = 500
const READ = 20

export interface SearchContext { asking: Asking, generation: string, analyzer: Analyzer, synonyms: Synonyms }

const NOTHING: Decision = { matching: null, complete: 0, total: 0, misspelled: new Set() }

/** What the words ask for, or what bears the number that was typed, or what is pinned; undefined for everything. */
function matchingOf(query: SearchQuery, asked: AskedQuery | null, { matching }: Decision): Clause | null | undefined {
  if (!asked) return undefined
  const ways = [
    ...matching ? [matching] : [],
    ...asked.code === null ? [] : [equals('exactCodes', asked.code)],
    ...query.pinned?.length ? [isIn('productId', query.pinned)] : [],
  ]
  return ways.length > 0 ? anyOf(ways) : null
}

async function priceRangeOf(asking: Asking, looked: Looked): Promise<SearchAnswer['priceRange']> {
  const [[cheapest], [dearest]] = await Promise.all([asking.rows(pricePeakPipeline(looked, 'priceMin')), asking.rows(pricePeakPipeline(looked, 'priceMax'))])
  if (cheapest?.priceMin === undefined || dearest?.priceMax === undefined) return null
  const [min, max] = [cheapest.priceMin, dearest.priceMax]
  return { min, max, counts: priceCounts(min, max, await asking.counts(pricePipeline(looked, min, max))) }
}

interface Gathered {
  all: Pick<Counts, 'total' | 'labels'>
  /** By chosen facet, counts without its own filter. */
  ownless: ReadonlyMap<string, Counts>
  placed: Row[]
  priceRange: SearchAnswer['priceRange']
  inStockCount: number
  /** Texts of the best, when a correction is to be found in them. */
  texts: Row[]
}

const NONE: Gathered = { all: { total: 0, labels: [] }, ownless: new Map(), placed: [], priceRange: null, inStockCount: 0, texts: [] }

/** Asks everything about a set of products at once. */
async function gather(asking: Asking, query: SearchQuery, looking: (without?: Without) => Looked, placed: Clause | null, isCorrected: boolean): Promise<Gathered> {
  const narrowed = (looked: Looked, clause: Clause): Looked => ({ ...looked, filter: [...looked.filter, clause] })
  const [all, ownless, rows, priceRange, inStockCount, texts] = await Promise.all([
    asking.counts(facetPipeline(looking())),
    Promise.all(chosenFacets(query).map(async facet => [facet, await asking.counts(facetPipeline(looking({ facet })))] as const)),
    placed ? asking.rows(placedPipeline(narrowed(looking(), placed), MOST_PLACED)) : [],
    priceRangeOf(asking, looking('price')),
    asking.total(countPipeline(narrowed(looking('stock'), equals('inStock', true)))),
    isCorrected ? asking.rows(textsPipeline(looking(), READ)) : [],
  ])
  return { all, ownless: new Map(ownless), placed: rows, priceRange, inStockCount, texts }
}

/** Who may have a place of its own; null when the order is another one, or nobody can have one. */
function placedClause({ sort, pinned = [], buried = [] }: SearchQuery, asked: AskedQuery | null): Clause | null {
  if (!asked || sort !== 'relevance') return null
  const ids = [...new Set([...pinned, ...buried])]
  const ways = [...ids.length > 0 ? [isIn('productId', ids)] : [], ...asked.code === null ? [] : [equals('exactCodes', asked.code)]]
  return ways.length > 0 ? anyOf(ways) : null
}

/** Finds products: first what the words ask for is decided, then everything is asked at once, then the page. */
export async function searchAtlas({ asking, generation, analyzer, synonyms: own }: SearchContext, query: SearchQuery): Promise<SearchAnswer> {
  const synonyms = query.synonyms ? readSynonyms(analyzer, query.synonyms) : own
  const asked = query.text === null ? null : readQuery(analyzer, query.text, synonyms, query.asTyped ?? false)
  const countIn = (filter: readonly Clause[]) => (matching: Clause) => asking.total(countPipeline({ filter, matching }))
  const decision = asked ? await decide(asked, countIn(filterClauses(generation, query)), countIn(filterClauses(generation, {}))) : NOTHING
  const { complete, misspelled } = decision
  const matching = matchingOf(query, asked, decision)
  const looking = (without?: Without): Looked => ({ filter: filterClauses(generation, query, without), ...matching ? { matching } : {} })
  const { all, ownless, placed, priceRange, inStockCount, texts } = matching === null
    ? NONE
    : await gather(asking, query, looking, placedClause(query, asked), misspelled.size > 0)

  const places = placementOf(placed, query, asked?.code ?? null)
  const { before, skip, take, after } = sliceOf(places, all.total, query)
  const better = asked && asked.words.length > 1 ? [phraseClause(asked.words.map(({ surface }) => surface).join(' '))] : []
  const between = take > 0
    ? await asking.rows(pagePipeline({ ...looking(), better, without: [...places.first, ...places.last] }, { sort: query.sort, offset: skip, limit: take }))
    : []

  const corrections = asked ? correctionsOf(analyzer, asked, misspelled, texts) : new Map<number, string>()
  const corrected = [...corrections.values()].flatMap(surface => [surface, analyzer.word(surface).stem])
  const terms = new Set([...asked?.words.flatMap(word => word.terms) ?? [], ...corrected])
  return {
    ids: [...before, ...between.map(({ productId }) => productId), ...after],
    total: all.total,
    facets: facetsOf(query, all, ownless),
    priceRange,
    inStockCount,
    suggestion: asked && corrections.size > 0 ? asked.words.map(({ surface }, index) => corrections.get(index) ?? surface).join(' ') : null,
    relaxed: complete < decision.total,
    complete,
    marks: text => highlight(analyzer, text, terms),
  }
}

import type { Language } from './text/stem.ts'

/** How a text of a document counts. */
export interface FieldDefinition {
  name: string
  /** How much a word in it is worth beside the other fields. */
  weight: number
  /** How much a long text dilutes its words, 0 (not at all) to 1 (in proportion). */
  dilution: number
  /** The text that names the document: its order of words is kept, and its stop words count. Exactly one field. */
  isName?: boolean
}

/** What an index is made of; another schema needs another index. */
export interface IndexSchema {
  language: Language
  /** At most eight: see `postings.ts`. */
  fields: readonly FieldDefinition[]
}

/** One thing to be found. */
export interface IndexDocument {
  id: string
  /** One text for each field of the schema, in its order. */
  texts: readonly string[]
  /** Numbers that name it exactly (SKU, GTIN); signs and case do not matter. */
  codes: readonly string[]
  /** Values by facet; a value may be of several words. */
  facets: Readonly<Record<string, readonly string[]>>
  /** Sets that a search can be confined to (a collection), never counted. */
  scopes: readonly string[]
  /** Lowest and highest price in minor units. */
  price: { min: number, max: number }
  inStock: boolean
  /** Milliseconds since 1970 of its publication. */
  publishedAt: number
  /** Units sold, or any other measure of popularity. */
  popularity: number
}

/** Words or phrases that a shop uses for one thing. */
export interface SynonymGroup {
  /** Each finds what the others find. */
  terms: readonly string[]
  /** One way: these find what `terms` find, and not the other way round. */
  inputs?: readonly string[]
}

export type IndexSort = 'relevance' | 'popularity' | 'newest' | 'price-asc' | 'price-desc'

export interface IndexQuery {
  /** The words; null for everything. */
  text: string | null
  scope?: string
  /** Values of one facet are alternatives; all facets must hold. */
  facets?: Readonly<Record<string, readonly string[]>>
  /** Bounds in minor units, both included. */
  price?: { min?: number, max?: number }
  inStock?: boolean
  sort?: IndexSort
  /** Ids that come first, in this order, also when they lack the words; filters hold for them, other sorts do not know them. */
  pinned?: readonly string[]
  /** Ids that come last. Both are of relevance alone. */
  buried?: readonly string[]
  /** In place of the index's own. */
  synonyms?: readonly SynonymGroup[]
  /** Whether every word is meant as it is typed: none is taken for the slip of another. */
  asTyped?: boolean
  offset: number
  limit: number
  /** Whether facet counts and the price range are wanted. */
  count?: boolean
}

/** Prices of what is found, and how many lowest prices lie in each of the parts, equally wide, of the range. */
export interface PriceSpread { min: number, max: number, counts: number[] }

export interface FacetCount { value: string, count: number, selected: boolean }

export interface IndexResult {
  ids: string[]
  /** Exact. */
  total: number
  /** Counts by facet, each without its own selection: the most frequent value first. */
  facets: { facet: string, values: FacetCount[] }[]
  /** Of what is found without the price filter; null when nothing is. */
  priceRange: PriceSpread | null
  /** In stock, among what is found without the stock filter. */
  inStockCount: number
  /** The query with words of the catalogue in place of words that it does not know; null when it knew all. */
  correction: string | null
  /** Whether some results lack words of the query, because too few have all. */
  relaxed: boolean
  /** How many have all words of the query. */
  complete: number
  /** Terms that were looked for, for `highlight`. */
  terms: ReadonlySet<string>
}

/** A product as search sees it: published, and as it is now. */
export interface SearchProduct {
  id: string
  title: string
  productType: string
  vendor: string
  /** SKUs and barcodes. */
  codes: readonly string[]
  /** Options, tags, specifications: words that tell little by themselves. */
  details: string
  /** Plain text. */
  description: string
  /** Values by facet. */
  facets: Readonly<Record<string, readonly string[]>>
  collectionIds: readonly string[]
  /** Lowest and highest price in minor units. */
  price: { min: number, max: number }
  inStock: boolean
  publishedAt: Date
  /** Higher sells better. */
  rank: number
}

/** Words or phrases that a shop uses for one thing. */
export interface SynonymGroup {
  /** Each finds what the others find. */
  terms: readonly string[]
  /** One way: these find what `terms` find, and not the other way round. */
  inputs?: readonly string[]
}

export type SearchSort = 'relevance' | 'popularity' | 'newest' | 'price-asc' | 'price-desc'

export interface SearchQuery {
  /** The words; null for everything. */
  text: string | null
  collectionId?: string
  /** Values of one facet are alternatives; all facets must hold. */
  facets?: Readonly<Record<string, readonly string[]>>
  /** Minor units, both included. */
  price?: { min?: number, max?: number }
  inStock?: boolean
  /** Ids that come first when sorted by relevance, in this order, also when they lack the words; filters hold for them. */
  pinned?: readonly string[]
  /** Ids that come last when sorted by relevance. */
  buried?: readonly string[]
  /** In place of the synonyms that were set: for trying them out. */
  synonyms?: readonly SynonymGroup[]
  /** Whether every word is meant as it is typed: none is taken for the slip of another. */
  asTyped?: boolean
  sort: SearchSort
  offset: number
  limit: number
}

/** A part of a text: from `start` up to, not including, `end`, in UTF-16 units. */
export interface TextRange { start: number, end: number }

export interface SearchAnswer {
  /** Ids of this page's products, in order. */
  ids: string[]
  total: number
  /** Counts of a facet ignore its own selection; the most frequent value first. */
  facets: { facet: string, values: { value: string, count: number, selected: boolean }[] }[]
  /**
   * Of what is found without the price filter, in minor units; `counts` says how many products have their lowest price in
   * each of the parts, equally wide, of the range.
   */
  priceRange: { min: number, max: number, counts: number[] } | null
  /** Of what is found without the filter for stock, how many can be bought. */
  inStockCount: number
  /** What may have been meant; null when every word is known. */
  suggestion: string | null
  /** Whether some of the words had to do. */
  relaxed: boolean
  /** How many have all words. */
  complete: number
  /** Where a text of something found holds what was looked for. */
  marks: (text: string) => TextRange[]
}

export interface SearchEngineStatus {
  /** Products that can be found. */
  products: number
  /** Memory of the index in this process, without the ids. */
  bytes: number
}

/** Finds products. What it knows it is told; it never reads the catalogue. `search` and `suggest` may throw `SearchUnavailable`. */
export interface SearchEngine {
  /**
   * Gets ready, for products in a language (a BCP 47 tag).
   * @returns the mark of what it still knows from an earlier time; null when it has to be rebuilt
   */
  open(language: string): Promise<string | null>
  /**
   * Forgets everything and learns it anew, in the language, without a gap: it goes on answering by what it knew until
   * `fill` has resolved, and what it is told otherwise meanwhile it takes for both. When `fill` fails, nothing changes.
   *
   * @param fill tells it everything by `put`
   */
  rebuild(language: string, fill: (put: (products: Iterable<SearchProduct>) => Promise<void>) => Promise<void>): Promise<void>
  /** Replaces what it knows of these products. */
  upsert(products: Iterable<SearchProduct>): Promise<void>
  /** Unknown ids are passed over. */
  remove(ids: Iterable<string>): Promise<void>
  /** Unknown ids are passed over. */
  setInStock(inStock: ReadonlyMap<string, boolean>): Promise<void>
  /** Replaces all synonyms, for searches and suggestions from now on. They do not outlive the process. */
  setSynonyms(groups: readonly SynonymGroup[]): Promise<void>
  search(query: SearchQuery): Promise<SearchAnswer>
  /** Queries and products for what somebody has typed so far. */
  suggest(typed: string, limits: { queries: number, products: number }): Promise<{ queries: string[], ids: string[] }>
  status(): SearchEngineStatus
  /** Makes what it knows survive this process. */
  save(mark: string): Promise<void>
}

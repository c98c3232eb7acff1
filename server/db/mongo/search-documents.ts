interface SearchRuleBase {
  _id: string
  /** What there is only one rule of each kind for: folded queries or words, after the kind. Empty once it is deleted. */
  keys: string[]
  createdAt: Date
  changedAt: Date
  version: number
  /** A tombstone, for the change feed; it goes by itself after some days. */
  deletedAt?: Date
}

/** Words or phrases that find the same. */
export interface SynonymDocument extends SearchRuleBase {
  kind: 'synonym'
  /** Each finds what the others find. */
  terms: string[]
  /** One way: these find what `terms` find. */
  inputs?: string[]
}

/** Queries that lead to a page in place of results. */
export interface SearchRedirectDocument extends SearchRuleBase {
  kind: 'redirect'
  queries: string[]
  /** A path of this site, with its query. */
  target: string
}

/** Which products come first and last for some queries. */
export interface SearchPlacementDocument extends SearchRuleBase {
  kind: 'placement'
  queries: string[]
  pinnedIds: string[]
  buriedIds: string[]
}

/** What the vendor decides about searches. */
export type SearchRuleDocument = SynonymDocument | SearchRedirectDocument | SearchPlacementDocument

/** How one node stands with the rebuild of its search index that was asked for. */
export interface SearchRebuildNode {
  state: 'building' | 'ready' | 'refused'
  /** 0 to 100. */
  percent: number
  /** Why it was refused. */
  reason?: string
  at: Date
}

/** One document: the last rebuild of search indexes that was asked for. */
export interface SearchRebuildDocument {
  _id: 'search'
  /** Rises with each request. */
  version: number
  /** When it was asked for. */
  changedAt: Date
  /** By node, those that have heard of it. */
  nodes: Record<string, SearchRebuildNode>
}

/** A product as the search of the cluster reads it; only where `SEARCH_ENGINE` is atlas. */
export interface SearchProductDocument {
  /** Generation and product. */
  _id: string
  /** A rebuild of the index writes one of its own, which then takes the place of the one before. */
  generation: string
  productId: string
  title: string
  productType: string
  vendor: string
  codes: string[]
  /** The same as letters and digits alone. */
  exactCodes: string[]
  details: string
  description: string
  /** `facet:value`. */
  facetValues: string[]
  collectionIds: string[]
  /** Minor units. */
  priceMin: number
  priceMax: number
  inStock: boolean
  publishedAt: Date
  rank: number
}

/** One document, `_id: 'products'`: the generation that is searched, and what it was built for. */
export interface SearchStateDocument {
  _id: 'products'
  generation: string
  language: string
  /** Of the definition of the index. */
  version: number
  /** What it was told; null while nobody has said. */
  mark: string | null
}

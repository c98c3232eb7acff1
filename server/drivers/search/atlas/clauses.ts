/** An operator of `$search` by its name. What shoppers typed only ever stands in its `query` and `value`. */
export type Clause = Readonly<Record<string, unknown>>

/** How much a word in a field is worth, as in the index of our own (`productSchema`). */
const PATHS = { title: 5, productType: 3, vendor: 1, codes: 1, details: 0.5, description: 1.5 }

const boost = (value: number) => ({ boost: { value } })

export const anyOf = (clauses: readonly Clause[], least = 1): Clause => ({ compound: { should: clauses, minimumShouldMatch: least } })
export const allOf = (clauses: readonly Clause[]): Clause => ({ compound: { must: clauses } })

export const equals = (path: string, value: string | boolean): Clause => ({ equals: { path, value } })
export const isIn = (path: string, value: readonly string[]): Clause => ({ in: { path, value } })

/** One clause for each field that may hold the word. */
export function wordClauses(query: string, weight = 1): Clause[] {
  return Object.entries(PATHS).map(([path, value]) => ({ text: { query, path, matchCriteria: 'all', score: boost(value * weight) } }))
}

/** Words nearby, where slips matter: names, not descriptions, which hold a neighbor of everything. */
export const fuzzyClause = (query: string, maxEdits: 1 | 2): Clause =>
  ({ text: { query, path: ['title', 'productType', 'vendor', 'details'], fuzzy: { maxEdits, prefixLength: 1, maxExpansions: 50 }, score: boost(0.4) } })

/** Names with a word that starts like this. */
export const startClause = (query: string): Clause => ({ autocomplete: { query, path: 'title', score: boost(0.7) } })

/** Names with a word that starts nearly like this. */
export const fuzzyStartClause = (query: string): Clause =>
  ({ autocomplete: { query, path: 'title', fuzzy: { maxEdits: 1, prefixLength: 2, maxExpansions: 50 }, score: boost(0.2) } })

/** Names with the words side by side, in their order. */
export const phraseClause = (query: string): Clause => ({ phrase: { query, path: 'title', slop: 1, score: boost(3) } })

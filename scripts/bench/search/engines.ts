import MiniSearch from 'minisearch'
import { createLocalIndex, type LocalIndex } from '../../../server/drivers/search/local/index.ts'
import type { IndexDocument } from '../../../server/drivers/search/local/types.ts'
import { productSchema } from '../../../server/drivers/search/product-schema.ts'

export interface Engine {
  name: string
  find: (query: string, limit: number) => string[]
}

export async function ourEngine(documents: Iterable<IndexDocument>): Promise<Engine & { index: LocalIndex }> {
  const index = createLocalIndex(productSchema('en'))
  await index.put(documents)
  return { name: 'zivero', index, find: (text, limit) => index.search({ text, offset: 0, limit, count: true }).ids }
}

/** MiniSearch as well as we know how to set it: all words, else all words with typos, else any word with typos. */
export function miniSearch(documents: readonly IndexDocument[]): Engine {
  const fields = productSchema('en').fields.map(({ name }) => name)
  const plural = (term: string): string => term.toLowerCase().replace(/(?<=[a-z]{3}[^s])s$/, '')
  const engine = new MiniSearch<Record<string, string>>({
    fields, processTerm: plural,
    searchOptions: { boost: { title: 5, productType: 3, vendor: 1, codes: 1, details: 0.3, description: 1.5 }, prefix: (_term, index, terms) => index === terms.length - 1, weights: { fuzzy: 0.3, prefix: 0.2 }, bm25: { k: 1.2, b: 0.7, d: 0.5 } },
  })
  engine.addAll(documents.map(document => ({ id: document.id, ...Object.fromEntries(fields.map((field, number) => [field, document.texts[number]!])) })))
  const fuzzy = (term: string): number | false => term.length < 4 || /\d/.test(term) ? false : term.length < 8 ? 1 : 2
  const ways = [{ combineWith: 'AND' as const }, { combineWith: 'AND' as const, fuzzy }, { combineWith: 'OR' as const, fuzzy }]
  return {
    name: 'MiniSearch',
    find(query, limit) {
      const ids = new Set<string>()
      for (const way of ways) {
        for (const { id } of engine.search(query, way)) {
          ids.add(String(id))
          if (ids.size >= limit) return [...ids]
        }
      }
      return [...ids]
    },
  }
}

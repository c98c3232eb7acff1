import { setTimeout as sleep } from 'node:timers/promises'
import type { DocumentCollections } from '../../../db/mongo/collections.ts'
import { NO_SYNONYMS, readSynonyms, type Synonyms } from '../local/synonyms.ts'
import { createAnalyzer, type Analyzer } from '../local/text/analyzer.ts'
import { languageOf, type Language } from '../local/text/stem.ts'
import type { SearchEngine, SynonymGroup } from '../types.ts'
import { DEFINITION_VERSION } from './definition.ts'
import { createGenerations, newGeneration } from './generations.ts'
import { createAsking } from './replies.ts'
import { searchAtlas, type SearchContext } from './search.ts'
import { createSearchIndexKeeper, type Patience } from './search-index.ts'
import { createState, STATE_LIVES } from './state.ts'
import { suggestAtlas } from './suggest.ts'

/** Where products lie. */
export type SearchCollections = Pick<DocumentCollections, 'searchProducts' | 'searchState'>

export interface AtlasSearchOptions {
  /** While somebody waits for a page. */
  asking: SearchCollections
  /** For writes and the index, which take longer. */
  keeping: SearchCollections
  /** @default ten minutes, a look each half second */
  patience?: Patience
  /** Milliseconds until every node has heard of a rebuilt index, and the old one can go. */
  settles?: number
}

/**
 * MongoDB's own search: the index of a collection that holds the products as they were told, which all nodes share. It
 * hears of writes within a second or so, not at once.
 */
export function createAtlasSearch({ asking, keeping, patience = { longest: 600_000, look: 500 }, settles = 3 * STATE_LIVES }: AtlasSearchOptions): SearchEngine {
  const questions = createAsking(asking.searchProducts)
  const generations = createGenerations(keeping.searchProducts)
  const index = createSearchIndexKeeper(keeping.searchProducts, patience)
  const state = createState(asking.searchState, () => performance.now())
  const analyzers = new Map<Language, { analyzer: Analyzer, synonyms: Synonyms }>()
  let groups: readonly SynonymGroup[] = []
  /** The generation that this node is building. */
  let next: string | null = null
  let products = 0

  function wordsIn(language: Language): { analyzer: Analyzer, synonyms: Synonyms } {
    const analyzer = analyzers.get(language)?.analyzer ?? createAnalyzer(language)
    const words = analyzers.get(language) ?? { analyzer, synonyms: groups.length > 0 ? readSynonyms(analyzer, groups) : NO_SYNONYMS }
    analyzers.set(language, words)
    return words
  }

  async function context(): Promise<SearchContext | null> {
    const known = await state.current()
    return known && { asking: questions, generation: known.generation, ...wordsIn(languageOf(known.language)) }
  }

  async function recount(): Promise<void> {
    const known = await state.current()
    products = known ? await generations.count(known.generation) : 0
  }

  /** Makes what is missing, for products in the language that they are in. */
  async function prepare(language: Language): Promise<void> {
    await generations.prepare()
    await index.ensure(language)
  }

  return {
    async open(tag) {
      const language = languageOf(tag)
      const known = await state.read()
      // Another language is the rebuild's business, and so is another definition.
      await prepare(known ? languageOf(known.language) : language)
      if (!known) await state.begin({ generation: newGeneration(Date.now()), language, version: DEFINITION_VERSION, mark: null })
      if (!known || known.language !== language || known.version !== DEFINITION_VERSION) return null
      await index.ready()
      await recount()
      return known.mark
    },

    async rebuild(tag, fill) {
      const language = languageOf(tag)
      const known = await state.read()
      await prepare(known ? languageOf(known.language) : language)
      const generation = newGeneration(Date.now())
      next = generation
      try {
        await fill(async batch => void await generations.put(generation, batch))
        // Last, for it would stay after a failure: documents do not depend on it, so the old ones go on being found.
        if (known?.language !== language || known.version !== DEFINITION_VERSION) await index.update(language)
        await index.ready()
        await index.caughtUp(generation, () => generations.count(generation))
        const before = await state.replace({ generation, language, version: DEFINITION_VERSION, mark: null })
        next = null
        await recount()
        await sleep(settles)
        await generations.dropOld(generation, before?.generation ?? null, Date.now()).catch(() => undefined)
      }
      catch (error) {
        // What cannot be deleted, here or above, is deleted after a later rebuild.
        if (next) await generations.drop(generation).catch(() => undefined)
        throw error
      }
      finally {
        next = null
      }
    },

    async upsert(batch) {
      const all = next ? [...batch] : batch
      const current = (await state.current())?.generation
      if (current) products += await generations.put(current, all)
      if (next) await generations.put(next, all)
    },

    async remove(ids) {
      const all = [...ids]
      const current = (await state.current())?.generation
      if (current) products -= await generations.remove(current, all)
      if (next) await generations.remove(next, all)
    },

    async setInStock(inStock) {
      const current = (await state.current())?.generation
      if (current) await generations.setInStock(current, inStock)
      if (next) await generations.setInStock(next, inStock)
    },

    async setSynonyms(all) {
      groups = all
      analyzers.clear()
    },

    async search(query) {
      const known = await context()
      if (known) return searchAtlas(known, query)
      return { ids: [], total: 0, facets: [], priceRange: null, inStockCount: 0, suggestion: null, relaxed: false, complete: 0, marks: () => [] }
    },

    async suggest(typed, limits) {
      const known = await context()
      return known ? suggestAtlas(known, typed, limits) : { queries: [], ids: [] }
    },

    // The index is in the cluster.
    status: () => ({ products, bytes: 0 }),

    async save(mark) {
      const known = await state.current()
      if (known) await state.mark(known.generation, mark)
      await recount()
    },
  }
}

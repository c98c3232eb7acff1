import { compact, needsCompaction } from './compaction.ts'
import { highlight, type TextRange } from './highlight.ts'
import { Scorer } from './scoring.ts'
import { searchStore } from './search.ts'
import { inSlices } from './slices.ts'
import { loadStore, saveStore } from './snapshot.ts'
import { createStore, putDocument, removeDocument, type Store } from './store.ts'
import { suggestFrom, type Suggestions } from './suggest.ts'
import { NO_SYNONYMS, readSynonyms } from './synonyms.ts'
import type { IndexDocument, IndexQuery, IndexResult, IndexSchema, SynonymGroup } from './types.ts'

export interface IndexStatus {
  /** Documents that can be found. */
  documents: number
  /** Bytes of its arrays; strings of ids are not among them. */
  bytes: number
}

/**
 * A search index in memory. Searches are synchronous and always see whole documents; writes are done one after the
 * other, in slices, so that nothing holds up the event loop for more than some milliseconds.
 */
export interface LocalIndex {
  put: (documents: Iterable<IndexDocument>) => Promise<void>
  remove: (ids: Iterable<string>) => Promise<void>
  /** For what changes with every sale: quicker than putting the document again. Unknown ids are passed over. */
  setInStock: (inStock: ReadonlyMap<string, boolean>) => Promise<void>
  /** Replaces all synonyms; they are no part of snapshots. */
  setSynonyms: (groups: readonly SynonymGroup[]) => void
  /** Empties what removed and changed documents left behind. Done by itself when a fifth is dead. */
  compact: () => Promise<void>
  search: (query: IndexQuery) => IndexResult
  suggest: (typed: string, limits: { queries: number, ids: number, scope?: string }) => Suggestions
  /** Where a text holds the terms of a result. */
  highlight: (text: string, terms: ReadonlySet<string>) => TextRange[]
  /** @param mark handed back by `openLocalIndex` */
  save: (mark: string) => Promise<Uint8Array>
  status: () => IndexStatus
}

export function createLocalIndex(schema: IndexSchema): LocalIndex {
  return indexOf(createStore(schema))
}

/** The index of a snapshot; null when it is damaged or of another schema. */
export async function openLocalIndex(schema: IndexSchema, bytes: Uint8Array): Promise<{ index: LocalIndex, mark: string } | null> {
  const loaded = await loadStore(schema, bytes)
  return loaded && { index: indexOf(loaded.store), mark: loaded.mark }
}

function indexOf(first: Store): LocalIndex {
  let store = first
  const scorer = new Scorer()
  let synonyms = NO_SYNONYMS
  let last: Promise<unknown> = Promise.resolve()

  /** Writes wait for each other, and for nobody's failure. */
  function queued<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  async function tidy(): Promise<void> {
    if (needsCompaction(store)) store = await compact(store)
  }

  return {
    put: documents => queued(async () => {
      await inSlices(documents, document => putDocument(store, document))
      await tidy()
    }),
    remove: ids => queued(async () => {
      await inSlices(ids, id => void removeDocument(store, id))
      await tidy()
    }),
    setInStock: inStock => queued(async () => {
      await inSlices(inStock, ([id, value]) => {
        const slot = store.documents.slotOf(id)
        if (slot !== undefined) store.documents.inStock.array[slot] = value ? 1 : 0
      })
    }),
    setSynonyms: groups => void (synonyms = readSynonyms(store.analyzer, groups)),
    compact: () => queued(async () => void (store = await compact(store))),
    search: query => searchStore(store, scorer, query.synonyms ? readSynonyms(store.analyzer, query.synonyms) : synonyms, query),
    suggest: (typed, limits) => suggestFrom(store, scorer, synonyms, typed, limits),
    highlight: (text, terms) => highlight(store.analyzer, text, terms),
    save: mark => queued(() => saveStore(store, mark)),
    status: () => ({
      documents: store.documents.living,
      bytes: store.terms.bytes() + store.endings.bytes() + store.spelling.bytes() + store.postings.bytes() + store.documents.bytes() + store.codes.bytes() + store.stems.array.byteLength * 2,
    }),
  }
}

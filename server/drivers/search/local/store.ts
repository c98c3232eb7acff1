import { createAnalyzer, type Analyzer } from './text/analyzer.ts'
import { Codes } from './codes.ts'
import { learnEnding } from './compounds.ts'
import { Documents, LONGEST_NAME } from './documents.ts'
import { Growable } from './growable.ts'
import { Labels, SCOPE } from './labels.ts'
import { addOccurrence, MOST_FIELDS, Postings } from './postings.ts'
import { Spelling } from './spelling.ts'
import { Terms } from './terms.ts'
import type { IndexDocument, IndexSchema } from './types.ts'

/** UTF-16 units of one text that are indexed: what a shop says further down finds nothing that the start does not. */
const LONGEST_TEXT = 4_000

/** One index: everything that a search reads. */
export interface Store {
  schema: IndexSchema
  analyzer: Analyzer
  terms: Terms
  /** Stem + 1 by term: words as they are written lead to what is indexed. 0 for a term never seen as a word. */
  stems: Growable<Uint32Array>
  /** By stem, term + 1 of the word that shows it: itself, or the shortest one seen. */
  shown: Growable<Uint32Array>
  spelling: Spelling
  /** Stems written backwards, in languages with compounds: see `compounds.ts`. */
  endings: Terms
  postings: Postings
  documents: Documents
  labels: Labels
  codes: Codes
}

export function createStore(schema: IndexSchema): Store {
  if (schema.fields.length > MOST_FIELDS) throw new RangeError(`An index has at most ${MOST_FIELDS} fields.`)
  if (schema.fields.filter(field => field.isName).length !== 1) throw new TypeError('Exactly one field is the name.')
  return {
    schema,
    analyzer: createAnalyzer(schema.language),
    terms: new Terms(),
    stems: new Growable(Uint32Array),
    shown: new Growable(Uint32Array),
    spelling: new Spelling(),
    endings: new Terms(),
    postings: new Postings(),
    documents: new Documents(schema.fields.length),
    labels: new Labels(),
    codes: new Codes(),
  }
}

function internTerm(store: Store, text: string): number {
  const term = store.terms.intern(text)
  while (store.stems.length <= term) {
    store.stems.push(0)
    store.shown.push(0)
  }
  return term
}

/** The term that a word is indexed under; the word itself is learned for spelling and completion. */
function internWord(store: Store, surface: string, stem: string): number {
  const word = internTerm(store, surface)
  const known = store.stems.array[word]!
  if (known > 0) return known - 1
  const term = stem === surface ? word : internTerm(store, stem)
  store.stems.array[word] = term + 1
  store.spelling.add(word, surface)
  learnEnding(store, stem)
  const shown = store.shown.array[term]!
  if (shown === 0 || word === term || (shown !== term + 1 && surface.length < store.terms.textOf(shown - 1).length)) store.shown.array[term] = word + 1
  return term
}

/** Replaces the document of the same id, if there is one. Some 0.05 ms. */
export function putDocument(store: Store, document: IndexDocument): void {
  removeDocument(store, document.id)
  const found = new Map<number, number>()
  const nameTerms: number[] = []
  const lengths: number[] = []
  store.schema.fields.forEach((field, number) => {
    let length = 0
    for (const run of store.analyzer.runs((document.texts[number] ?? '').slice(0, LONGEST_TEXT))) {
      for (const { surface, stem, isStop } of run.parts) {
        if (isStop && !field.isName) continue
        const term = internWord(store, surface, stem)
        found.set(term, addOccurrence(found.get(term) ?? 0, number))
        length++
        if (field.isName && nameTerms.length < LONGEST_NAME) nameTerms.push(term)
      }
      for (const join of run.joins) {
        const term = internWord(store, join, join)
        found.set(term, addOccurrence(found.get(term) ?? 0, number))
      }
    }
    lengths.push(length)
  })
  const inName = new Set(nameTerms)
  const labels = [
    ...Object.entries(document.facets).flatMap(([facet, values]) => values.map(value => store.labels.intern(facet, value))),
    ...document.scopes.map(scope => store.labels.intern(SCOPE, scope)),
  ]
  const slot = store.documents.add({
    ...document, lengths, nameTerms, otherTerms: [...found.keys()].filter(term => !inName.has(term)), labels: [...new Set(labels)],
  })
  for (const [term, packed] of found) store.postings.add(term, slot, packed)
  for (const code of document.codes) store.codes.add(code, slot)
}

/** @returns whether there was such a document */
export function removeDocument(store: Store, id: string): boolean {
  const slot = store.documents.slotOf.get(id)
  if (slot === undefined) return false
  for (const term of new Set(store.documents.termsOf(slot))) store.postings.forget(term)
  store.documents.kill(slot)
  return true
}

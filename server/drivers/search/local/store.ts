import { createAnalyzer, type Analyzer } from './text/analyzer.ts'
import { Codes } from './codes.ts'
import { Documents, LONGEST_NAME } from './documents.ts'
import { Growable } from './growable.ts'
import { Labels, SCOPE } from './labels.ts'
import { addOccurrence, MOST_FIELDS, Postings } from './postings.ts'
import { Runs } from './runs.ts'
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
  /** For writing alone, and no part of a snapshot: runs read lately, and … */
  runs: Runs
  /** … the packed counts of the document that is being written, by term; zeros in between. */
  occurrences: Growable<Uint16Array>
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
    runs: new Runs(),
    occurrences: new Growable(Uint16Array),
  }
}

/** Replaces the document of the same id, if there is one. Some 0.05 ms. */
export function putDocument(store: Store, document: IndexDocument): void {
  removeDocument(store, document.id)
  const { runs, occurrences, postings } = store
  const terms: number[] = []
  const nameTerms: number[] = []
  const lengths: number[] = []
  const occurs = (term: number, field: number): void => {
    while (occurrences.length <= term) occurrences.push(0)
    const packed = occurrences.array[term]!
    if (packed === 0) terms.push(term)
    occurrences.array[term] = addOccurrence(packed, field)
  }
  store.schema.fields.forEach(({ isName = false }, field) => {
    let length = 0
    runs.read(store, (document.texts[field] ?? '').slice(0, LONGEST_TEXT), isName, {
      word(term) {
        occurs(term, field)
        length++
        if (isName && nameTerms.length < LONGEST_NAME) nameTerms.push(term)
      },
      join: term => occurs(term, field),
    })
    lengths.push(length)
  })
  const inName = new Set(nameTerms)
  const labels = [
    ...Object.entries(document.facets).flatMap(([facet, values]) => values.map(value => store.labels.intern(facet, value))),
    ...document.scopes.map(scope => store.labels.intern(SCOPE, scope)),
  ]
  const slot = store.documents.add({
    ...document, lengths, nameTerms, otherTerms: terms.filter(term => !inName.has(term)), labels: [...new Set(labels)],
  })
  for (const term of terms) {
    postings.add(term, slot, occurrences.array[term]!)
    occurrences.array[term] = 0
  }
  for (const code of document.codes) store.codes.add(code, slot)
}

/** @returns whether there was such a document */
export function removeDocument(store: Store, id: string): boolean {
  const slot = store.documents.slotOf(id)
  if (slot === undefined) return false
  for (const term of new Set(store.documents.termsOf(slot))) store.postings.forget(term)
  store.documents.kill(slot)
  return true
}

import { learnEnding } from './compounds.ts'
import { inSlices } from './slices.ts'
import { createStore, type Store } from './store.ts'

/** Dead documents, as a share of all slots, that make an index worth compacting. */
const MOST_DEAD = 0.2
/** Below this, what is gained is not worth the work. */
const FEWEST_DEAD = 1_000

export function needsCompaction({ documents }: Store): boolean {
  const dead = documents.slots - documents.living
  return dead > FEWEST_DEAD && dead > documents.slots * MOST_DEAD
}

/** The same documents in a new index, without what the dead ones left: postings, words, codes, labels. */
export async function compact(old: Store): Promise<Store> {
  const store = createStore(old.schema)
  const terms = await copyWords(old, store)
  /** New slot + 1 by old one; 0 for the dead. */
  const slots = new Uint32Array(old.documents.slots)
  await inSlices(upTo(old.documents.slots), (slot) => {
    if (old.documents.alive.array[slot] === 1) slots[slot] = copyDocument(old, store, slot, terms) + 1
  })
  await inSlices(blocksOf(old, terms), ([term, block]) => {
    const { slots: from, counts, start, end } = old.postings.read(term, block)
    for (let at = start; at < end; at++) {
      const slot = slots[from[at]!]!
      if (slot > 0) store.postings.add(terms[term]! - 1, slot - 1, counts[at]!)
    }
  })
  await old.codes.copyTo(store.codes, slot => slots[slot]! - 1)
  return store
}

function* upTo(count: number): Generator<number> {
  for (let number = 0; number < count; number++) yield number
}

function* blocksOf({ postings }: Store, terms: Uint32Array): Generator<[term: number, block: number]> {
  for (const term of upTo(terms.length)) {
    if (terms[term] !== 0) for (let block = postings.head(term); block !== 0; block = postings.next(block)) yield [term, block]
  }
}

/** Words whose stem some document still has; the new term + 1 by the old one, 0 for those that go. */
async function copyWords(old: Store, store: Store): Promise<Uint32Array> {
  const terms = new Uint32Array(old.terms.count)
  const intern = (term: number): number => {
    if (terms[term]! > 0) return terms[term]! - 1
    const number = store.terms.intern(old.terms.textOf(term))
    terms[term] = number + 1
    while (store.stems.length <= number) {
      store.stems.push(0)
      store.shown.push(0)
    }
    return number
  }
  await inSlices(upTo(terms.length), (word) => {
    const stem = old.stems.array[word]! - 1
    if (stem < 0 || old.postings.frequency(stem) === 0) return
    const copy = intern(word)
    store.stems.array[copy] = intern(stem) + 1
    store.spelling.add(copy, store.terms.textOf(copy))
    learnEnding(store, old.terms.textOf(stem))
  })
  await inSlices(upTo(terms.length), (term) => {
    const shown = old.shown.array[term]!
    // The word that showed it may have gone; then it shows itself.
    if (terms[term]! > 0 && shown > 0) store.shown.array[terms[term]! - 1] = terms[shown - 1]! || terms[term]!
  })
  return terms
}

function copyDocument({ documents, labels, schema }: Store, store: Store, slot: number, terms: Uint32Array): number {
  const all = [...documents.termsOf(slot)].map(term => terms[term]! - 1)
  const nameLength = documents.nameLength.array[slot]!
  const own = documents.labels.array.subarray(documents.labelStart.array[slot]!, documents.labelEnd(slot))
  return store.documents.add({
    id: documents.ids[slot]!,
    lengths: schema.fields.map((_, field) => documents.lengths.array[slot * schema.fields.length + field]!),
    nameTerms: all.slice(0, nameLength),
    otherTerms: all.slice(nameLength),
    labels: [...own].map(label => store.labels.intern(labels.facets[labels.facetOf[label]!]!, labels.values[label]!)),
    price: { min: documents.priceMin.array[slot]!, max: documents.priceMax.array[slot]! },
    inStock: documents.inStock.array[slot] === 1,
    publishedAt: documents.publishedAt.array[slot]!,
    popularity: documents.popularity.array[slot]!,
  })
}

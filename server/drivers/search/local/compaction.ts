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
  const slots = new Map<number, number>()
  const living = function* (): Generator<number> {
    for (let slot = 0; slot < old.documents.slots; slot++) if (old.documents.alive.array[slot] === 1) yield slot
  }
  const terms = await copyWords(old, store)
  await inSlices(living(), slot => slots.set(slot, copyDocument(old, store, slot, terms)))
  await inSlices(terms.keys(), (term) => {
    for (let block = old.postings.head(term); block !== 0; block = old.postings.next(block)) {
      const { slots: from, counts, start, end } = old.postings.read(term, block)
      for (let at = start; at < end; at++) {
        const slot = slots.get(from[at]!)
        if (slot !== undefined) store.postings.add(terms.get(term)!, slot, counts[at]!)
      }
    }
  })
  old.codes.copyTo(store.codes, slot => slots.get(slot))
  return store
}

/** Words whose stem some document still has; the new term by the old one. */
async function copyWords(old: Store, store: Store): Promise<Map<number, number>> {
  const terms = new Map<number, number>()
  const intern = (term: number): number => {
    const known = terms.get(term)
    if (known !== undefined) return known
    const number = store.terms.intern(old.terms.textOf(term))
    terms.set(term, number)
    while (store.stems.length <= number) {
      store.stems.push(0)
      store.shown.push(0)
    }
    return number
  }
  const all = Array.from({ length: old.terms.count }, (_, term) => term)
  await inSlices(all, (word) => {
    const stem = old.stems.array[word]! - 1
    if (stem < 0 || old.postings.frequency(stem) === 0) return
    const copy = intern(word)
    store.stems.array[copy] = intern(stem) + 1
    store.spelling.add(copy, store.terms.textOf(copy))
  })
  for (const [term, copy] of terms) {
    const shown = old.shown.array[term]!
    if (shown > 0) store.shown.array[copy] = (terms.get(shown - 1) ?? copy) + 1
  }
  return terms
}

function copyDocument({ documents, labels, schema }: Store, store: Store, slot: number, terms: Map<number, number>): number {
  const all = [...documents.termsOf(slot)].map(term => terms.get(term)!)
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

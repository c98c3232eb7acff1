import type { QueryPlan } from './query-plan.ts'
import type { Store } from './store.ts'
import { TUNING } from './tuning.ts'

/** What the words of a query found, by slot. The arrays are reused: read them before the next search. */
export interface Scores {
  /** Slots with at least one word. */
  slots: Uint32Array
  length: number
  /** BM25F of the words that it has. */
  score: Float32Array
  /** How many of the words it has. */
  matched: Uint8Array
}

/** Room for the numbers of one search, kept so that none has to be made for the next. */
export class Scorer {
  private score = new Float32Array(0)
  private matched = new Uint8Array(0)
  private best = new Float32Array(0)
  /** While a phrase is looked for: the lowest frequency of its words so far, and how many of them a document has. */
  private fewest = new Float32Array(0)
  private held = new Uint8Array(0)
  private slots = new Uint32Array(0)
  private touched = new Uint32Array(0)
  private length = 0
  /** Bits of a posting that must not all be 0. */
  private mask = 0xFFFF

  /** @param where in names alone, for suggestions: quicker, and a suggestion shows nothing but names */
  run(store: Store, plan: QueryPlan, where: 'anywhere' | 'name'): Scores {
    this.clear(store.documents.slots)
    this.mask = where === 'name' ? 3 << store.schema.fields.findIndex(field => field.isName) * 2 : 0xFFFF
    const norms = normsOf(store)
    for (const word of plan.words) {
      let touched = 0
      for (const { terms, weight, rarityOf } of word.alternatives) {
        touched = terms.length === 1
          ? this.addTerm(store, norms, terms[0]!, weight * inverseFrequency(store, rarityOf ?? terms[0]!), touched)
          : this.addPhrase(store, norms, terms, weight, touched)
      }
      for (let index = 0; index < touched; index++) {
        const slot = this.touched[index]!
        if (this.matched[slot] === 0) this.slots[this.length++] = slot
        this.matched[slot]!++
        this.score[slot]! += this.best[slot]!
        this.best[slot] = 0
      }
    }
    return { slots: this.slots, length: this.length, score: this.score, matched: this.matched }
  }

  private clear(slots: number): void {
    for (let index = 0; index < this.length; index++) {
      this.score[this.slots[index]!] = 0
      this.matched[this.slots[index]!] = 0
    }
    this.length = 0
    if (this.score.length >= slots) return
    const room = Math.ceil(slots * 1.25) + 64
    this.score = new Float32Array(room)
    this.matched = new Uint8Array(room)
    this.best = new Float32Array(room)
    this.fewest = new Float32Array(room)
    this.held = new Uint8Array(room)
    this.slots = new Uint32Array(room)
    this.touched = new Uint32Array(room)
  }

  private addTerm(store: Store, norms: Float32Array, term: number, worth: number, touched: number): number {
    const { best } = this
    eachPosting(store, norms, term, this.mask, (slot, frequency) => {
      const score = worth * frequency / (TUNING.saturation + frequency)
      if (best[slot] === 0) this.touched[touched++] = slot
      if (score > best[slot]!) best[slot] = score
    })
    return touched
  }

  /** All words in one document count as the rarest of them. */
  private addPhrase(store: Store, norms: Float32Array, terms: readonly number[], weight: number, touched: number): number {
    const worth = weight * Math.max(...terms.map(term => inverseFrequency(store, term)))
    const { best, fewest, held } = this
    eachPosting(store, norms, terms[0]!, this.mask, (slot, frequency) => {
      fewest[slot] = frequency
      held[slot] = 1
    })
    terms.slice(1).forEach((term, index) => eachPosting(store, norms, term, this.mask, (slot, frequency) => {
      // Whoever lacks one of the words before has stopped counting.
      if (held[slot] !== index + 1) return
      fewest[slot] = Math.min(fewest[slot]!, frequency)
      held[slot] = index + 2
    }))
    eachPosting(store, norms, terms[0]!, this.mask, (slot) => {
      const hasAll = held[slot] === terms.length
      held[slot] = 0
      if (!hasAll) return
      const score = worth * fewest[slot]! / (TUNING.saturation + fewest[slot]!)
      if (best[slot] === 0) this.touched[touched++] = slot
      if (score > best[slot]!) best[slot] = score
    })
    return touched
  }
}

/** How telling a term is: rare ones more. */
export function inverseFrequency(store: Store, term: number): number {
  const frequency = store.postings.frequency(term)
  return Math.log(1 + (store.documents.living - frequency + 0.5) / (frequency + 0.5))
}

/** By field and length of a text (0 to 255 words), what one occurrence there is worth. */
function normsOf(store: Store): Float32Array {
  const { documents, schema } = store
  const norms = new Float32Array(schema.fields.length * 256)
  schema.fields.forEach(({ weight, dilution }, field) => {
    const average = Math.max(1, documents.totals[field]! / Math.max(1, documents.living))
    for (let length = 0; length < 256; length++) norms[field * 256 + length] = weight / (1 - dilution + dilution * length / average)
  })
  return norms
}

/** Visits living documents with the term and its weighted occurrences over all fields. */
function eachPosting(store: Store, norms: Float32Array, term: number, mask: number, visit: (slot: number, frequency: number) => void): void {
  const { postings, documents } = store
  const alive = documents.alive.array
  const lengths = documents.lengths.array
  const fields = documents.fields
  for (let block = postings.head(term); block !== 0; block = postings.next(block)) {
    const { slots, counts, start, end } = postings.read(term, block)
    for (let at = start; at < end; at++) {
      const slot = slots[at]!
      if (alive[slot] === 0 || (counts[at]! & mask) === 0) continue
      let frequency = 0
      const base = slot * fields
      for (let field = 0, packed = counts[at]!; packed !== 0; field++, packed >>>= 2) {
        const occurrences = packed & 3
        if (occurrences !== 0) frequency += occurrences * norms[field * 256 + lengths[base + field]!]!
      }
      visit(slot, frequency)
    }
  }
}

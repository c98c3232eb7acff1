import { Hits, inverseFrequency, normsOf } from './hits.ts'
import type { PlannedWord, QueryPlan } from './query-plan.ts'
import type { Store } from './store.ts'
import { TUNING } from './tuning.ts'
import { wordsForCredit } from './typed-start.ts'

/** What the words of a query found, by slot. The arrays are reused: read them before the next search. */
export interface Scores {
  /** Slots with at least one word. */
  slots: Uint32Array
  length: number
  /** BM25F of the words that it has. */
  score: Float32Array
  /** How many of the words it has; fewer than that for a document that has too few of them to be a result. */
  matched: Uint8Array
  /** By number of words, how many documents that pass have at least so many. */
  atLeast: Uint32Array
}

export interface Scoring {
  /** In names alone, for suggestions: quicker, and a suggestion shows nothing but names. */
  where: 'anywhere' | 'name'
  /** Whether a document can be a result at all. */
  passes: (slot: number) => boolean
}

/** Room for the numbers of one search, kept so that none has to be made for the next. */
export class Scorer {
  private readonly hits = new Hits()
  private score = new Float32Array(0)
  private matched = new Uint8Array(0)
  private passing = new Uint8Array(0)
  private best = new Float32Array(0)
  /** While a phrase is looked for: the lowest frequency of its words so far, and how many of them a document has. */
  private fewest = new Float32Array(0)
  private held = new Uint8Array(0)
  private slots = new Uint32Array(0)
  private touched = new Uint32Array(0)
  private length = 0
  private mask = 0xFFFF
  private floor = 0

  /**
   * The rarest words first: when enough documents have most of them, those that can no longer get as far are passed over
   * while the frequent words are read, which is where the time of a long query goes.
   */
  run(store: Store, plan: QueryPlan, { where, passes }: Scoring): Scores {
    this.clear(store.documents.slots)
    this.mask = where === 'name' ? 3 << store.schema.fields.findIndex(field => field.isName) * 2 : 0xFFFF
    const norms = normsOf(store)
    const words = byCost(store, plan.words)
    const atLeast = new Uint32Array(words.length + 1)
    words.forEach((word, index) => {
      const least = Math.min(wordsForCredit(plan), atLeast.findLastIndex(documents => documents >= TUNING.enough))
      this.floor = least - (words.length - index)
      const touched = this.addWord(store, norms, word)
      for (let index = 0; index < touched; index++) {
        const slot = this.touched[index]!
        if (this.matched[slot] === 0) {
          this.slots[this.length++] = slot
          this.passing[slot] = passes(slot) ? 1 : 0
        }
        atLeast[++this.matched[slot]!]! += this.passing[slot]!
        this.score[slot]! += this.best[slot]!
        this.best[slot] = 0
      }
    })
    return { slots: this.slots, length: this.length, score: this.score, matched: this.matched, atLeast }
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
    this.passing = new Uint8Array(room)
    this.best = new Float32Array(room)
    this.fewest = new Float32Array(room)
    this.held = new Uint8Array(room)
    this.slots = new Uint32Array(room)
    this.touched = new Uint32Array(room)
  }

  private read(store: Store, norms: Float32Array, term: number): number {
    return this.hits.read(store, norms, term, { mask: this.mask, floor: this.floor, matched: this.matched })
  }

  /** @returns how many documents have it */
  private addWord(store: Store, norms: Float32Array, { alternatives }: PlannedWord): number {
    let touched = 0
    for (const { terms, weight, rarityOf } of alternatives) {
      touched = terms.length === 1
        ? this.addTerm(store, norms, terms[0]!, weight * inverseFrequency(store, rarityOf ?? terms[0]!), touched)
        : this.addPhrase(store, norms, terms, weight, touched)
    }
    return touched
  }

  private addTerm(store: Store, norms: Float32Array, term: number, worth: number, touched: number): number {
    const count = this.read(store, norms, term)
    const { hits: { slots, frequencies }, best } = this
    for (let index = 0; index < count; index++) {
      const slot = slots[index]!
      const score = worth * frequencies[index]! / (TUNING.saturation + frequencies[index]!)
      if (best[slot] === 0) this.touched[touched++] = slot
      if (score > best[slot]!) best[slot] = score
    }
    return touched
  }

  /** All words in one document count as the rarest of them. */
  private addPhrase(store: Store, norms: Float32Array, terms: readonly number[], weight: number, touched: number): number {
    const worth = weight * Math.max(...terms.map(term => inverseFrequency(store, term)))
    const { best, fewest, held } = this
    for (const [place, term] of terms.entries()) {
      const count = this.read(store, norms, term)
      const { slots, frequencies } = this.hits
      for (let index = 0; index < count; index++) {
        const slot = slots[index]!
        // Whoever lacks one of the words before has stopped counting.
        if (place > 0 && held[slot] !== place) continue
        fewest[slot] = place > 0 ? Math.min(fewest[slot]!, frequencies[index]!) : frequencies[index]!
        held[slot] = place + 1
      }
    }
    // Whoever has them all has the first, and so has whoever bears a count that is to be wiped away.
    const count = this.read(store, norms, terms[0]!)
    for (let index = 0; index < count; index++) {
      const slot = this.hits.slots[index]!
      const hasAll = held[slot] === terms.length
      held[slot] = 0
      if (!hasAll) continue
      const score = worth * fewest[slot]! / (TUNING.saturation + fewest[slot]!)
      if (best[slot] === 0) this.touched[touched++] = slot
      if (score > best[slot]!) best[slot] = score
    }
    return touched
  }
}

function byCost({ postings }: Store, words: readonly PlannedWord[]): PlannedWord[] {
  const costOf = ({ alternatives }: PlannedWord): number => alternatives.reduce((sum, { terms }) => sum + terms.reduce((all, term) => all + postings.frequency(term), 0), 0)
  return words.map(word => ({ word, cost: costOf(word) })).sort((a, b) => a.cost - b.cost).map(({ word }) => word)
}

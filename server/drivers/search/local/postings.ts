import { Growable } from './growable.ts'

/** Fields of a document: two bits each in the sixteen of one posting. */
export const MOST_FIELDS = 8
/** Occurrences in one field that are told apart: with a saturating score, the fourth is worth nothing. */
const MOST_OCCURRENCES = 3
/** Postings of the longest block. */
const LONGEST_BLOCK = 1_024

export interface PostingArrays { slots: Uint32Array, counts: Uint16Array, heads: Uint32Array, tails: Uint32Array, filled: Uint16Array, frequencies: Uint32Array }

/** Adds one occurrence in `field` to packed counts. */
export function addOccurrence(packed: number, field: number): number {
  const shift = field * 2
  return ((packed >>> shift) & 3) < MOST_OCCURRENCES ? packed + (1 << shift) : packed
}

/**
 * Documents by term, all in one arena: a term has a chain of blocks that get longer, so that a rare word takes little and
 * a frequent one is read in long runs. The first place of a block holds where the next one starts (0: none) and, among
 * the counts, its length. Slots only rise, so every chain is in their order.
 */
export class Postings {
  private readonly slots: Growable<Uint32Array>
  private readonly counts: Growable<Uint16Array>
  private readonly heads: Growable<Uint32Array>
  private readonly tails: Growable<Uint32Array>
  /** Postings in the last block of a term. */
  private readonly filled: Growable<Uint16Array>
  /** Documents that are alive, by term. */
  private readonly frequencies: Growable<Uint32Array>

  constructor(content?: PostingArrays) {
    this.slots = new Growable(Uint32Array, content?.slots)
    this.counts = new Growable(Uint16Array, content?.counts)
    this.heads = new Growable(Uint32Array, content?.heads)
    this.tails = new Growable(Uint32Array, content?.tails)
    this.filled = new Growable(Uint16Array, content?.filled)
    this.frequencies = new Growable(Uint32Array, content?.frequencies)
    // Place 0 is no block.
    if (!content) this.block(1)
  }

  frequency(term: number): number {
    return term < this.frequencies.length ? this.frequencies.array[term]! : 0
  }

  add(term: number, slot: number, packed: number): void {
    while (this.heads.length <= term) {
      this.heads.push(0)
      this.tails.push(0)
      this.filled.push(0)
      this.frequencies.push(0)
    }
    let tail = this.tails.array[term]!
    if (tail === 0 || this.filled.array[term] === this.counts.array[tail]) tail = this.lengthen(term, tail)
    const at = tail + 1 + this.filled.array[term]!++
    this.slots.array[at] = slot
    this.counts.array[at] = packed
    this.frequencies.array[term]!++
  }

  /** A document of the term has died; its posting stays until the index is compacted. */
  forget(term: number): void {
    this.frequencies.array[term]!--
  }

  /** Where the first block starts; 0 when there is none. */
  head(term: number): number { return term < this.heads.length ? this.heads.array[term]! : 0 }

  /** The next block; 0 after the last. */
  next(block: number): number { return this.slots.array[block]! }

  /** Postings in a block; the last one may be partly filled. */
  lengthOf(term: number, block: number): number {
    return block === this.tails.array[term] ? this.filled.array[term]! : this.counts.array[block]!
  }

  /** The arena, for loops over a block at `block + 1`. Replaced by writes: do not keep it. */
  get arena(): { slots: Uint32Array, counts: Uint16Array } { return { slots: this.slots.array, counts: this.counts.array } }

  arrays(): PostingArrays {
    const { slots, counts, heads, tails, filled, frequencies } = this
    return { slots: slots.used(), counts: counts.used(), heads: heads.used(), tails: tails.used(), filled: filled.used(), frequencies: frequencies.used() }
  }

  bytes(): number { return this.slots.array.length * 6 + this.heads.array.length * 14 }

  private lengthen(term: number, tail: number): number {
    // A third more than the last: little is reserved in vain.
    const length = tail === 0 ? 1 : Math.min(LONGEST_BLOCK, Math.ceil(this.counts.array[tail]! * 1.34) + 1)
    const block = this.block(length)
    if (tail === 0) this.heads.array[term] = block
    else this.slots.array[tail] = block
    this.tails.array[term] = block
    this.filled.array[term] = 0
    return block
  }

  private block(length: number): number {
    const start = this.slots.extend(length + 1)
    this.counts.extend(length + 1)
    this.counts.array[start] = length
    return start
  }
}

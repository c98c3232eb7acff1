import { whole, type Columns } from './columns.ts'
import { Growable } from './growable.ts'
import { Pages } from './pages.ts'

/** Fields of a document: two bits each in the sixteen of one posting. */
export const MOST_FIELDS = 8
/** Occurrences in one field that are told apart: with a saturating score, the fourth is worth nothing. */
const MOST_OCCURRENCES = 3
/** Postings of the longest block. */
const LONGEST_BLOCK = 1_024
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
  /** Two arenas in step: a block lies at the same place of both. */
  private readonly slots: Pages<Uint32Array>
  private readonly counts: Pages<Uint16Array>
  private readonly heads: Growable<Uint32Array>
  private readonly tails: Growable<Uint32Array>
  /** Postings in the last block of a term. */
  private readonly filled: Growable<Uint16Array>
  /** Documents that are alive, by term. */
  private readonly frequencies: Growable<Uint32Array>

  constructor(content?: Columns) {
    this.slots = new Pages(Uint32Array, content?.slots as readonly Uint32Array[] | undefined)
    this.counts = new Pages(Uint16Array, content?.counts as readonly Uint16Array[] | undefined)
    this.heads = new Growable(Uint32Array, whole(content, 'heads'))
    this.tails = new Growable(Uint32Array, whole(content, 'tails'))
    this.filled = new Growable(Uint16Array, whole(content, 'filled'))
    this.frequencies = new Growable(Uint32Array, whole(content, 'frequencies'))
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
    if (tail === 0 || this.filled.array[term] === this.lengthOf(tail)) tail = this.lengthen(term, tail)
    const at = this.slots.offsetOf(tail) + 1 + this.filled.array[term]!++
    this.slots.pageOf(tail)[at] = slot
    this.counts.pageOf(tail)[at] = packed
    this.frequencies.array[term]!++
  }

  /** A document of the term has died; its posting stays until the index is compacted. */
  forget(term: number): void {
    this.frequencies.array[term]!--
  }

  /** Where the first block starts; 0 when there is none. */
  head(term: number): number { return term < this.heads.length ? this.heads.array[term]! : 0 }

  /** The next block; 0 after the last. */
  next(block: number): number { return this.slots.pageOf(block)[this.slots.offsetOf(block)]! }

  /** The pages of a block, and where its postings start and end there. */
  read(term: number, block: number): { slots: Uint32Array, counts: Uint16Array, start: number, end: number } {
    const start = this.slots.offsetOf(block) + 1
    const length = block === this.tails.array[term] ? this.filled.array[term]! : this.lengthOf(block)
    return { slots: this.slots.pageOf(block), counts: this.counts.pageOf(block), start, end: start + length }
  }

  columns(): Columns {
    const { slots, counts, heads, tails, filled, frequencies } = this
    return { slots: slots.pieces(), counts: counts.pieces(), heads: heads.pieces(), tails: tails.pieces(), filled: filled.pieces(), frequencies: frequencies.pieces() }
  }

  bytes(): number { return this.slots.bytes() + this.counts.bytes() + this.heads.array.length * 14 }

  private lengthOf(block: number): number { return this.counts.pageOf(block)[this.counts.offsetOf(block)]! }

  private lengthen(term: number, tail: number): number {
    // A third more than the last: little is reserved in vain.
    const block = this.block(tail === 0 ? 1 : Math.min(LONGEST_BLOCK, Math.ceil(this.lengthOf(tail) * 1.34) + 1))
    if (tail === 0) this.heads.array[term] = block
    else this.slots.pageOf(tail)[this.slots.offsetOf(tail)] = block
    this.tails.array[term] = block
    this.filled.array[term] = 0
    return block
  }

  private block(length: number): number {
    const at = this.slots.reserve(length + 1)
    this.counts.reserve(length + 1)
    this.counts.pageOf(at)[this.counts.offsetOf(at)] = length
    return at
  }
}

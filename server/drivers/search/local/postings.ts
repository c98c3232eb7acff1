import { whole, type Columns } from './columns.ts'
import { Growable } from './growable.ts'
import { Pages } from './pages.ts'

/** Fields of a document: two bits each in the sixteen of one posting. */
export const MOST_FIELDS = 8
/** Occurrences in one field that are told apart: with a saturating score, the fourth is worth nothing. */
const MOST_OCCURRENCES = 3
/** Postings of the longest block. */
const LONGEST_BLOCK = 1_024

/** Numbers of a term: where its first and its last block start, … */
const HEAD = 0
const TAIL = 1
/** … how many postings the last one has room for and holds, … */
const LENGTH = 2
const FILLED = 3
/** … and documents that are alive. */
const FREQUENCY = 4
const CHAIN = 5

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
  /** `CHAIN` numbers a term, side by side: whoever adds a posting needs all of them. */
  private readonly chains: Growable<Uint32Array>

  constructor(content?: Columns) {
    this.slots = new Pages(Uint32Array, content?.slots as readonly Uint32Array[] | undefined)
    this.counts = new Pages(Uint16Array, content?.counts as readonly Uint16Array[] | undefined)
    this.chains = new Growable(Uint32Array, whole(content, 'chains'))
    // Place 0 is no block.
    if (!content) this.block(1)
  }

  frequency(term: number): number {
    const at = term * CHAIN + FREQUENCY
    return at < this.chains.length ? this.chains.array[at]! : 0
  }

  add(term: number, slot: number, packed: number): void {
    const chain = term * CHAIN
    while (this.chains.length <= chain) for (let number = 0; number < CHAIN; number++) this.chains.push(0)
    if (this.chains.array[chain + FILLED] === this.chains.array[chain + LENGTH]) this.lengthen(chain)
    const chains = this.chains.array
    const tail = chains[chain + TAIL]!
    const at = this.slots.offsetOf(tail) + 1 + chains[chain + FILLED]!++
    this.slots.pageOf(tail)[at] = slot
    this.counts.pageOf(tail)[at] = packed
    chains[chain + FREQUENCY]!++
  }

  /** A document of the term has died; its posting stays until the index is compacted. */
  forget(term: number): void {
    this.chains.array[term * CHAIN + FREQUENCY]!--
  }

  /** Where the first block starts; 0 when there is none. */
  head(term: number): number {
    const at = term * CHAIN + HEAD
    return at < this.chains.length ? this.chains.array[at]! : 0
  }

  /** The next block; 0 after the last. */
  next(block: number): number { return this.slots.pageOf(block)[this.slots.offsetOf(block)]! }

  /** The pages of a block, and where its postings start and end there. */
  read(term: number, block: number): { slots: Uint32Array, counts: Uint16Array, start: number, end: number } {
    const start = this.slots.offsetOf(block) + 1
    const chain = term * CHAIN
    const length = block === this.chains.array[chain + TAIL] ? this.chains.array[chain + FILLED]! : this.lengthOf(block)
    return { slots: this.slots.pageOf(block), counts: this.counts.pageOf(block), start, end: start + length }
  }

  columns(): Columns {
    return { slots: this.slots.pieces(), counts: this.counts.pieces(), chains: this.chains.pieces() }
  }

  bytes(): number { return this.slots.bytes() + this.counts.bytes() + this.chains.array.byteLength }

  private lengthOf(block: number): number { return this.counts.pageOf(block)[this.counts.offsetOf(block)]! }

  private lengthen(chain: number): void {
    const chains = this.chains.array
    const [tail, last] = [chains[chain + TAIL]!, chains[chain + LENGTH]!]
    // A third more than the last: little is reserved in vain.
    const length = tail === 0 ? 1 : Math.min(LONGEST_BLOCK, Math.ceil(last * 1.34) + 1)
    const block = this.block(length)
    if (tail === 0) chains[chain + HEAD] = block
    else this.slots.pageOf(tail)[this.slots.offsetOf(tail)] = block
    chains[chain + TAIL] = block
    chains[chain + LENGTH] = length
    chains[chain + FILLED] = 0
  }

  private block(length: number): number {
    const at = this.slots.reserve(length + 1)
    this.counts.reserve(length + 1)
    this.counts.pageOf(at)[this.counts.offsetOf(at)] = length
    return at
  }
}

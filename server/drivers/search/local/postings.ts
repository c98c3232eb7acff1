import { Growable } from './growable.ts'

/** Fields of a document: two bits each in the sixteen of one posting. */
export const MOST_FIELDS = 8
/** Occurrences in one field that are told apart: with a saturating score, the fourth is worth nothing. */
const MOST_OCCURRENCES = 3
/** Postings of the longest block. */
const LONGEST_BLOCK = 1_024
/** Places of a page: a power of two, far above the longest block, and quick to make. */
const PAGE_BITS = 16
const PAGE = 1 << PAGE_BITS

interface PostingPage { slots: Uint32Array, counts: Uint16Array }

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
 *
 * The arena comes in pages that are never moved: it is the largest part of the index, and copying it to grow would hold
 * up everybody.
 */
export class Postings {
  private readonly pages: PostingPage[] = []
  /** Places used of the last page. */
  private used = PAGE
  private readonly heads: Growable<Uint32Array>
  private readonly tails: Growable<Uint32Array>
  /** Postings in the last block of a term. */
  private readonly filled: Growable<Uint16Array>
  /** Documents that are alive, by term. */
  private readonly frequencies: Growable<Uint32Array>

  constructor(content?: PostingArrays) {
    this.heads = new Growable(Uint32Array, content?.heads)
    this.tails = new Growable(Uint32Array, content?.tails)
    this.filled = new Growable(Uint16Array, content?.filled)
    this.frequencies = new Growable(Uint32Array, content?.frequencies)
    // Place 0 is no block.
    if (content) this.fill(content)
    else this.block(1)
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
    if (tail === 0 || this.filled.array[term] === this.page(tail).counts[tail % PAGE]) tail = this.lengthen(term, tail)
    const { slots, counts } = this.page(tail)
    const at = tail % PAGE + 1 + this.filled.array[term]!++
    slots[at] = slot
    counts[at] = packed
    this.frequencies.array[term]!++
  }

  /** A document of the term has died; its posting stays until the index is compacted. */
  forget(term: number): void {
    this.frequencies.array[term]!--
  }

  /** Where the first block starts; 0 when there is none. */
  head(term: number): number { return term < this.heads.length ? this.heads.array[term]! : 0 }

  /** The next block; 0 after the last. */
  next(block: number): number { return this.page(block).slots[block % PAGE]! }

  /** The page of a block, and where its postings start and end there. */
  read(term: number, block: number): PostingPage & { start: number, end: number } {
    const { slots, counts } = this.page(block)
    const start = block % PAGE + 1
    return { slots, counts, start, end: start + (block === this.tails.array[term] ? this.filled.array[term]! : counts[start - 1]!) }
  }

  arrays(): PostingArrays {
    const { heads, tails, filled, frequencies } = this
    const length = (this.pages.length - 1) * PAGE + this.used
    const [slots, counts] = [new Uint32Array(length), new Uint16Array(length)]
    this.pages.forEach((page, number) => {
      const end = number === this.pages.length - 1 ? this.used : PAGE
      slots.set(page.slots.subarray(0, end), number * PAGE)
      counts.set(page.counts.subarray(0, end), number * PAGE)
    })
    return { slots, counts, heads: heads.used(), tails: tails.used(), filled: filled.used(), frequencies: frequencies.used() }
  }

  bytes(): number { return this.pages.length * PAGE * 6 + this.heads.array.length * 14 }

  private page(block: number): PostingPage { return this.pages[block >>> PAGE_BITS]! }

  private fill({ slots, counts }: PostingArrays): void {
    for (let start = 0; start < slots.length; start += PAGE) {
      const page = this.addPage()
      page.slots.set(slots.subarray(start, start + PAGE))
      page.counts.set(counts.subarray(start, start + PAGE))
      this.used = Math.min(PAGE, slots.length - start)
    }
  }

  private addPage(): PostingPage {
    const page = { slots: new Uint32Array(PAGE), counts: new Uint16Array(PAGE) }
    this.pages.push(page)
    this.used = 0
    return page
  }

  private lengthen(term: number, tail: number): number {
    // A third more than the last: little is reserved in vain.
    const last = tail === 0 ? null : this.page(tail)
    const block = this.block(last ? Math.min(LONGEST_BLOCK, Math.ceil(last.counts[tail % PAGE]! * 1.34) + 1) : 1)
    if (last) last.slots[tail % PAGE] = block
    else this.heads.array[term] = block
    this.tails.array[term] = block
    this.filled.array[term] = 0
    return block
  }

  /** A block lies in one page; what is left of a full one stays empty. */
  private block(length: number): number {
    if (this.used + length + 1 > PAGE) this.addPage()
    const at = this.used
    this.used += length + 1
    this.pages.at(-1)!.counts[at] = length
    return (this.pages.length - 1) * PAGE + at
  }
}

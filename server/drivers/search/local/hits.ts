import type { Store } from './store.ts'

/** Which postings of a term count. */
export interface HitFilter {
  /** Bits of a posting that must not all be 0. */
  mask: number
  /** Words that a document must have so far, by slot; asked only when it is more than 0. */
  floor: number
  matched: Uint8Array
}

/** Living documents with one term, and its weighted occurrences over all fields. The arrays are reused. */
export class Hits {
  slots = new Uint32Array(0)
  frequencies = new Float32Array(0)

  /** @returns how many there are */
  read(store: Store, norms: Float32Array, term: number, { mask, floor, matched }: HitFilter): number {
    const { postings, documents } = store
    this.makeRoom(documents.slots)
    const { slots: found, frequencies } = this
    const alive = documents.alive.array
    const lengths = documents.lengths.array
    const fields = documents.fields
    let count = 0
    for (let block = postings.head(term); block !== 0; block = postings.next(block)) {
      const { slots, counts, start, end } = postings.read(term, block)
      for (let at = start; at < end; at++) {
        const slot = slots[at]!
        if (floor > 0 && matched[slot]! < floor) continue
        if ((counts[at]! & mask) === 0 || alive[slot] === 0) continue
        let frequency = 0
        const base = slot * fields
        for (let field = 0, packed = counts[at]!; packed !== 0; field++, packed >>>= 2) {
          const occurrences = packed & 3
          if (occurrences !== 0) frequency += occurrences * norms[field * 256 + lengths[base + field]!]!
        }
        found[count] = slot
        frequencies[count++] = frequency
      }
    }
    return count
  }

  private makeRoom(slots: number): void {
    if (this.slots.length >= slots) return
    const room = Math.ceil(slots * 1.25) + 64
    this.slots = new Uint32Array(room)
    this.frequencies = new Float32Array(room)
  }
}

/** By field and length of a text (0 to 255 words), what one occurrence there is worth. */
export function normsOf({ documents, schema }: Store): Float32Array {
  const norms = new Float32Array(schema.fields.length * 256)
  schema.fields.forEach(({ weight, dilution }, field) => {
    const average = Math.max(1, documents.totals[field]! / Math.max(1, documents.living))
    for (let length = 0; length < 256; length++) norms[field * 256 + length] = weight / (1 - dilution + dilution * length / average)
  })
  return norms
}

/** How telling a term is: rare ones more. */
export function inverseFrequency({ postings, documents }: Store, term: number): number {
  const frequency = postings.frequency(term)
  return Math.log(1 + (documents.living - frequency + 0.5) / (frequency + 0.5))
}

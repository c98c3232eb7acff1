import { fold } from './text/fold.ts'
import { Growable } from './growable.ts'

export interface CodeArrays { hashes: Uint32Array, slots: Uint32Array }

/** "TN-2110" and "tn 2110" are one code; null for what has no letter or digit. */
export function normalizeCode(code: string): string | null {
  return fold(code.slice(0, 64)).replace(/[^\p{L}\p{N}]+/gu, '') || null
}

/**
 * Documents by exact code: pairs of 32-bit hashes (a chance match of both is one in 10^19) in the order of the slots,
 * and a table that leads to them.
 */
export class Codes {
  /** Two by entry. */
  private readonly hashes: Growable<Uint32Array>
  private readonly slots: Growable<Uint32Array>
  /** Entry + 1 by hash, open addressing. */
  private table = new Uint32Array(64)

  constructor(content?: CodeArrays) {
    this.hashes = new Growable(Uint32Array, content?.hashes)
    this.slots = new Growable(Uint32Array, content?.slots)
    if (content) this.rehash()
  }

  add(code: string, slot: number): void {
    const normal = normalizeCode(code)
    if (!normal) return
    this.hashes.push(hash(normal, 0x811C9DC5))
    this.hashes.push(hash(normal, 0x9747B28C))
    const entry = this.slots.push(slot)
    if (entry * 2 > this.table.length) this.rehash()
    else this.place(entry)
  }

  /** Slots that bear the code, dead ones included. */
  find(code: string): number[] {
    const normal = normalizeCode(code)
    if (!normal) return []
    const [first, second] = [hash(normal, 0x811C9DC5), hash(normal, 0x9747B28C)]
    const mask = this.table.length - 1
    const found: number[] = []
    for (let at = first & mask; this.table[at] !== 0; at = (at + 1) & mask) {
      const entry = this.table[at]! - 1
      if (this.hashes.array[entry * 2] === first && this.hashes.array[entry * 2 + 1] === second) found.push(this.slots.array[entry]!)
    }
    return found
  }

  /** Copies what belongs to slots that get a new number. */
  copyTo(other: Codes, slotFor: (slot: number) => number | undefined): void {
    for (let entry = 0; entry < this.slots.length; entry++) {
      const slot = slotFor(this.slots.array[entry]!)
      if (slot === undefined) continue
      other.hashes.push(this.hashes.array[entry * 2]!)
      other.hashes.push(this.hashes.array[entry * 2 + 1]!)
      other.slots.push(slot)
    }
    other.rehash()
  }

  arrays(): CodeArrays { return { hashes: this.hashes.used(), slots: this.slots.used() } }

  bytes(): number { return this.slots.array.length * 12 + this.table.byteLength }

  private place(entry: number): void {
    const mask = this.table.length - 1
    let at = this.hashes.array[entry * 2]! & mask
    while (this.table[at] !== 0) at = (at + 1) & mask
    this.table[at] = entry + 1
  }

  private rehash(): void {
    let size = 64
    while (size < this.slots.length * 3) size *= 2
    this.table = new Uint32Array(size)
    for (let entry = 0; entry < this.slots.length; entry++) this.place(entry)
  }
}

function hash(text: string, seed: number): number {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value ^ (value >>> 13)) >>> 0
}

import { whole, type Columns } from './columns.ts'
import { Growable } from './growable.ts'
import { hashOf, HashTable, type TableColumns } from './hash-table.ts'
import { inSlices } from './slices.ts'
import { fold } from './text/fold.ts'

const SECOND_SEED = 0x9747B28C

/** "TN-2110" and "tn 2110" are one code; null for what has no letter or digit. */
export function normalizeCode(code: string): string | null {
  return fold(code.slice(0, 64)).replace(/[^\p{L}\p{N}]+/gu, '') || null
}

/** Documents by exact code: by two hashes of 32 bits, for a chance match of both is one in 10^19. */
export class Codes {
  private readonly slots: Growable<Uint32Array>
  /** By entry, the hash that the table does not know. */
  private readonly seconds: Growable<Uint32Array>
  /** Entries by the first hash. */
  private readonly table: HashTable

  constructor(content?: Columns) {
    this.slots = new Growable(Uint32Array, whole(content, 'slots'))
    this.seconds = new Growable(Uint32Array, whole(content, 'seconds'))
    this.table = new HashTable(content as TableColumns | undefined)
  }

  add(code: string, slot: number): void {
    const normal = normalizeCode(code)
    if (normal) this.addHashes(hashOf(normal), hashOf(normal, SECOND_SEED), slot)
  }

  /** Slots that bear the code, dead ones included. */
  find(code: string): number[] {
    const normal = normalizeCode(code)
    if (!normal) return []
    const [first, second] = [hashOf(normal), hashOf(normal, SECOND_SEED)]
    const shard = this.table.shard(first)
    const last = shard.length - 1
    const found: number[] = []
    for (let at = (first << 1) & last; shard[at] !== 0; at = (at + 2) & last) {
      const entry = shard[at + 1]!
      if (shard[at] === first && this.seconds.array[entry] === second) found.push(this.slots.array[entry]!)
    }
    return found
  }

  /** Copies what belongs to slots that get a new number; a negative one means none. */
  async copyTo(other: Codes, slotFor: (slot: number) => number): Promise<void> {
    await inSlices(this.table.entries(), ([first, entry]) => {
      const slot = slotFor(this.slots.array[entry]!)
      if (slot >= 0) other.addHashes(first, this.seconds.array[entry]!, slot)
    })
  }

  columns(): Columns { return { ...this.table.columns(), slots: this.slots.pieces(), seconds: this.seconds.pieces() } }

  bytes(): number { return this.slots.array.length * 8 + this.table.bytes() }

  private addHashes(first: number, second: number, slot: number): void {
    this.seconds.push(second)
    this.table.add(first, this.slots.push(slot))
  }
}

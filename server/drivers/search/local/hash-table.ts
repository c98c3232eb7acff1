const SHARD_BITS = 6
const FIRST_SIZE = 16
/** Tenths of a shard that may be full. */
const FULLEST = 7

/** A table as it is saved: its shards, and how many entries each has. */
export type TableColumns = Record<'shards' | 'used', readonly Uint32Array[]>

/**
 * Numbers by hash, several under one: open addressing in shards. One grows at a time, so that no write waits until all
 * of a large table has moved.
 *
 * A shard is hash and value by turns, so that both are read at once; hash 0 is a free place. Read it by a loop of the
 * reader's own, which costs nothing: `for (let at = (hash << 1) & last; shard[at] !== 0; at = (at + 2) & last)`
 * `if (shard[at] === hash) … shard[at + 1]`, where `last` is the length of the shard - 1.
 */
export class HashTable {
  private readonly shards: Uint32Array[]
  private readonly used: Uint32Array

  constructor(content?: TableColumns) {
    this.shards = content ? [...content.shards] : Array.from({ length: 1 << SHARD_BITS }, () => new Uint32Array(FIRST_SIZE * 2))
    this.used = content?.used[0] ?? new Uint32Array(1 << SHARD_BITS)
  }

  /** @param hash 32 bits, not 0 */
  shard(hash: number): Uint32Array { return this.shards[hash >>> (32 - SHARD_BITS)]! }

  add(hash: number, value: number): void {
    const number = hash >>> (32 - SHARD_BITS)
    const used = ++this.used[number]!
    let shard = this.shards[number]!
    if (used * 20 > shard.length * FULLEST) shard = this.shards[number] = grown(shard)
    place(shard, hash, value)
  }

  /** Hashes and values, in no order that means something. Not while the table is written to. */
  *entries(): Generator<[hash: number, value: number]> {
    for (const shard of this.shards) {
      for (let at = 0; at < shard.length; at += 2) if (shard[at] !== 0) yield [shard[at]!, shard[at + 1]!]
    }
  }

  columns(): TableColumns {
    return { shards: this.shards, used: [this.used] }
  }

  bytes(): number { return this.shards.reduce((sum, shard) => sum + shard.byteLength, 0) }
}

/** Of a text or a part of it, for `HashTable`: never 0. Another seed gives an independent one. */
export function hashOf(text: string, seed = 0x811C9DC5, start = 0, end = text.length): number {
  let value = seed
  for (let i = start; i < end; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  // The last letters have hardly reached the upper bits, which choose the shard.
  value = Math.imul(value ^ (value >>> 15), 0x85EBCA6B)
  return ((value ^ (value >>> 13)) >>> 0) || 1
}

function place(shard: Uint32Array, hash: number, value: number): void {
  const last = shard.length - 1
  let at = (hash << 1) & last
  while (shard[at] !== 0) at = (at + 2) & last
  shard[at] = hash
  shard[at + 1] = value
}

function grown(shard: Uint32Array): Uint32Array {
  const larger = new Uint32Array(shard.length * 2)
  for (let at = 0; at < shard.length; at += 2) if (shard[at] !== 0) place(larger, shard[at]!, shard[at + 1]!)
  return larger
}

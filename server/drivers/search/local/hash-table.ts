const SHARD_BITS = 6
const FIRST_SIZE = 16
/** Tenths of a shard that may be full. */
const FULLEST = 7

export interface Shard {
  /** Hashes by place; 0 where there is none. A power of two long. */
  keys: Uint32Array
  values: Uint32Array
}

/** A table as it is saved: keys and values by shard. */
export type TableColumns = Record<'keys' | 'values' | 'used', readonly Uint32Array[]>

/**
 * Numbers by hash, several under one: open addressing in shards. One grows at a time, so that no write waits until all
 * of a large table has moved.
 *
 * Read it by a loop of the reader's own, which costs nothing:
 * `for (let at = hash & mask; keys[at] !== 0; at = (at + 1) & mask) if (keys[at] === hash) … values[at]`, where `mask`
 * is the length of the shard's keys - 1.
 */
export class HashTable {
  private readonly shards: Shard[]
  private readonly used: Uint32Array

  constructor(content?: TableColumns) {
    this.shards = content
      ? content.keys.map((keys, number) => ({ keys, values: content.values[number]! }))
      : Array.from({ length: 1 << SHARD_BITS }, () => shardOf(FIRST_SIZE))
    this.used = content?.used[0] ?? new Uint32Array(1 << SHARD_BITS)
  }

  /** @param hash 32 bits, not 0 */
  shard(hash: number): Shard { return this.shards[hash >>> (32 - SHARD_BITS)]! }

  add(hash: number, value: number): void {
    const number = hash >>> (32 - SHARD_BITS)
    const used = ++this.used[number]!
    let shard = this.shards[number]!
    if (used * 10 > shard.keys.length * FULLEST) shard = this.shards[number] = grown(shard)
    place(shard, hash, value)
  }

  /** Hashes and values, in no order that means something. Not while the table is written to. */
  *entries(): Generator<[hash: number, value: number]> {
    for (const { keys, values } of this.shards) {
      for (let at = 0; at < keys.length; at++) if (keys[at] !== 0) yield [keys[at]!, values[at]!]
    }
  }

  columns(): TableColumns {
    return { keys: this.shards.map(({ keys }) => keys), values: this.shards.map(({ values }) => values), used: [this.used] }
  }

  bytes(): number { return this.shards.reduce((sum, { keys }) => sum + keys.byteLength * 2, 0) }
}

/** Of a text, for `HashTable`: never 0. Another seed gives an independent one. */
export function hashOf(text: string, seed = 0x811C9DC5): number {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  // The last letters have hardly reached the upper bits, which choose the shard.
  value = Math.imul(value ^ (value >>> 15), 0x85EBCA6B)
  return ((value ^ (value >>> 13)) >>> 0) || 1
}

const shardOf = (size: number): Shard => ({ keys: new Uint32Array(size), values: new Uint32Array(size) })

function place({ keys, values }: Shard, hash: number, value: number): void {
  const mask = keys.length - 1
  let at = hash & mask
  while (keys[at] !== 0) at = (at + 1) & mask
  keys[at] = hash
  values[at] = value
}

function grown({ keys, values }: Shard): Shard {
  const larger = shardOf(keys.length * 2)
  for (let at = 0; at < keys.length; at++) if (keys[at] !== 0) place(larger, keys[at]!, values[at]!)
  return larger
}

import { whole, type Columns } from './columns.ts'
import { Growable } from './growable.ts'
import { HashTable, type TableColumns } from './hash-table.ts'

const ROOT = 0
/** Nodes that one completion may look at: bounds the time of a one-letter prefix. */
const MOST_VISITS = 2_000

/**
 * All words that were ever seen, as a trie of UTF-16 units in typed arrays: some 20 bytes a node, no string kept, and
 * words in order of their letters without ever sorting. A term is a number from 0 in the order of first sight.
 */
export class Terms {
  private readonly chars: Growable<Uint16Array>
  private readonly parents: Growable<Uint32Array>
  private readonly firstChild: Growable<Uint32Array>
  private readonly sibling: Growable<Uint32Array>
  /** Term + 1 by node; 0 for a node where no word ends. */
  private readonly termOf: Growable<Uint32Array>
  private readonly nodeOf: Growable<Uint32Array>
  /** Nodes by parent and character. */
  private readonly table: HashTable

  constructor(content?: Columns) {
    this.chars = new Growable(Uint16Array, whole(content, 'chars'))
    this.parents = new Growable(Uint32Array, whole(content, 'parents'))
    this.firstChild = new Growable(Uint32Array, whole(content, 'firstChild'))
    this.sibling = new Growable(Uint32Array, whole(content, 'sibling'))
    this.termOf = new Growable(Uint32Array, whole(content, 'termOf'))
    this.nodeOf = new Growable(Uint32Array, whole(content, 'nodeOf'))
    this.table = new HashTable(content as TableColumns | undefined)
    if (!content) this.newNode(ROOT, 0)
  }

  get count(): number { return this.nodeOf.length }

  /** The term of a word; -1 when it was never seen. */
  find(word: string): number {
    const node = this.walk(word)
    return node < 0 ? -1 : this.termOf.array[node]! - 1
  }

  /** The term of a word, which is from now on known. */
  intern(word: string): number {
    let node = ROOT
    for (let i = 0; i < word.length; i++) {
      const char = word.charCodeAt(i)
      const child = this.child(node, char)
      node = child === ROOT ? this.grow(node, char) : child
    }
    const known = this.termOf.array[node]!
    if (known > 0) return known - 1
    const term = this.nodeOf.push(node)
    this.termOf.array[node] = term + 1
    return term
  }

  textOf(term: number): string {
    const units: number[] = []
    for (let node = this.nodeOf.array[term]!; node !== ROOT; node = this.parents.array[node]!) units.push(this.chars.array[node]!)
    return String.fromCharCode(...units.reverse())
  }

  /** Terms that `word` starts with, the shortest first; itself among them. */
  *startsOf(word: string): Generator<number> {
    let node = ROOT
    for (let i = 0; i < word.length; i++) {
      node = this.child(node, word.charCodeAt(i))
      if (node === ROOT) return
      const term = this.termOf.array[node]!
      if (term > 0) yield term - 1
    }
  }

  /** Terms that start with `prefix`, the shortest first, itself not among them. */
  *startingWith(prefix: string): Generator<number> {
    const start = this.walk(prefix)
    if (start < 0) return
    let level = [start]
    let visits = 0
    while (level.length > 0) {
      const next: number[] = []
      for (const node of level) {
        for (let child = this.firstChild.array[node]!; child !== ROOT; child = this.sibling.array[child]!) {
          if (++visits > MOST_VISITS) return
          const term = this.termOf.array[child]!
          if (term > 0) yield term - 1
          next.push(child)
        }
      }
      level = next
    }
  }

  columns(): Columns {
    const { chars, parents, firstChild, sibling, termOf, nodeOf } = this
    return {
      ...this.table.columns(), chars: chars.pieces(), parents: parents.pieces(), firstChild: firstChild.pieces(),
      sibling: sibling.pieces(), termOf: termOf.pieces(), nodeOf: nodeOf.pieces(),
    }
  }

  bytes(): number {
    return this.chars.array.length * 2 + this.parents.array.length * 16 + this.nodeOf.array.length * 4 + this.table.bytes()
  }

  private walk(word: string): number {
    let node = ROOT
    for (let i = 0; i < word.length; i++) {
      node = this.child(node, word.charCodeAt(i))
      if (node === ROOT) return -1
    }
    return node
  }

  private child(parent: number, char: number): number {
    const hash = nodeHash(parent, char)
    const shard = this.table.shard(hash)
    const last = shard.length - 1
    for (let at = (hash << 1) & last; shard[at] !== 0; at = (at + 2) & last) {
      const node = shard[at + 1]!
      if (shard[at] === hash && this.parents.array[node] === parent && this.chars.array[node] === char) return node
    }
    return ROOT
  }

  private grow(parent: number, char: number): number {
    const node = this.newNode(parent, char)
    this.sibling.array[node] = this.firstChild.array[parent]!
    this.firstChild.array[parent] = node
    this.table.add(nodeHash(parent, char), node)
    return node
  }

  private newNode(parent: number, char: number): number {
    this.chars.push(char)
    this.firstChild.push(ROOT)
    this.sibling.push(ROOT)
    this.termOf.push(0)
    return this.parents.push(parent)
  }
}

function nodeHash(parent: number, char: number): number {
  let mixed = Math.imul(parent, 0x9E3779B1) ^ Math.imul(char, 0x85EBCA6B)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2C1B3C6D)
  return ((mixed ^ (mixed >>> 13)) >>> 0) || 1
}

import { Growable } from './growable.ts'

/** What a snapshot holds of the dictionary. */
export interface TermArrays { chars: Uint16Array, parents: Uint32Array, firstChild: Uint32Array, sibling: Uint32Array, termOf: Uint32Array, nodeOf: Uint32Array }

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
  /** Open addressing: node by parent and character. */
  private table = new Uint32Array(64)

  constructor(content?: TermArrays) {
    this.chars = new Growable(Uint16Array, content?.chars)
    this.parents = new Growable(Uint32Array, content?.parents)
    this.firstChild = new Growable(Uint32Array, content?.firstChild)
    this.sibling = new Growable(Uint32Array, content?.sibling)
    this.termOf = new Growable(Uint32Array, content?.termOf)
    this.nodeOf = new Growable(Uint32Array, content?.nodeOf)
    if (content) this.rehash()
    else this.newNode(ROOT, 0)
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

  arrays(): TermArrays {
    const { chars, parents, firstChild, sibling, termOf, nodeOf } = this
    return { chars: chars.used(), parents: parents.used(), firstChild: firstChild.used(), sibling: sibling.used(), termOf: termOf.used(), nodeOf: nodeOf.used() }
  }

  bytes(): number {
    return this.chars.array.length * 2 + this.parents.array.length * 16 + this.nodeOf.array.length * 4 + this.table.byteLength
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
    const mask = this.table.length - 1
    for (let at = hash(parent, char) & mask; ; at = (at + 1) & mask) {
      const node = this.table[at]!
      if (node === ROOT || (this.parents.array[node] === parent && this.chars.array[node] === char)) return node
    }
  }

  private grow(parent: number, char: number): number {
    const node = this.newNode(parent, char)
    this.sibling.array[node] = this.firstChild.array[parent]!
    this.firstChild.array[parent] = node
    if (node * 2 > this.table.length) this.rehash()
    else this.place(node)
    return node
  }

  private newNode(parent: number, char: number): number {
    this.chars.push(char)
    this.firstChild.push(ROOT)
    this.sibling.push(ROOT)
    this.termOf.push(0)
    return this.parents.push(parent)
  }

  private place(node: number): void {
    const mask = this.table.length - 1
    let at = hash(this.parents.array[node]!, this.chars.array[node]!) & mask
    while (this.table[at] !== ROOT) at = (at + 1) & mask
    this.table[at] = node
  }

  private rehash(): void {
    let size = 64
    while (size < this.parents.length * 3) size *= 2
    this.table = new Uint32Array(size)
    for (let node = 1; node < this.parents.length; node++) this.place(node)
  }
}

function hash(parent: number, char: number): number {
  const mixed = Math.imul(parent, 0x9E3779B1) ^ Math.imul(char, 0x85EBCA6B)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

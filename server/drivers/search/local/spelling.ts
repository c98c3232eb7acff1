import { editDistance } from './edit-distance.ts'

/** Letters at the start of a word that its entries are made of; longer words share entries and are told apart by their distance. */
const HEAD = 7
/** Entries of one word at most looked at for one candidate list. */
const MOST_LOOKS = 2_000

/** Edits that are forgiven: none in short words and in anything with a digit (a model, a size, a number), one from four letters, two from eight. */
export function editsFor(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /\P{L}/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/** What is left of a word's head after up to `edits` letters were taken out, itself included. */
function shortened(word: string, edits: number): Set<string> {
  let level = [word.slice(0, HEAD)]
  const all = new Set(level)
  for (let depth = 0; depth < edits; depth++) {
    const next: string[] = []
    for (const text of level) {
      for (let at = 0; at < text.length; at++) {
        const shorter = text.slice(0, at) + text.slice(at + 1)
        if (!all.has(shorter)) {
          all.add(shorter)
          next.push(shorter)
        }
      }
    }
    level = next
  }
  return all
}

/** Different from 0, which marks a free place. */
function hash(text: string): number {
  let value = 0x811C9DC5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value ^= value >>> 15
  return (value >>> 0) || 1
}

export interface Candidate { term: number, distance: number, sameStart: boolean }

/**
 * A deletion dictionary: two words within n edits have a text in common after n letters are taken out of each. Only the
 * hashes of those texts are kept (8 bytes an entry); chance collisions fall to the real distance.
 */
export class Spelling {
  private keys: Uint32Array
  private terms: Uint32Array
  private size: number

  constructor(content?: SpellingArrays) {
    this.keys = content?.keys ?? new Uint32Array(1024)
    this.terms = content?.terms ?? new Uint32Array(1024)
    this.size = content?.keys.reduce((count, key) => key === 0 ? count : count + 1, 0) ?? 0
  }

  /** To be called once a word. */
  add(term: number, word: string): void {
    if (editsFor(word) === 0) return
    // A query of eight letters may be two edits from a word of six.
    for (const text of shortened(word, word.length < 6 ? 1 : 2)) this.place(hash(text), term)
    if (this.size * 10 > this.keys.length * 7) this.grow()
  }

  /** Words near `word`, unordered. */
  near(word: string, edits: number, textOf: (term: number) => string): Candidate[] {
    const found = new Map<number, Candidate>()
    const mask = this.keys.length - 1
    let looks = 0
    for (const text of shortened(word, edits)) {
      const key = hash(text)
      for (let at = key & mask; this.keys[at] !== 0; at = (at + 1) & mask) {
        const term = this.terms[at]!
        if (this.keys[at] !== key || found.has(term)) continue
        if (++looks > MOST_LOOKS) return [...found.values()]
        const known = textOf(term)
        const distance = editDistance(word, known, edits)
        if (distance <= edits) found.set(term, { term, distance, sameStart: known[0] === word[0] })
      }
    }
    return [...found.values()]
  }

  arrays(): SpellingArrays { return { keys: this.keys, terms: this.terms } }

  bytes(): number { return this.keys.byteLength * 2 }

  private place(key: number, term: number): void {
    const mask = this.keys.length - 1
    let at = key & mask
    while (this.keys[at] !== 0) at = (at + 1) & mask
    this.keys[at] = key
    this.terms[at] = term
    this.size++
  }

  private grow(): void {
    const { keys, terms } = this
    this.keys = new Uint32Array(keys.length * 2)
    this.terms = new Uint32Array(keys.length * 2)
    this.size = 0
    for (let at = 0; at < keys.length; at++) if (keys[at] !== 0) this.place(keys[at]!, terms[at]!)
  }
}

export interface SpellingArrays { keys: Uint32Array, terms: Uint32Array }

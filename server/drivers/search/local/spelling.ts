import type { Columns } from './columns.ts'
import { editDistance } from './edit-distance.ts'
import { hashOf, HashTable, type TableColumns } from './hash-table.ts'

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

export interface Candidate { term: number, distance: number, sameStart: boolean }

/**
 * A deletion dictionary: two words within n edits have a text in common after n letters are taken out of each. Only the
 * hashes of those texts are kept (8 bytes an entry); chance collisions fall to the real distance.
 */
export class Spelling {
  /** Terms by the hash of what is left of them. */
  private readonly table: HashTable

  constructor(content?: Columns) {
    this.table = new HashTable(content as TableColumns | undefined)
  }

  /** To be called once a word. */
  add(term: number, word: string): void {
    if (editsFor(word) === 0) return
    // A query of eight letters may be two edits from a word of six.
    for (const text of shortened(word, word.length < 6 ? 1 : 2)) this.table.add(hashOf(text), term)
  }

  /** Words near `word`, unordered. */
  near(word: string, edits: number, textOf: (term: number) => string): Candidate[] {
    const found = new Map<number, Candidate>()
    let looks = 0
    for (const text of shortened(word, edits)) {
      const hash = hashOf(text)
      const shard = this.table.shard(hash)
      const last = shard.length - 1
      for (let at = (hash << 1) & last; shard[at] !== 0; at = (at + 2) & last) {
        const term = shard[at + 1]!
        if (shard[at] !== hash || found.has(term)) continue
        if (++looks > MOST_LOOKS) return [...found.values()]
        const known = textOf(term)
        const distance = editDistance(word, known, edits)
        if (distance <= edits) found.set(term, { term, distance, sameStart: known[0] === word[0] })
      }
    }
    return [...found.values()]
  }

  columns(): Columns { return this.table.columns() }

  bytes(): number { return this.table.bytes() }
}

import { learnEnding } from './compounds.ts'
import { hashOf } from './hash-table.ts'
import type { Store } from './store.ts'
import type { IndexedRun } from './text/analyzer.ts'
import { eachRun } from './text/scan.ts'

/** Runs that are remembered, two to a set; product texts repeat theirs. */
const PLACES = 1 << 16
/** UTF-16 units of the longest one. */
const LONGEST = 16
/** Marks runs of names: they keep stop words, which other texts do not, and nothing is learned that is not indexed. */
const NAME = 0x80
/** Terms of a run that is remembered: "tn-2110" has three. A longer code is read each time. */
const MOST_TERMS = 5
/** Numbers of a run: how many words it has, how many ways to write them together, and the terms of both. */
const ROW = 2 + MOST_TERMS

interface RunTerms {
  /** Of its words in order. */
  words: readonly number[]
  /** Of its words written together. */
  joins: readonly number[]
}

export interface TermVisitor {
  word: (term: number) => void
  join: (term: number) => void
}

/**
 * Reads texts as terms, which from then on are known. Runs that were read lately are looked up by their letters, in
 * arrays of a fixed size: most of a catalogue's texts cost neither a string nor a walk through the dictionary.
 */
export class Runs {
  private readonly letters: Uint16Array
  /** Of the letters at a place, 0 for none, with `NAME`. */
  private readonly lengths: Uint8Array
  /** A row a place. */
  private readonly terms: Uint32Array

  /** @param places a power of two */
  constructor(places = PLACES) {
    this.letters = new Uint16Array(places * LONGEST)
    this.lengths = new Uint8Array(places)
    this.terms = new Uint32Array(places * ROW)
  }

  read(store: Store, text: string, isName: boolean, visit: TermVisitor): void {
    eachRun(text, (start, end) => {
      const length = end - start
      if (length > LONGEST) return tell(learn(store, text.slice(start, end), isName), visit)
      const tag = isName ? length | NAME : length
      let place = hashOf(text, tag, start, end) & (this.lengths.length - 1)
      if (!this.holds(place, tag, text, start)) {
        if (this.holds(place ^ 1, tag, text, start)) place ^= 1
        else {
          const read = learn(store, text.slice(start, end), isName)
          if (read.words.length + read.joins.length > MOST_TERMS) return tell(read, visit)
          this.keep(place, tag, text, start, read)
        }
      }
      this.tellRow(place * ROW, visit)
    })
  }

  private tellRow(row: number, { word, join }: TermVisitor): void {
    const joins = row + 2 + this.terms[row]!
    const end = joins + this.terms[row + 1]!
    for (let at = row + 2; at < joins; at++) word(this.terms[at]!)
    for (let at = joins; at < end; at++) join(this.terms[at]!)
  }

  private holds(place: number, tag: number, text: string, start: number): boolean {
    if (this.lengths[place] !== tag) return false
    const length = tag & ~NAME
    for (let at = 0, letter = place * LONGEST; at < length; at++, letter++) if (this.letters[letter] !== text.charCodeAt(start + at)) return false
    return true
  }

  private keep(place: number, tag: number, text: string, start: number, terms: RunTerms): void {
    // What was read last stays longest.
    if (this.lengths[place] !== 0) this.move(place, place ^ 1)
    const length = tag & ~NAME
    this.lengths[place] = tag
    for (let at = 0; at < length; at++) this.letters[place * LONGEST + at] = text.charCodeAt(start + at)
    this.terms.set([terms.words.length, terms.joins.length, ...terms.words, ...terms.joins], place * ROW)
  }

  private move(from: number, to: number): void {
    this.letters.copyWithin(to * LONGEST, from * LONGEST, (from + 1) * LONGEST)
    this.lengths[to] = this.lengths[from]!
    this.terms.copyWithin(to * ROW, from * ROW, (from + 1) * ROW)
  }
}

function tell({ words, joins }: RunTerms, { word, join }: TermVisitor): void {
  words.forEach(term => word(term))
  joins.forEach(term => join(term))
}

function learn(store: Store, raw: string, isName: boolean): RunTerms {
  const { parts, joins }: IndexedRun = store.analyzer.run(raw)
  return {
    words: parts.filter(({ isStop }) => isName || !isStop).map(({ surface, stem }) => internWord(store, surface, stem)),
    joins: joins.map(join => internWord(store, join, join)),
  }
}

function internTerm(store: Store, text: string): number {
  const term = store.terms.intern(text)
  while (store.stems.length <= term) {
    store.stems.push(0)
    store.shown.push(0)
  }
  return term
}

/** The term that a word is indexed under; the word itself is learned for spelling and completion. */
function internWord(store: Store, surface: string, stem: string): number {
  const word = internTerm(store, surface)
  const known = store.stems.array[word]!
  if (known > 0) return known - 1
  const term = stem === surface ? word : internTerm(store, stem)
  store.stems.array[word] = term + 1
  store.spelling.add(word, surface)
  learnEnding(store, stem)
  const shown = store.shown.array[term]!
  if (shown === 0 || word === term || (shown !== term + 1 && surface.length < store.terms.textOf(shown - 1).length)) store.shown.array[term] = word + 1
  return term
}

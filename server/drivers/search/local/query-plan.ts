import { compoundsOf } from './compounds.ts'
import { completionsOf } from './completion.ts'
import { readWords, tellingOf, type QueryWord } from './query-words.ts'
import { spell } from './respelling.ts'
import type { Store } from './store.ts'
import { NO_SYNONYMS, type Synonyms } from './synonyms.ts'
import { typedStartOf, type TypedStart } from './typed-start.ts'
import { TUNING } from './tuning.ts'

/** One way to meet a word: all its terms in one document. */
export interface Alternative {
  terms: readonly number[]
  weight: number
  /** The term whose rarity counts in place of their own: a rare guess must not outrank a frequent one. */
  rarityOf?: number
}

export interface PlannedWord {
  /** As it was typed, folded. */
  text: string
  alternatives: Alternative[]
  /** What stands for it in a correction; null when it was known. */
  corrected: string | null
}

export interface QueryPlan {
  words: PlannedWord[]
  /** What names may start with; null when nothing is left to finish. */
  start: TypedStart | null
  correction: string | null
}

/** The indexed term of a word that some document has. */
export function knownTerm(store: Store, { surface, stem }: { surface: string, stem: string }): number | undefined {
  for (const text of [stem, surface]) {
    const term = store.terms.find(text)
    if (term >= 0 && store.postings.frequency(term) > 0) return term
  }
  return undefined
}

/** "bookcase" as "book case": the cut whose rarer half is the most frequent. */
function splitOf(store: Store, word: string): number[] | null {
  let best: { terms: number[], frequency: number } | null = null
  if (word.length < 6 || /\P{L}/u.test(word)) return null
  for (let at = 3; at <= word.length - 3; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)].map(half => knownTerm(store, store.analyzer.word(half)))
    if (left === undefined || right === undefined) continue
    const frequency = Math.min(store.postings.frequency(left), store.postings.frequency(right))
    if (frequency > 1 && frequency > (best?.frequency ?? 0)) best = { terms: [left, right], frequency }
  }
  return best?.terms ?? null
}

/** Documents of the rarest of a query's other words that the catalogue knows. */
function neighborsOf(store: Store, words: readonly QueryWord[], index: number): ReadonlySet<number> {
  const known = words.filter((_, other) => other !== index).map(word => knownTerm(store, word)).filter(term => term !== undefined)
  const slots = new Set<number>()
  const [rarest] = known.sort((a, b) => store.postings.frequency(a) - store.postings.frequency(b))
  if (rarest === undefined) return slots
  for (let block = store.postings.head(rarest); block !== 0; block = store.postings.next(block)) {
    const page = store.postings.read(rarest, block)
    for (let at = page.start; at < page.end; at++) slots.add(page.slots[at]!)
  }
  return slots
}

/** By word of the query, what the shop's synonyms let stand for it; a phrase's stand for each of its words. */
function meaningsOf(store: Store, words: readonly QueryWord[], synonyms: Synonyms): Alternative[][] {
  const meanings: Alternative[][] = words.map(() => [])
  for (let index = 0; index < words.length;) {
    const found = synonyms.at(words, index)
    const known = found?.phrases.map(phrase => phrase.map(word => knownTerm(store, word))) ?? []
    for (const terms of known) {
      // What the catalogue does not have finds nothing.
      const all = terms.filter(term => term !== undefined)
      if (all.length < terms.length) continue
      for (let at = index; at < index + found!.length; at++) meanings[at]!.push({ terms: [...new Set(all)], weight: TUNING.synonym })
    }
    index += found?.length ?? 1
  }
  return meanings
}

export interface PlanOptions {
  synonyms?: Synonyms
  /** Whether words that the catalogue knows may be slips too. */
  doubtKnown?: boolean
  /** Whether every word is meant as it is typed. */
  asTyped?: boolean
}

/** Says what documents a query is looking for. */
export function planQuery(store: Store, text: string, { synonyms = NO_SYNONYMS, doubtKnown = false, asTyped = false }: PlanOptions = {}): QueryPlan {
  const all = readWords(store.analyzer, text)
  const words = tellingOf(all)
  const start = typedStartOf(text, all)
  const meanings = meaningsOf(store, words, synonyms)
  const typing = /[\p{L}\p{N}\p{M}]$/u.test(text)
  const unfinished = start?.unfinished ?? 1
  const compounds = words.map((word, index) => {
    const next = words[index + 1]
    if (!next || !word.endsRun || /\P{L}/u.test(word.surface + next.surface)) return undefined
    return knownTerm(store, store.analyzer.word(word.surface + next.surface))
  })
  const planned = words.map((word, index): PlannedWord => {
    const alternatives: Alternative[] = []
    const also = (term: number | undefined, weight: number): void => {
      if (term !== undefined) alternatives.push({ terms: [term], weight })
    }
    const known = knownTerm(store, word)
    also(known, 1)
    for (const join of word.joins) also(knownTerm(store, store.analyzer.word(join)), 1)
    also(compounds[index], TUNING.compound)
    also(compounds[index - 1], TUNING.compound)
    alternatives.push(...meanings[index]!)
    const isCertain = asTyped || meanings[index]!.length > 0 || alternatives.some(({ terms }) => store.postings.frequency(terms[0]!) >= TUNING.certain)
    if (typing && index >= words.length - unfinished) alternatives.push(...completionsOf(store, word, index === words.length - 1, known))
    alternatives.push(...compoundsOf(store, word, known))
    const split = splitOf(store, word.surface)
    if (split) alternatives.push({ terms: split, weight: TUNING.split })
    if (isCertain && !doubtKnown) return { text: word.surface, alternatives, corrected: null }
    // A word of one or two documents may be somebody's slip, in the catalogue or in the query: both are looked for.
    const isUnknown = alternatives.length === 0
    const doubt = isUnknown ? 1 : TUNING.doubt
    const spelled = spell(store, word, { isUnknown, neighbors: neighborsOf(store, words, index), fewest: known === undefined ? 0 : isCertain ? 1 : TUNING.farMore * store.postings.frequency(known), together: isCertain ? TUNING.meant : 0 })
    alternatives.push(...spelled.map(spelling => ({ ...spelling, weight: spelling.weight * doubt })))
    return { text: word.surface, alternatives, corrected: (isUnknown || isCertain) && spelled[0] ? shownAs(store, spelled[0].terms[0]!) : null }
  })
  const changed = planned.some(word => word.corrected !== null)
  return { words: planned, start, correction: changed ? planned.map(word => word.corrected ?? word.text).join(' ') : null }
}

/** The word that a term is shown as. */
export function shownAs(store: Store, term: number): string {
  const shown = store.shown.array[term]!
  return store.terms.textOf(shown > 0 ? shown - 1 : term)
}

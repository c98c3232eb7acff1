import { normalizeCode } from '../local/codes.ts'
import { readWords, tellingOf } from '../local/query-words.ts'
import { editsFor } from '../local/spelling.ts'
import type { Synonyms } from '../local/synonyms.ts'
import type { Analyzer } from '../local/text/analyzer.ts'
import { allOf, anyOf, fuzzyClause, startClause, wordClauses, type Clause } from './clauses.ts'

/** What a word that the shop gives for another one is worth beside it. */
const SYNONYM = 0.9

/** A word of a query with everything that may stand for it. */
export interface AskedWord {
  /** Folded. */
  surface: string
  /** Letters that may be wrong in it: none when the shop knows the word. */
  edits: 0 | 1 | 2
  /** What meets it as it is typed; one of them is enough. */
  clauses: readonly Clause[]
  /** Words and stems that are marked in texts. */
  terms: readonly string[]
}

export interface AskedQuery {
  words: readonly AskedWord[]
  /** The whole text as a number that names a product; null when it has no letter or digit. */
  code: string | null
}

/**
 * Pure: a text as the index is asked for it, read by the rules of the index of our own, with the same limits.
 *
 * Synonyms are added here and are no mapping of the index: a preview has others than the shop, each is in effect at once
 * and not when the index has heard of it, and Atlas takes them together with `fuzzy` on no word.
 */
export function readQuery(analyzer: Analyzer, text: string, synonyms: Synonyms, asTyped: boolean): AskedQuery {
  const words = tellingOf(readWords(analyzer, text))
  const meanings: (readonly (readonly { surface: string, stem: string }[])[])[] = words.map(() => [])
  for (let index = 0; index < words.length;) {
    const found = synonyms.at(words, index)
    for (let at = index; at < index + (found?.length ?? 0); at++) meanings[at] = found!.phrases
    index += found?.length ?? 1
  }
  const isTyping = /[\p{L}\p{N}\p{M}]$/u.test(text)
  return {
    code: normalizeCode(text),
    words: words.map(({ surface, stem, joins }, index) => {
      const phrases = meanings[index]!
      return {
        surface,
        edits: asTyped || phrases.length > 0 ? 0 : editsFor(surface),
        terms: [surface, stem, ...joins, ...phrases.flatMap(phrase => phrase.flatMap(word => [word.surface, word.stem]))],
        clauses: [
          ...wordClauses(surface),
          ...joins.flatMap(join => wordClauses(join)),
          ...phrases.map(phrase => allOf(phrase.map(word => anyOf(wordClauses(word.surface, SYNONYM))))),
          ...isTyping && index === words.length - 1 && surface.length > 1 ? [startClause(surface)] : [],
        ],
      }
    }),
  }
}

/** What meets the word, slips included when it is `misspelled`. */
export function groupOf({ surface, edits, clauses }: AskedWord, misspelled: boolean): Clause {
  return anyOf(misspelled && edits > 0 ? [...clauses, fuzzyClause(surface, edits as 1 | 2)] : clauses)
}

/** What has at least so many of the words. */
export const wordsClause = (groups: readonly Clause[], needed: number): Clause => needed === groups.length ? allOf(groups) : anyOf(groups, needed)

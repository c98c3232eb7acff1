import { wordsOf } from './query-words.ts'
import type { Analyzer } from './text/analyzer.ts'
import type { SynonymGroup } from './types.ts'

/** Words of a phrase that count, and meanings of one phrase: more is a mistake in a list, and would cost every search. */
const LONGEST_PHRASE = 6
const MOST_MEANINGS = 20

interface Word { surface: string, stem: string }

/** What words of a query stand for besides themselves. */
export interface Synonyms {
  /** Phrases for the words at `index`, and how many words they stand for: for the longest phrase that is known there. */
  at: (words: readonly Word[], index: number) => { length: number, phrases: readonly (readonly Word[])[] } | null
}

export const NO_SYNONYMS: Synonyms = { at: () => null }

/** Pure: groups as they are looked up, by the stems of what is typed, so that "sofas" is "sofa". */
export function readSynonyms(analyzer: Analyzer, groups: readonly SynonymGroup[]): Synonyms {
  const phraseOf = (text: string): Word[] => wordsOf(analyzer, text).slice(0, LONGEST_PHRASE).map(({ surface, stem }) => ({ surface, stem }))
  const keyOf = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(' ')
  const meanings = new Map<string, { length: number, to: Map<string, Word[]> }>()
  /** By the first word of a phrase, how long phrases with it are. */
  const lengths = new Map<string, Set<number>>()

  for (const { terms, inputs } of groups) {
    const targets = terms.map(phraseOf).filter(phrase => phrase.length > 0)
    for (const phrase of inputs ? inputs.map(phraseOf) : targets) {
      const first = phrase[0]
      if (!first) continue
      const key = keyOf(phrase)
      const meaning = meanings.get(key) ?? { length: phrase.length, to: new Map<string, Word[]>() }
      for (const target of targets) if (keyOf(target) !== key && meaning.to.size < MOST_MEANINGS) meaning.to.set(keyOf(target), target)
      if (meaning.to.size === 0) continue
      meanings.set(key, meaning)
      lengths.set(first.stem, (lengths.get(first.stem) ?? new Set()).add(phrase.length))
    }
  }

  return {
    at(words, index) {
      const known = [...lengths.get(words[index]!.stem) ?? []].sort((a, b) => b - a)
      for (const length of known) {
        const meaning = index + length <= words.length && meanings.get(keyOf(words.slice(index, index + length)))
        if (meaning) return { length, phrases: [...meaning.to.values()] }
      }
      return null
    },
  }
}

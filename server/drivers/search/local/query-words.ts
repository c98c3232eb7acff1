import type { Analyzer, IndexedWord } from './text/analyzer.ts'

/** UTF-16 units of a query that are read, and words of it that count: nobody types more, only machines. */
const LONGEST_QUERY = 400
const MOST_WORDS = 24

export interface QueryWord extends IndexedWord {
  /** The code that it is a piece of. */
  joins: readonly string[]
  /** Whether its neighbor after it stands in another run. */
  endsRun: boolean
}

/** All words of a query in order. */
export function readWords(analyzer: Analyzer, text: string): QueryWord[] {
  const words: QueryWord[] = []
  for (const { parts, joins } of analyzer.chunks(text.slice(0, LONGEST_QUERY))) {
    parts.forEach((part, index) => words.push({ ...analyzer.word(part), joins, endsRun: index === parts.length - 1 }))
    if (words.length >= MOST_WORDS) break
  }
  return words
}

/** Without stop words, unless there are no others. */
export function tellingOf(words: readonly QueryWord[]): QueryWord[] {
  const telling = words.filter(word => !word.isStop)
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)
}

export const wordsOf = (analyzer: Analyzer, text: string): QueryWord[] => tellingOf(readWords(analyzer, text))

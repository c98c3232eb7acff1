import { chunksOf, readChunk, type Chunk } from './tokens.ts'
import { stemmerOf, type Language } from './stem.ts'
import { stopWordsOf } from './stop-words.ts'

export interface IndexedWord { stem: string, surface: string, isStop: boolean }
/** One run of letters and digits as it is indexed. */
export interface IndexedRun { parts: readonly IndexedWord[], joins: readonly string[] }

export interface Analyzer {
  /** Reads one run, see `scan.ts`. */
  run: (raw: string) => IndexedRun
  runs: (text: string) => IndexedRun[]
  chunks: (text: string) => Chunk[]
  word: (folded: string) => IndexedWord
}

export function createAnalyzer(language: Language): Analyzer {
  const stem = stemmerOf(language)
  const stopWords = stopWordsOf(language)
  const word = (surface: string): IndexedWord => ({ surface, stem: stem(surface), isStop: stopWords.has(surface) })

  const indexed = ({ parts, joins }: Pick<Chunk, 'parts' | 'joins'>): IndexedRun => ({ parts: parts.map(word), joins: joins.map(stem) })

  return { run: raw => indexed(readChunk(raw)), runs: text => chunksOf(text).map(indexed), chunks: chunksOf, word }
}

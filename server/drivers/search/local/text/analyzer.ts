import { chunksOf, readChunk, runsOf, type Chunk } from './tokens.ts'
import { stemmerOf, type Language } from './stem.ts'
import { stopWordsOf } from './stop-words.ts'

/** Runs whose reading is remembered; product texts repeat theirs. */
const REMEMBERED = 20_000

export interface IndexedWord { stem: string, surface: string, isStop: boolean }
/** One run of letters and digits as it is indexed. */
export interface IndexedRun { parts: readonly IndexedWord[], joins: readonly string[] }

export interface Analyzer {
  runs: (text: string) => IndexedRun[]
  chunks: (text: string) => Iterable<Chunk>
  word: (folded: string) => IndexedWord
}

export function createAnalyzer(language: Language): Analyzer {
  const stem = stemmerOf(language)
  const stopWords = stopWordsOf(language)
  const word = (surface: string): IndexedWord => ({ surface, stem: stem(surface), isStop: stopWords.has(surface) })
  const memory = new Map<string, IndexedRun>()

  function read(raw: string): IndexedRun {
    const known = memory.get(raw)
    if (known) return known
    const { parts, joins } = readChunk(raw)
    const run = { parts: parts.map(word), joins: joins.map(stem) }
    if (memory.size >= REMEMBERED) memory.clear()
    memory.set(raw, run)
    return run
  }

  return { runs: text => runsOf(text).map(read), chunks: chunksOf, word }
}

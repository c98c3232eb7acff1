import { editDistance } from '../local/edit-distance.ts'
import { wordsOf } from '../local/query-words.ts'
import type { Analyzer } from '../local/text/analyzer.ts'
import type { AskedQuery } from './query.ts'
import type { Row } from './replies.ts'

const mostFrequent = ([a, left]: [string, number], [b, right]: [string, number]): number => right - left || a.length - b.length || (a < b ? -1 : 1)

/**
 * Pure: what was meant by words that nothing has: the nearest word of what was found for them, the most frequent of equals.
 *
 * @returns words by the number of the misspelled word
 */
export function correctionsOf(analyzer: Analyzer, { words }: AskedQuery, misspelled: ReadonlySet<number>, found: readonly Row[]): Map<number, string> {
  const counts = new Map<string, number>()
  for (const { title = '', productType = '', vendor = '', details = '' } of found) {
    const text = new Set([title, productType, vendor, details].flatMap(part => analyzer.runs(part).flatMap(run => run.parts.map(({ surface }) => surface))))
    for (const surface of text) counts.set(surface, (counts.get(surface) ?? 0) + 1)
  }
  const known = [...counts].sort(mostFrequent).map(([surface]) => surface)
  const corrections = new Map<number, string>()
  for (const index of misspelled) {
    const { surface, edits } = words[index]!
    for (let distance = 1; distance <= edits && !corrections.has(index); distance++) {
      const nearest = known.find(candidate => editDistance(surface, candidate, edits) === distance)
      if (nearest !== undefined) corrections.set(index, nearest)
    }
  }
  return corrections
}

/** Pure: queries made of the words of names that finish what was typed, the most frequent first, as in the index of our own. */
export function queriesOf(analyzer: Analyzer, typed: string, titles: readonly string[], limit: number): string[] {
  const words = wordsOf(analyzer, typed)
  const last = words.at(-1)
  if (!last) return []
  const before = words.slice(0, -1).map(({ surface }) => surface).join(' ')
  const counts = new Map<string, number>()
  for (const title of titles) {
    const name = analyzer.runs(title).flatMap(run => run.parts)
    const phrases = new Set<string>()
    name.forEach(({ surface, stem }, at) => {
      if (!surface.startsWith(last.surface) && stem !== last.stem) return
      const phrase = before ? `${before} ${surface}` : surface
      phrases.add(phrase)
      const next = name[at + 1]
      if (next && /^\p{L}{3,}$/u.test(next.surface) && !next.isStop) phrases.add(`${phrase} ${next.surface}`)
    })
    for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  }
  return [...counts].sort(mostFrequent).slice(0, limit).map(([phrase]) => phrase)
}

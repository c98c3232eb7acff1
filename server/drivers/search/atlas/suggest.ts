import { wordsOf } from '../local/query-words.ts'
import { editsFor } from '../local/spelling.ts'
import { allOf, anyOf, equals, fuzzyStartClause, startClause, wordClauses, type Clause } from './clauses.ts'
import { filterClauses } from './filters.ts'
import { textsPipeline } from './pipelines.ts'
import type { SearchContext } from './search.ts'
import { readQuery, wordsClause } from './query.ts'
import { queriesOf } from './words-of-names.ts'

/** Results whose names are read for completions. */
const READ = 60

/** Products whose names go on like what was typed, and queries made of their words; else what all texts find. */
export async function suggestAtlas({ asking, generation, analyzer, synonyms }: SearchContext, typed: string, limits: { queries: number, products: number }): Promise<{ queries: string[], ids: string[] }> {
  const words = wordsOf(analyzer, typed)
  const last = words.at(-1)
  if (!last) return { queries: [], ids: [] }
  const asked = readQuery(analyzer, typed, synonyms, false)
  const filter = filterClauses(generation, {})
  const ask = async (clause: Clause) => {
    const matching = asked.code === null ? clause : anyOf([clause, equals('exactCodes', asked.code)])
    return asking.rows(textsPipeline({ filter, matching }, READ))
  }
  // The words before are finished; the service finds starts of one word in one field each.
  const before = words.slice(0, -1).map(({ surface }) => anyOf(wordClauses(surface)))
  const start = [startClause(last.surface), ...editsFor(last.surface) > 0 ? [fuzzyStartClause(last.surface)] : []]
  const named = await ask(allOf([...before, anyOf(start)]))
  const found = named.length > 0 ? named : await ask(wordsClause(asked.words.map(({ clauses }) => anyOf(clauses)), asked.words.length))
  return {
    queries: queriesOf(analyzer, typed, found.map(({ title = '' }) => title), limits.queries),
    ids: found.slice(0, limits.products).map(({ productId }) => productId),
  }
}

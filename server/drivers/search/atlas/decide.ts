import { groupOf, wordsClause, type AskedQuery } from './query.ts'
import type { Clause } from './clauses.ts'

/** Results with all words that make results with fewer, or with slips, unnecessary. */
const ENOUGH = 10
/** Words of a query that are looked at one by one: longer ones are seldom a person's. */
const MOST_DOUBTED = 8

/** What the words of a query ask for, after it was seen what they find. */
export interface Decision {
  /** Null when nothing can have them. */
  matching: Clause | null
  /** How many have all words, and how many have as many as are needed. */
  complete: number
  total: number
  /** Numbers of the words that nothing has as they were typed. */
  misspelled: ReadonlySet<number>
}

/** Numbers of the words that nothing in the shop has. */
async function unknownWords({ words }: AskedQuery, countAnywhere: (matching: Clause) => Promise<number>): Promise<Set<number>> {
  const doubted = words.map((word, index) => ({ word, index })).filter(({ word }) => word.edits > 0)
  if (doubted.length === 0 || doubted.length > MOST_DOUBTED) return new Set()
  const counts = await Promise.all(doubted.map(({ word }) => countAnywhere(groupOf(word, false))))
  return new Set(doubted.filter((_, at) => counts[at] === 0).map(({ index }) => index))
}

/**
 * All words as they were typed; words that the shop does not know with their neighbors, when that finds too little; fewer
 * words, when that finds too little still. The service has no such rule of its own, so each step is a count.
 *
 * @param count how many of what the filters leave meet a clause
 * @param countAnywhere the same without filters: a word is not misspelled because of a filter
 */
export async function decide(query: AskedQuery, count: (matching: Clause) => Promise<number>, countAnywhere: (matching: Clause) => Promise<number>): Promise<Decision> {
  const { words } = query
  const nothing = new Set<number>()
  if (words.length === 0) return { matching: null, complete: 0, total: 0, misspelled: nothing }
  let groups = words.map(word => groupOf(word, false))
  let complete = await count(wordsClause(groups, groups.length))
  const misspelled = complete < ENOUGH ? await unknownWords(query, countAnywhere) : nothing
  if (misspelled.size > 0) {
    groups = words.map((word, index) => groupOf(word, misspelled.has(index)))
    complete = await count(wordsClause(groups, groups.length))
  }
  const all = { matching: wordsClause(groups, groups.length), complete, total: complete, misspelled }
  if (complete >= ENOUGH || words.length === 1) return all

  // One common word out of many says little: fewer than half only when nothing else is there.
  const half = Math.ceil(words.length / 2)
  const fewer = [...new Set([words.length - 1, half])]
  const totals = await Promise.all(fewer.map(needed => count(wordsClause(groups, needed))))
  const enough = totals.findIndex(total => total >= ENOUGH)
  const at = enough >= 0 ? enough : totals.length - 1
  if (totals[at]! > 0) return { ...all, matching: wordsClause(groups, fewer[at]!), total: totals[at]! }
  return half === 1 ? all : { ...all, matching: wordsClause(groups, 1), total: await count(wordsClause(groups, 1)) }
}

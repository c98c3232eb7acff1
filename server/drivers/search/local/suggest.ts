import { planQuery, shownAs } from './query-plan.ts'
import { wordsOf } from './query-words.ts'
import { runPlan } from './search.ts'
import type { Scorer } from './scoring.ts'
import type { Store } from './store.ts'
import type { Synonyms } from './synonyms.ts'

/** Results whose names are read for completions. */
const READ = 60

export interface Suggestions { queries: string[], ids: string[] }

/**
 * What somebody who has typed this far may want: the documents of the unfinished query, and queries made of the words
 * of their names, the most frequent first. "blue" gives bluetooth, bluetooth speaker.
 */
export function suggestFrom(store: Store, scorer: Scorer, synonyms: Synonyms, typed: string, limits: { queries: number, ids: number, scope?: string }): Suggestions {
  const words = wordsOf(store.analyzer, typed)
  const last = words.at(-1)
  if (!last) return { queries: [], ids: [] }
  const plan = planQuery(store, typed, { synonyms })
  const query = { text: typed, scope: limits.scope, offset: 0, limit: READ }
  const named = runPlan(store, scorer, query, plan, 'name')
  // A word of descriptions only still leads somewhere.
  const found = named.total > 0 ? named : runPlan(store, scorer, query, plan, 'anywhere')
  const ending = new Set(plan.words.at(-1)!.alternatives.flatMap(({ terms }) => terms))
  const before = plan.words.slice(0, -1).map(word => word.corrected ?? word.text).join(' ')
  const counts = new Map<string, number>()
  for (const id of found.ids) {
    const name = store.documents.nameTermsOf(store.documents.slotOf(id)!)
    const phrases = new Set<string>()
    name.forEach((term, at) => {
      if (!ending.has(term)) return
      const phrase = before ? `${before} ${shownAs(store, term)}` : shownAs(store, term)
      phrases.add(phrase)
      const next = name[at + 1]
      if (next === undefined) return
      const shown = shownAs(store, next)
      if (/^\p{L}{3,}$/u.test(shown) && !store.analyzer.word(shown).isStop) phrases.add(`${phrase} ${shown}`)
    })
    for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  }
  const queries = [...counts].sort(([a, left], [b, right]) => right - left || a.length - b.length || (a < b ? -1 : 1)).map(([phrase]) => phrase)
  return { queries: queries.slice(0, limits.queries), ids: found.ids.slice(0, limits.ids) }
}

import { seeded, withTypo, type JudgedSet } from './judged.ts'
import type { LocalIndex } from '../../../server/drivers/search/local/index.ts'
import type { Engine } from './engines.ts'

const TOP = 10
/** Typo variants of each query: one draw of a small set says little. */
const DRAWS = 5
/** Products whose names are typed. */
const SAMPLE = 1_200

const discounted = (gains: readonly number[]): number => gains.slice(0, TOP).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0)

/** Of the first ten: linear gain, log2 discount, unjudged is nothing, ideal over all judged. */
function ndcg(ids: readonly string[], gains: ReadonlyMap<string, number>): number {
  const ideal = discounted([...gains.values()].sort((a, b) => b - a))
  return discounted(ids.map(id => gains.get(id) ?? 0)) / ideal
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

export interface Quality { ndcg: number, mrr: number, zero: number }

function judge(engine: Engine, queries: JudgedSet['queries']): Quality {
  const answers = queries.map(({ query, gains }) => ({ ids: engine.find(query, TOP), gains }))
  return {
    // A query for which people found nothing good tells engines apart no more than an empty one.
    ndcg: mean(answers.filter(({ gains }) => [...gains.values()].some(gain => gain > 0)).map(({ ids, gains }) => ndcg(ids, gains))),
    mrr: mean(answers.map(({ ids, gains }) => 1 / (ids.findIndex(id => (gains.get(id) ?? 0) > 0) + 1 || Infinity))),
    zero: mean(answers.map(({ ids }) => ids.length === 0 ? 1 : 0)),
  }
}

/** As written, and with one seeded typo. */
export function qualityOf(engine: Engine, set: JudgedSet): { plain: Quality, typo: Quality } {
  const random = seeded(7)
  const typos = Array.from({ length: DRAWS }, () => set.queries).flat().flatMap(({ query, gains }) => {
    const wrong = withTypo(query, random)
    return wrong === null ? [] : [{ query: wrong, gains }]
  })
  return { plain: judge(engine, set.queries), typo: judge(engine, typos) }
}

/** What any engine could reach: names that start alike have five places between them. */
export interface PrefixQuality { found: number, possible: number }

/** Share of products among the first five that are suggested when the first letters of their name are typed. */
export function prefixQuality(index: LocalIndex, set: JudgedSet, letters: number): PrefixQuality {
  const random = seeded(11)
  const start = (name: string): string => name.slice(0, letters).toLowerCase()
  const [names, starts] = [new Map<string, number>(), new Map<string, number>()]
  const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { name } of set.products) {
    count(names, name)
    count(starts, start(name))
  }
  const unique = set.products.filter(({ name }) => name.length > letters && names.get(name) === 1)
  const some = Array.from({ length: SAMPLE }, () => unique[Math.floor(random() * unique.length)]!)
  return {
    found: mean(some.map(({ id, name }) => index.suggest(start(name), { queries: 5, ids: 5 }).ids.includes(id) ? 1 : 0)),
    possible: mean(some.map(({ name }) => Math.min(1, 5 / starts.get(start(name))!))),
  }
}

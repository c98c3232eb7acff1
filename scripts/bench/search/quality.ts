import { seeded, withTypo, type JudgedSet } from './judged.ts'
import type { Engine } from './engines.ts'

const TOP = 10
/** Typo variants of each query: one draw of a small set says little. */
const DRAWS = 5

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

/** Share of products among the first five when the first letters of their name are typed. */
export function prefixQuality(engine: Engine, set: JudgedSet, letters: number): number {
  const random = seeded(11)
  const names = new Map<string, number>()
  for (const { name } of set.products) names.set(name, (names.get(name) ?? 0) + 1)
  const unique = set.products.filter(({ name }) => name.length > letters && names.get(name) === 1)
  const some = Array.from({ length: 400 }, () => unique[Math.floor(random() * unique.length)]!)
  const start = (name: string): string => name.slice(0, letters).toLowerCase()
  return mean(some.map(({ id, name }) => engine.find(start(name), 5).includes(id) ? 1 : 0))
}

import { describe, expect, it } from 'vitest'
import { facetsOf, priceCounts } from '../../../../../../server/drivers/search/atlas/facets.ts'
import { placementOf, sliceOf } from '../../../../../../server/drivers/search/atlas/placement.ts'
import { decide } from '../../../../../../server/drivers/search/atlas/decide.ts'
import { readQuery } from '../../../../../../server/drivers/search/atlas/query.ts'
import { correctionsOf, queriesOf } from '../../../../../../server/drivers/search/atlas/words-of-names.ts'
import { NO_SYNONYMS } from '../../../../../../server/drivers/search/local/synonyms.ts'
import { createAnalyzer } from '../../../../../../server/drivers/search/local/text/analyzer.ts'

const analyzer = createAnalyzer('en')
const read = (text: string) => readQuery(analyzer, text, NO_SYNONYMS, false)

describe('places of their own', () => {
  it('are the shop\'s first, then exact numbers, and the buried last', () => {
    const found = [{ productId: 'x', exactCodes: ['tn1'] }, { productId: 'b' }, { productId: 'p2' }, { productId: 'p1', exactCodes: ['tn1'] }, { productId: 'y', exactCodes: ['tn2'] }]
    expect(placementOf(found, { pinned: ['p1', 'gone', 'p2', 'p1'], buried: ['b', 'p2'] }, 'tn1')).toEqual({ first: ['p1', 'p2', 'x'], last: ['b'] })
    expect(placementOf([{ productId: 'x', exactCodes: ['tn1'] }], { buried: ['x'] }, 'tn1')).toEqual({ first: [], last: ['x'] })
    expect(placementOf(found, {}, null)).toEqual({ first: [], last: [] })
  })

  it('and the rest make pages without a gap and without a double, of any size', () => {
    for (const [first, between, last] of [[0, 0, 0], [2, 5, 2], [3, 0, 1], [0, 7, 3], [4, 6, 0]] as const) {
      const ids = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`)
      const places = { first: ids('f', first), last: ids('l', last) }
      const whole = [...places.first, ...ids('m', between), ...places.last]
      for (let limit = 1; limit <= 5; limit++) {
        for (let offset = 0; offset < whole.length + 3; offset++) {
          const { before, skip, take, after } = sliceOf(places, whole.length, { offset, limit })
          expect([...before, ...ids('m', between).slice(skip, skip + take), ...after]).toEqual(whole.slice(offset, offset + limit))
        }
      }
      expect(sliceOf(places, whole.length, { offset: 0, limit: 0 })).toMatchObject({ before: [], take: 0, after: [] })
    }
  })
})

describe('what the words ask for', () => {
  /** Counts by how many of the words are needed, fuzzy or not; what is asked of one word alone comes from `known`. */
  async function decided(text: string, counts: { exact: number, fuzzy?: number, fewer?: number[] }, known: boolean[] = []) {
    const asked: string[] = []
    const query = read(text)
    const fewer = [...counts.fewer ?? []]
    const singles = [...known]
    const decision = await decide(query, async (matching) => {
      const json = JSON.stringify(matching)
      asked.push(json)
      if ('must' in (matching.compound as object)) return json.includes('fuzzy') ? counts.fuzzy ?? 0 : counts.exact
      return fewer.shift() ?? 0
    }, async () => singles.shift() === false ? 0 : 5)
    return { ...decision, asked: asked.length }
  }

  it('is all words when that is enough, after one question', async () => {
    expect(await decided('stoneware mug', { exact: 10 })).toMatchObject({ complete: 10, total: 10, asked: 1 })
    expect(await decided('---', { exact: 10 })).toMatchObject({ matching: null, total: 0, asked: 0 })
  })

  it('forgives slips of words that nothing has, and of no others', async () => {
    const found = await decided('stonware lamp', { exact: 0, fuzzy: 12 }, [false, true])
    expect(found).toMatchObject({ complete: 12, total: 12, misspelled: new Set([0]) })
    expect(JSON.stringify(found.matching)).toContain('"query":"stonware","path":["title","productType","vendor","details"],"fuzzy":{"maxEdits":2')
    expect(JSON.stringify(found.matching)).not.toContain('"query":"lamp","path":["title"')
  })

  it('takes as many words as find enough, and fewer than half when nothing else is there', async () => {
    expect(await decided('oak lamp green small', { exact: 2, fewer: [11, 30] }, [])).toMatchObject({ complete: 2, total: 11 })
    expect(await decided('oak lamp green small', { exact: 2, fewer: [3, 30] }, [])).toMatchObject({ complete: 2, total: 30 })
    expect(await decided('oak lamp green small', { exact: 0, fewer: [0, 0, 4] }, [])).toMatchObject({ complete: 0, total: 4 })
    const least = await decided('oak lamp green small', { exact: 0, fewer: [0, 2] }, [])
    expect(least.matching).toMatchObject({ compound: { minimumShouldMatch: 2 } })
  })
})

describe('answers', () => {
  it('count a chosen facet without its own choice, and say a choice that nothing has', () => {
    const labels = (counts: Record<string, number>) => ({ labels: Object.entries(counts).map(([label, count]) => ({ label, count })), total: 0, prices: new Map() })
    expect(facetsOf({ facets: { size: ['M', 'gone'], empty: [] } }, labels({ 'size:M': 1, 'brand:B': 1, 'brand:A': 1 }), new Map([['size', labels({ 'size:M': 1, 'size:L': 4, 'brand:B': 9 })]]))).toEqual([
      { facet: 'brand', values: [{ value: 'A', count: 1, selected: false }, { value: 'B', count: 1, selected: false }] },
      { facet: 'size', values: [{ value: 'L', count: 4, selected: false }, { value: 'M', count: 1, selected: true }, { value: 'gone', count: 0, selected: true }] },
    ])
  })

  it('tell sixteen counts of prices, also of one price', () => {
    expect(priceCounts(0, 1600, { prices: new Map([[0, 3], [1500, 2]]) })).toEqual([3, ...Array.from({ length: 14 }, () => 0), 2])
    expect(priceCounts(700, 700, { prices: new Map([[700, 4]]) })).toEqual([4, ...Array.from({ length: 15 }, () => 0)])
  })

  it('say what was meant: the nearest word of what was found, the most frequent of equals', () => {
    const found = [{ productId: 'a', title: 'Stoneware mug' }, { productId: 'b', title: 'Stoneware bowl' }, { productId: 'c', title: 'Stonewart' }]
    expect(correctionsOf(analyzer, read('stonware mug'), new Set([0]), found)).toEqual(new Map([[0, 'stoneware']]))
    expect(correctionsOf(analyzer, read('lmap'), new Set([0]), [{ productId: 'a', details: 'Lamps and a lamp' }])).toEqual(new Map([[0, 'lamp']]))
    expect(correctionsOf(analyzer, read('stonware'), new Set(), found)).toEqual(new Map())
    expect(correctionsOf(analyzer, read('abcdefgh'), new Set([0]), found)).toEqual(new Map())
  })

  it('suggest queries made of names', () => {
    const titles = ['Bluetooth speaker', 'Bluetooth speaker, small', 'Blue mug', 'Table with blue legs']
    expect(queriesOf(analyzer, 'blu', titles, 3)).toEqual(['blue', 'bluetooth', 'bluetooth speaker'])
    expect(queriesOf(analyzer, 'small blu', titles, 1)).toEqual(['small blue'])
    expect(queriesOf(analyzer, ' ', titles, 3)).toEqual([])
  })
})

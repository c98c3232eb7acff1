import { describe, expect, it } from 'vitest'
import type { IndexQuery, SynonymGroup } from '../../../../../../server/drivers/search/local/types.ts'
import { idsOf, indexOf } from './documents.fixture.ts'

type Index = Awaited<ReturnType<typeof indexOf>>
const search = (index: Index, text: string, change: Partial<IndexQuery> = {}) => index.search({ text, offset: 0, limit: 10, count: true, ...change })

describe('synonyms', () => {
  const shop = { sofa: 'Sofa of linen', couch: 'Couch of velvet', bed: 'Bed for a guest' }

  it('work both ways in a group, plurals too, and leave the word itself first', async () => {
    const index = await indexOf(shop)
    index.setSynonyms([{ terms: ['sofa', 'couch'] }])
    expect(idsOf(index, 'sofas')).toEqual(['sofa', 'couch'])
    expect(idsOf(index, 'couch')).toEqual(['couch', 'sofa'])
    expect(search(index, 'sofa')).toMatchObject({ total: 2, relaxed: false, correction: null })
    index.setSynonyms([])
    expect(idsOf(index, 'sofa')).toEqual(['sofa'])
  })

  it('work one way where the shop says so', async () => {
    const index = await indexOf(shop)
    index.setSynonyms([{ inputs: ['couch'], terms: ['sofa'] }])
    expect(idsOf(index, 'couch')).toEqual(['couch', 'sofa'])
    expect(idsOf(index, 'sofa')).toEqual(['sofa'])
  })

  it('name what the catalogue has no word for, and then nothing is corrected', async () => {
    const index = await indexOf({ ...shop, bag: 'Sofia bag' })
    index.setSynonyms([{ inputs: ['sofia'], terms: ['sofa'] }, { inputs: ['settee', 'nothing'], terms: ['sofa', 'unheard of'] }])
    expect(search(index, 'settee')).toMatchObject({ ids: ['sofa'], correction: null })
  })

  it('may be phrases on either side, and must then be whole', async () => {
    const index = await indexOf({ phone: 'Smartphone black', half: 'Cell battery', other: 'Mobile home', both: 'Mobile phone case' })
    index.setSynonyms([{ terms: ['smartphone', 'mobile phone', 'cell phone for people'] }])
    expect(idsOf(index, 'smartphone')).toEqual(['phone', 'both'])
    expect(idsOf(index, 'cell phone people').slice(0, 2).toSorted()).toEqual(['both', 'phone'])
    expect(search(index, 'mobile phone black').ids[0]).toBe('phone')
  })

  it('go on in the middle of a longer query, after a compaction, and in suggestions', async () => {
    const index = await indexOf(shop)
    index.setSynonyms([{ terms: ['sofa', 'couch'] }])
    await index.compact()
    expect(search(index, 'sofa velvet').ids[0]).toBe('couch')
    expect(index.suggest('sofa', { queries: 3, ids: 3 }).ids.toSorted()).toEqual(['couch', 'sofa'])
  })

  it('can be tried without being set', async () => {
    const index = await indexOf(shop)
    const synonyms: SynonymGroup[] = [{ terms: ['sofa', 'bed'] }]
    expect(search(index, 'sofa', { synonyms }).ids).toEqual(['sofa', 'bed'])
    expect(idsOf(index, 'sofa')).toEqual(['sofa'])
  })
})

describe('pinned and buried documents', () => {
  const shop = {
    a: { title: 'Lamp', facets: { color: ['red'] } }, b: { title: 'Lamp tall', facets: { color: ['blue'] } }, c: { title: 'Lamp of brass', inStock: false, facets: { color: ['red'] } },
    chair: { title: 'Chair', facets: { color: ['blue'] }, price: 500 },
  }

  it('come first in the order that was said, and last', async () => {
    const index = await indexOf(shop)
    expect(search(index, 'lamp').ids).toEqual(['a', 'b', 'c'])
    expect(search(index, 'lamp', { pinned: ['c', 'unknown', 'b'] }).ids).toEqual(['c', 'b', 'a'])
    expect(search(index, 'lamp', { buried: ['a', 'unknown'] }).ids).toEqual(['b', 'c', 'a'])
    expect(search(index, 'lamp', { pinned: ['a'], buried: ['a', 'b'] }).ids).toEqual(['a', 'c', 'b'])
  })

  it('are counted like all others, also what lacks the words', async () => {
    const index = await indexOf(shop)
    const result = search(index, 'lamp', { pinned: ['chair', 'a'] })
    expect(result).toMatchObject({ ids: ['chair', 'a', 'b', 'c'], total: 4, relaxed: false, priceRange: { min: 500, max: 1000 }, inStockCount: 3 })
    expect(result.facets).toEqual([{ facet: 'color', values: [{ value: 'blue', count: 2, selected: false }, { value: 'red', count: 2, selected: false }] }])
    expect(search(index, 'zzzzqqq', { pinned: ['chair'] })).toMatchObject({ ids: ['chair'], total: 1 })
  })

  it('pass filters like all others, keep to pages, and leave other orders alone', async () => {
    const index = await indexOf(shop)
    expect(search(index, 'lamp', { pinned: ['chair', 'c'], facets: { color: ['red'] } }).ids).toEqual(['c', 'a'])
    expect(search(index, 'lamp', { pinned: ['c'], offset: 1, limit: 1 }).ids).toEqual(['a'])
    expect(search(index, 'lamp', { pinned: ['a', 'chair'], sort: 'price-asc' }).ids[0]).toBe('chair')
  })
})

describe('a query that is meant as it is typed', () => {
  it('is not corrected', async () => {
    const index = await indexOf({ a: 'Bluetooth speaker' })
    expect(search(index, 'blutooth')).toMatchObject({ total: 1, correction: 'bluetooth' })
    expect(search(index, 'blutooth', { asTyped: true })).toMatchObject({ total: 0, correction: null })
  })
})

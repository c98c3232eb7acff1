import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentCollections } from '../../../server/db/mongo/collections.ts'
import { createAtlasSearch } from '../../../server/drivers/search/atlas/index.ts'
import { createLocalSearch } from '../../../server/drivers/search/local.ts'
import type { SearchEngine, SearchProduct, SearchQuery } from '../../../server/drivers/search/types.ts'
import { clusterOfSpec } from '../../support/search-cluster/spec.ts'
import { product } from '../../support/search-product.ts'

const { folder, connection } = await clusterOfSpec()

let shops = 0
const newFolder = (): string => join(folder, String(++shops))
const DRIVERS: Record<string, (dataDir: string) => SearchEngine> = {
  local: dataDir => createLocalSearch({ dataDir }),
  /** By the driver of MongoDB, against a model of the search that it documents: no cluster is at hand. */
  atlas(dataDir) {
    const collections = documentCollections(connection.client.db(`shop${basename(dataDir)}`))
    return createAtlasSearch({ asking: collections, keeping: collections, patience: { longest: 5_000, look: 1 }, settles: 0 })
  },
}

const ask = (engine: SearchEngine, text: string | null, change: Partial<SearchQuery> = {}) =>
  engine.search({ text, sort: 'relevance', offset: 0, limit: 10, ...change })

describe.each(Object.entries(DRIVERS))('SearchEngine: %s', (_name, make) => {
  async function engineWith(...products: SearchProduct[]): Promise<SearchEngine> {
    const engine = make(newFolder())
    expect(await engine.open('en')).toBeNull()
    await engine.upsert(products)
    return engine
  }

  it('finds by words of every text and by exact number', async () => {
    const engine = await engineWith(product('mug'), product('lamp', { title: 'Floor lamp', productType: 'Lamps', vendor: 'Lumen', description: 'Gives light.', details: 'Brass', facets: {} }))
    for (const text of ['lamp', 'lumen', 'brass', 'light', 'SKULAMP', 'lmap']) expect((await ask(engine, text)).ids).toEqual(['lamp'])
    expect((await ask(engine, 'sku-lamp')).ids[0]).toBe('lamp')
  })

  it('replaces, removes and forgets nothing else', async () => {
    const engine = await engineWith(product('a'), product('b', { title: 'Vase' }))
    await engine.upsert([product('a', { title: 'Carafe' })])
    expect((await ask(engine, 'mug')).ids).toEqual([])
    expect((await ask(engine, 'carafe')).ids).toEqual(['a'])
    await engine.remove(['a', 'unknown'])
    expect(await ask(engine, null)).toMatchObject({ ids: ['b'], total: 1 })
  })

  it('filters, counts each facet without its own selection, and knows the price range', async () => {
    const engine = await engineWith(
      product('sage'),
      product('blue', { facets: { 'vendor': ['Kiln'], 'option.Color': ['Blue'] }, price: { min: 2000, max: 2000 } }),
      product('other', { facets: { 'vendor': ['Lumen'], 'option.Color': ['Blue'] }, collectionIds: [], inStock: false }),
    )
    const blue = await ask(engine, 'mug', { facets: { 'option.Color': ['Blue'] } })
    expect(blue.ids.toSorted()).toEqual(['blue', 'other'])
    expect(blue.facets).toEqual([
      { facet: 'option.Color', values: [{ value: 'Blue', count: 2, selected: true }, { value: 'Sage', count: 1, selected: false }] },
      { facet: 'vendor', values: [{ value: 'Kiln', count: 1, selected: false }, { value: 'Lumen', count: 1, selected: false }] },
    ])
    expect((await ask(engine, 'mug', { price: { min: 1500 } }))).toMatchObject({ ids: ['blue'], priceRange: { min: 1000, max: 2000 } })
    expect((await ask(engine, null, { collectionId: 'table' })).total).toBe(2)
    expect((await ask(engine, null, { collectionId: 'nowhere' })).total).toBe(0)
    expect((await ask(engine, 'mug', { inStock: true })).total).toBe(2)
    expect((await ask(engine, 'mug', { facets: { unknown: ['x'] } })).total).toBe(0)
    expect((await ask(engine, 'mug', { price: { min: 5000, max: -1 } })).total).toBe(0)
  })

  it('sorts, and pages never overlap', async () => {
    const engine = await engineWith(...[3, 1, 2, 5, 4].map(number =>
      product(String(number), { price: { min: number * 100, max: number * 100 }, rank: number, publishedAt: new Date(2026, 0, 10 - number) })))
    expect((await ask(engine, 'mug', { sort: 'price-asc' })).ids).toEqual(['1', '2', '3', '4', '5'])
    expect((await ask(engine, 'mug', { sort: 'price-desc' })).ids).toEqual(['5', '4', '3', '2', '1'])
    expect((await ask(engine, 'mug', { sort: 'newest' })).ids).toEqual(['1', '2', '3', '4', '5'])
    expect((await ask(engine, 'mug', { sort: 'popularity' })).ids).toEqual(['5', '4', '3', '2', '1'])
    const pages = await Promise.all([0, 2, 4, 6].map(offset => ask(engine, 'mug', { offset, limit: 2 })))
    expect(pages.flatMap(({ ids }) => ids).toSorted()).toEqual(['1', '2', '3', '4', '5'])
  })

  it('puts what is sold out last, as soon as it is told', async () => {
    const engine = await engineWith(product('a', { rank: 2 }), product('b', { rank: 1 }))
    expect((await ask(engine, 'mug')).ids).toEqual(['a', 'b'])
    await engine.setInStock(new Map([['a', false], ['unknown', true]]))
    expect((await ask(engine, 'mug')).ids).toEqual(['b', 'a'])
  })

  it('suggests', async () => {
    const engine = await engineWith(product('a'), product('b', { title: 'Vase' }))
    expect(await engine.suggest('stonew', { queries: 1, products: 5 })).toEqual({ queries: ['stoneware'], ids: ['a'] })
    expect(await engine.suggest('', { queries: 1, products: 5 })).toEqual({ queries: [], ids: [] })
  })

  it('says what was meant, and when fewer words had to do', async () => {
    const engine = await engineWith(product('a'))
    expect(await ask(engine, 'stonware mug')).toMatchObject({ ids: ['a'], suggestion: 'stoneware mug', relaxed: false })
    expect(await ask(engine, 'mug unheardofword')).toMatchObject({ ids: ['a'], relaxed: true })
  })

  it('keeps to what the shop says of its words and of single products', async () => {
    const engine = await engineWith(product('a'), product('b', { title: 'Beaker' }), product('c', { title: 'Vase' }))
    await engine.setSynonyms([{ inputs: ['mug'], terms: ['beaker'] }])
    expect((await ask(engine, 'mug')).ids.toSorted()).toEqual(['a', 'b'])
    expect((await ask(engine, 'beaker')).ids).toEqual(['b'])
    expect((await ask(engine, 'mug', { synonyms: [] })).ids).toEqual(['a'])
    expect(await ask(engine, 'mug', { pinned: ['c'], buried: ['a'] })).toMatchObject({ ids: ['c', 'b', 'a'], total: 3 })
  })

  it('puts pages together from the pinned, the exact number, all others and the buried', async () => {
    const ids = ['pin', 'exact', 'one', 'two', 'sold out', 'buried']
    const products = ids.map((id, at) => product(id, { rank: ids.length - at, inStock: id !== 'sold out', codes: [id === 'exact' ? 'MUG' : `SKU ${id}`] }))
    const engine = await engineWith(...products, product('pinned', { title: 'Vase', rank: 0 }))
    const placed = { pinned: ['pinned', 'pin'], buried: ['buried'] }
    const whole = await ask(engine, 'mug', placed)
    expect(whole).toMatchObject({ ids: ['pinned', 'pin', 'exact', 'one', 'two', 'sold out', 'buried'], total: 7, inStockCount: 6 })
    const pages = await Promise.all([0, 3, 6, 9].map(offset => ask(engine, 'mug', { ...placed, offset, limit: 3 })))
    expect(pages.map(page => page.ids)).toEqual([whole.ids.slice(0, 3), whole.ids.slice(3, 6), whole.ids.slice(6), []])
    expect((await ask(engine, 'mug', { ...placed, sort: 'popularity' })).ids).toEqual(['pin', 'exact', 'one', 'two', 'buried', 'pinned', 'sold out'])
    expect((await ask(engine, 'mug', { ...placed, collectionId: 'nowhere' })).ids).toEqual([])
  })

  it('counts prices in sixteen parts of their range', async () => {
    const engine = await engineWith(...[100, 150, 1700, 1600].map(price => product(String(price), { price: { min: price, max: price } })))
    const { priceRange } = await ask(engine, 'mug', { price: { max: 200 } })
    expect(priceRange).toEqual({ min: 100, max: 1700, counts: [2, ...Array.from({ length: 14 }, () => 0), 2] })
    expect((await ask(engine, 'nothing at all', { asTyped: true })).priceRange).toBeNull()
  })

  it('finds nothing by no words, and breaks at none', async () => {
    const engine = await engineWith(product('a'))
    for (const text of ['', ' ', '---', '\0', '🙂']) expect(await ask(engine, text, { facets: { vendor: ['Kiln'] } })).toMatchObject({ ids: [], total: 0, priceRange: null, inStockCount: 0 })
    for (const text of ['\uD800', '{"$ne": null}', 'x'.repeat(9_000), 'mug '.repeat(4_000)]) await expect(ask(engine, text, { facets: { $where: [text] } })).resolves.toMatchObject({ total: 0 })
  })

  it('takes every word as it is typed when asked to', async () => {
    const engine = await engineWith(product('a'))
    expect(await ask(engine, 'stonware', { asTyped: true })).toMatchObject({ ids: [], suggestion: null })
  })

  it('marks what was looked for', async () => {
    const engine = await engineWith(product('a'))
    expect((await ask(engine, 'mugs')).marks('A mug of stoneware')).toEqual([{ start: 2, end: 5 }])
  })

  it('is rebuilt without a gap, and misses nothing that it is told meanwhile', async () => {
    const engine = await engineWith(product('a'), product('gone'))
    await engine.rebuild('en', async (put) => {
      await put([product('a', { title: 'Carafe' }), product('gone'), product('b', { title: 'Vase' })])
      expect((await ask(engine, 'mug')).ids.toSorted()).toEqual(['a', 'gone'])
      expect((await ask(engine, 'vase')).ids).toEqual([])
      await engine.remove(['gone'])
      await engine.upsert([product('c', { title: 'Bowl' })])
      expect((await ask(engine, 'bowl')).ids).toEqual(['c'])
    })
    expect(await ask(engine, null)).toMatchObject({ total: 3 })
    expect((await ask(engine, 'carafe')).ids).toEqual(['a'])
    expect((await ask(engine, 'mug')).ids).toEqual([])
    expect(engine.status().products).toBe(3)
  })

  it('keeps what it has when a rebuild fails', async () => {
    const engine = await engineWith(product('a'))
    await expect(engine.rebuild('en', async (put) => {
      await put([product('b')])
      throw new Error('away')
    })).rejects.toThrow('away')
    expect((await ask(engine, null)).ids).toEqual(['a'])
    await engine.upsert([product('c')])
    expect(engine.status().products).toBe(2)
  })

  it('reads words by the language that it was rebuilt in, and keeps synonyms', async () => {
    const engine = await engineWith()
    const german = [product('a', { title: 'Teppichläufer', description: 'Für Häuser' }), product('b', { title: 'Vorhang' })]
    await engine.setSynonyms([{ terms: ['Gardine', 'Vorhang'] }])
    await engine.rebuild('de-AT', put => put(german))
    for (const query of ['Teppichläufern', 'Haus']) expect((await ask(engine, query)).ids).toEqual(['a'])
    expect((await ask(engine, 'Gardinen')).ids).toEqual(['b'])
    await engine.rebuild('fr', put => put(german))
    expect((await ask(engine, 'teppichläufern', { asTyped: true })).ids).toEqual([])
  })

  it('does not open what was saved in another language', async () => {
    const dataDir = newFolder()
    const before = make(dataDir)
    await before.open('de')
    await before.save('mark')
    expect(await make(dataDir).open('en')).toBeNull()
    expect(await make(dataDir).open('de-CH')).toBe('mark')
  })

  it('goes on after a restart where it was saved', async () => {
    const dataDir = newFolder()
    const before = make(dataDir)
    await before.open('en')
    await before.upsert([product('a')])
    await before.save('Tuesday')
    const after = make(dataDir)
    expect(await after.open('en')).toBe('Tuesday')
    expect((await ask(after, 'mug')).ids).toEqual(['a'])
  })
})

describe('the local engine', () => {
  it('finds German compounds by their last part', async () => {
    const engine = DRIVERS.local!(newFolder())
    await engine.rebuild('de', put => put([product('a', { title: 'Teppichläufer' }), product('b', { title: 'Vorhang' })]))
    expect((await ask(engine, 'Läufer')).ids).toEqual(['a'])
    await engine.rebuild('fr', put => put([product('a', { title: 'Teppichläufer' })]))
    expect((await ask(engine, 'Läufer', { asTyped: true })).ids).toEqual([])
  })

  it('begins anew when its file is damaged', async () => {
    const dataDir = newFolder()
    const before = DRIVERS.local!(dataDir)
    await before.open('en')
    await before.upsert([product('a')])
    await before.save('mark')
    writeFileSync(join(dataDir, 'search.bin'), 'damaged beyond repair')
    expect(await DRIVERS.local!(dataDir).open('en')).toBeNull()
  })
})

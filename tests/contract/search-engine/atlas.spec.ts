import type { Document } from 'mongodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentCollections } from '../../../server/db/mongo/collections.ts'
import { createAtlasSearch } from '../../../server/drivers/search/atlas/index.ts'
import { newGeneration } from '../../../server/drivers/search/atlas/generations.ts'
import { problemOfSearchEngine } from '../../../server/drivers/search/index.ts'
import { createSearchAvailability } from '../../../server/domain/search/search-availability.ts'
import { SearchUnavailable } from '../../../server/drivers/search/unavailable.ts'
import { clusterOfSpec } from '../../support/search-cluster/spec.ts'
import { product } from '../../support/search-product.ts'

const { cluster, connection } = await clusterOfSpec()

let shops = 0
let stores = documentCollections(connection.db)
beforeEach(() => {
  stores = documentCollections(connection.client.db(`atlas${++shops}`))
  cluster.recorded.length = 0
})

const DAY_MS = 24 * 60 * 60_000
const node = () => createAtlasSearch({ asking: stores, keeping: stores, patience: { longest: 400, look: 1 }, settles: 0 })
const named = (name: string): Document[] => cluster.recorded.filter(one => one.name === name).map(({ command }) => command)
const searches = (): Document[] => named('aggregate').filter(({ pipeline }) => pipeline[0].$search || pipeline[0].$searchMeta)
const reply = (...firstBatch: Document[]): Document => ({ ok: 1, cursor: { id: 0n, ns: 'any.searchProducts', firstBatch } })
const all = { text: null, sort: 'relevance', offset: 0, limit: 10 } as const

describe('the search of the cluster, by the driver of MongoDB', () => {
  it('makes the index once, and changes it for another language or another definition alone', async () => {
    await node().open('en')
    expect(named('createSearchIndexes')).toMatchObject([{ createSearchIndexes: 'searchProducts', indexes: [{ name: 'products', type: 'search', definition: { mappings: { dynamic: false } } }] }])
    await node().open('en')
    await node().rebuild('en-GB', put => put([product('a')]))
    expect(named('createSearchIndexes')).toHaveLength(1)
    expect(named('updateSearchIndex')).toHaveLength(0)

    await node().rebuild('de', put => put([product('a')]))
    expect(named('updateSearchIndex')).toMatchObject([{ updateSearchIndex: 'searchProducts', name: 'products' }])
    expect(JSON.stringify(named('updateSearchIndex')[0])).toContain('"stemmerName":"german"')

    await node().save('mark')
    await stores.searchState.updateOne({ _id: 'products' }, { $set: { version: 0, mark: 'mark' } })
    expect(await node().open('de')).toBeNull()
    await node().rebuild('de', put => put([product('a')]))
    expect(named('updateSearchIndex')).toHaveLength(2)
  })

  it('makes an index anew that somebody deleted, for what it knows', async () => {
    const engine = node()
    await engine.open('en')
    await engine.upsert([product('a')])
    await engine.save('mark')
    cluster.indexes.clear()
    expect(await node().open('en')).toBe('mark')
    expect((await node().search(all)).ids).toEqual(['a'])
  })

  it('waits until the index has heard of every product before it answers by a new one', async () => {
    const engine = node()
    await engine.open('en')
    await engine.upsert([product('old')])
    const behind = { count: { total: 0n } }
    for (let look = 0; look < 3; look++) cluster.can('aggregate $searchMeta', reply(behind))
    await engine.rebuild('en', put => put([product('new')]))
    const looks = searches().filter(({ pipeline }) => JSON.stringify(pipeline).includes('"filter":[{"equals":{"path":"generation"'))
    expect(looks).toHaveLength(4)
    expect((await engine.search(all)).ids).toEqual(['new'])
  })

  it('keeps the old one when the index does not keep up, and leaves nothing behind', async () => {
    const engine = node()
    await engine.open('en')
    await engine.upsert([product('old')])
    for (let look = 0; look < 1_000; look++) cluster.can('aggregate $searchMeta', reply({ count: { total: 0n } }))
    await expect(engine.rebuild('en', put => put([product('new')]))).rejects.toThrow(/has not read all products/)
    cluster.forget()
    expect((await engine.search(all)).ids).toEqual(['old'])
    expect(await stores.searchProducts.countDocuments()).toBe(1)
  })

  it('says that the index could not be built', async () => {
    const engine = node()
    await engine.open('en')
    for (let look = 0; look < 2; look++) cluster.can('aggregate $listSearchIndexes', reply({ name: 'products', status: 'FAILED', queryable: false }))
    await expect(engine.rebuild('en', put => put([product('a')]))).rejects.toThrow(/could not be built/)
  })

  it('is one for all nodes: each hears of the other\'s products at once, and of its rebuild within a second', async () => {
    const [one, other] = [node(), node()]
    await one.open('en')
    await other.open('en')
    await one.upsert([product('a')])
    expect((await other.search(all)).ids).toEqual(['a'])
    await one.rebuild('en', put => put([product('b')]))
    await expect.poll(async () => (await other.search(all)).ids, { timeout: 3_000 }).toEqual(['b'])
    await other.upsert([product('c')])
    expect((await one.search(all)).ids.toSorted()).toEqual(['b', 'c'])
  })

  it('deletes what was left behind, and not what another node is building', async () => {
    const engine = node()
    await engine.open('en')
    const [left, building] = [newGeneration(Date.now() - 2 * DAY_MS), newGeneration(Date.now())]
    const document = { ...product('x'), exactCodes: [], facetValues: [], codes: [], productId: 'x', collectionIds: [], priceMin: 1, priceMax: 1 }
    await stores.searchProducts.insertMany([left, building].map(generation => ({ ...document, _id: `${generation}/x`, generation })))
    await engine.rebuild('en', put => put(Array.from({ length: 450 }, (_, at) => product(String(at)))))
    await engine.rebuild('en', put => put([product('a')]))
    expect((await stores.searchProducts.distinct('generation')).toSorted()).toEqual([building, (await stores.searchState.findOne())!.generation].toSorted())
    expect(engine.status()).toEqual({ products: 1, bytes: 0 })
  })

  it('does not let a mark of one generation speak for the next', async () => {
    const [one, other] = [node(), node()]
    await one.open('en')
    await other.open('en')
    await other.rebuild('en', put => put([product('a')]))
    await one.save('old')
    expect((await stores.searchState.findOne())!.mark).toBeNull()
  })

  it('puts what shoppers typed nowhere but in values, and lets no question take longer than a second', async () => {
    const engine = node()
    await engine.open('en')
    await engine.upsert([product('a')])
    cluster.recorded.length = 0
    for (const text of ['{"$ne":1}', '$where', '\0\uD800', 'mug '.repeat(2_000)]) {
      await engine.search({ ...all, text, facets: { $gt: [text] }, collectionId: text })
      await engine.suggest(text, { queries: 5, products: 5 })
    }
    expect(searches().length).toBeGreaterThan(10)
    const stages = new Set(searches().flatMap(({ pipeline }) => (pipeline as Document[]).flatMap(stage => Object.keys(stage))))
    expect([...stages].filter(stage => !['$search', '$searchMeta', '$skip', '$limit', '$project'].includes(stage))).toEqual([])
    for (const command of searches()) expect(command.maxTimeMS).toBe(1_000)
  })

  it('refuses an answer of another shape than documented', async () => {
    const engine = node()
    await engine.open('en')
    cluster.can('aggregate $searchMeta', reply({ count: { lowerBound: 5n } }))
    await expect(engine.search(all)).rejects.toThrow()
    cluster.forget()
  })

  it('says that it cannot answer, and answers again by itself', async () => {
    const engine = node()
    await engine.open('en')
    await engine.rebuild('en', put => put([product('a')]))
    const said: string[] = []
    let now = 0
    const availability = createSearchAvailability({ notice: sentence => void said.push(sentence), now: () => now })
    const ask = async () => (await availability.ask(() => engine.search(all)))?.ids ?? null
    expect(await ask()).toEqual(['a'])
    // A code that the driver does not try again by itself.
    const gone = { ok: 0, code: 8, codeName: 'UnknownError', errmsg: 'Error connecting to localhost:27027' }
    for (const name of ['aggregate $search', 'aggregate $searchMeta']) cluster.can(name, gone)
    await expect(engine.search(all)).rejects.toBeInstanceOf(SearchUnavailable)
    cluster.forget()
    for (const name of ['aggregate $search', 'aggregate $searchMeta']) cluster.can(name, gone)
    expect(await ask()).toBeNull()
    cluster.forget()
    expect(availability.isAway()).toBe(true)
    // Left alone for some seconds: nobody waits for what was just away.
    cluster.recorded.length = 0
    expect(await ask()).toBeNull()
    expect(searches()).toEqual([])
    now += 5_000
    expect(await ask()).toEqual(['a'])
    expect(availability.isAway()).toBe(false)
    expect(said).toEqual([
      'The search of the cluster does not answer (Error connecting to localhost:27027); the shop is searched by a plain query until it does.',
      'The search answers again.',
    ])
    // What is wrong with us is no outage.
    await expect(availability.ask(() => Promise.reject(new TypeError('a mistake')))).rejects.toThrow('a mistake')
  })

  it('cannot answer when somebody has deleted its index', async () => {
    const engine = node()
    await engine.open('en')
    await engine.rebuild('en', put => put([product('a')]))
    cluster.indexes.clear()
    await expect(engine.search(all)).rejects.toThrow('Its index is missing')
  })

  it.each([['7.0.2', false], ['6.0.16', false], ['7.0.3', true], ['8.2.1', true]])('asks MongoDB %s, which lists no index, whether it would say that it has no search: %s', async (version, says) => {
    cluster.can('buildInfo', { ok: 1, version })
    const sentence = await problemOfSearchEngine({ searchEngine: 'atlas' }, stores)
    cluster.forget()
    expect(sentence).toBe(says ? null : `SEARCH_ENGINE is atlas, but MONGODB_URI names MongoDB ${version}, which does not say whether it has Atlas Search; name a cluster of 7.0.3 or newer, or set SEARCH_ENGINE=local.`)
  })

  it('says at the start, in one sentence, that a cluster has no search', async () => {
    expect(await problemOfSearchEngine({ searchEngine: 'atlas' }, stores)).toBeNull()
    cluster.can('aggregate $listSearchIndexes', { ok: 0, code: 31082, codeName: 'SearchNotEnabled', errmsg: 'Search index commands are only supported with Atlas.' })
    const sentence = await problemOfSearchEngine({ searchEngine: 'atlas' }, stores)
    expect(sentence).toBe('SEARCH_ENGINE is atlas, but the cluster of MONGODB_URI has no Atlas Search (Search index commands are only supported with Atlas); name a cluster that has it, or set SEARCH_ENGINE=local.')
    // Looking changes nothing.
    expect(cluster.recorded.filter(({ name }) => /create|insert|update|delete|drop/i.test(name))).toEqual([])
    expect(await problemOfSearchEngine({ searchEngine: 'local' }, stores)).toBeNull()
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events } from '../../../server/db/postgres/schema/events.ts'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice({ demo: true })
  await office.work('search index')
})
afterAll(() => office.close())
beforeEach(async () => {
  await office.work('events')
  await office.postgres.db.delete(events)
})

interface Found { searchId: string | null, totalCount: number, nodes: { id: string }[] }
const search = async (query: string, input: Record<string, unknown> = {}, visitor?: { address: string, userAgent: string }) =>
  (await office.shop<{ search: Found }>('query ($input: SearchInput!) { search(input: $input) { searchId totalCount nodes { id } } }', { input: { query, ...input } }, visitor)).search
const track = (name: string, searchId: string, productId: string, position?: number) =>
  office.shop('mutation ($input: AnalyticsEventInput!) { analyticsEventTrack(input: $input) { userErrors { code } } }', { input: { name, searchId, productId, position } })
const kept = async () => {
  await office.work('events')
  return office.postgres.db.select().from(events)
}
const terms = async (args: string) => (await office.run<{ searchTerms: { totalCount: number, nodes: Record<string, unknown>[] } }>(`{ searchTerms(${args}) { totalCount nodes { query searches results clickedSearches addedSearches } } }`)).searchTerms

describe('a search', () => {
  it('is kept with its words and what it found, and with nothing of who searched', async () => {
    const { searchId, totalCount } = await search('  Linen  THROW ')
    const [row, ...others] = await kept()
    expect(others).toEqual([])
    expect(row).toEqual({ id: searchId, name: 'search', query: 'linen throw', results: totalCount, matched: expect.any(Boolean), clicked: false, added: false, searchId: null, productId: null, position: null, createdAt: expect.any(Date) })
    expect(JSON.stringify(row)).not.toContain('203.0.113')
  })

  it('is one, however it is narrowed down, ordered and paged through', async () => {
    for (const input of [{}, { page: 2 }, { sort: 'PRICE_ASC' }, { inStock: true }, { exact: true }, { facets: [{ facet: 'type', values: ['x'] }] }, { price: { min: 1 } }, { collectionSlug: 'table' }]) await search('linen', input)
    expect(await kept()).toHaveLength(1)
  })

  it('is the same with the empty filters that a page sends', async () => {
    expect((await search('linen', { page: 1, perPage: 24, sort: 'RELEVANCE', facets: [], price: {}, inStock: false })).searchId).not.toBeNull()
  })

  it.each([['a crawler', 'linen', 'Mozilla/5.0 (compatible; Googlebot/2.1)'], ['over-long words', 'linen '.repeat(40), 'Firefox'], ['a mail address', 'anna@example.com', 'Firefox']])('by %s is not kept', async (_name, query, userAgent) => {
    expect((await search(query, {}, { address: '203.0.113.8', userAgent })).searchId).toBeNull()
    expect(await kept()).toEqual([])
  })

  it('is bound for each client, and another one is not disturbed', async () => {
    for (let n = 0; n < 130; n++) await search(`word ${n}`, {}, { address: '2001:db8::1', userAgent: 'Firefox' })
    await search('linen', {}, { address: '203.0.113.9', userAgent: 'Firefox' })
    const rows = await kept()
    expect([rows.length, rows.filter(({ query }) => query === 'linen').length]).toEqual([121, 1])
  })

  it('is answered while its event cannot be written, and written later', async () => {
    await office.postgres.db.execute('alter table events rename to events_away')
    await search('linen')
    await expect(office.work('events')).rejects.toThrow()
    await office.postgres.db.execute('alter table events_away rename to events')
    expect(await kept()).toHaveLength(1)
  })
})

describe('what came of it', () => {
  it('counts once for each search and product', async () => {
    const { searchId, nodes } = await search('linen')
    for (let n = 0; n < 3; n++) await track('SEARCH_RESULT_CLICKED', searchId!, nodes[0]!.id, 1)
    await track('SEARCH_RESULT_ADDED_TO_CART', searchId!, nodes[0]!.id)
    expect((await kept()).map(({ name, position }) => [name, position]).sort()).toEqual([['search', null], ['search_add', null], ['search_click', 1]])
    expect((await terms('query: "linen"')).nodes).toEqual([{ query: 'linen', searches: 1, results: expect.any(Number), clickedSearches: 1, addedSearches: 1 }])
  })

  it('is known to a search that another node writes later', async () => {
    const { searchId, nodes } = await search('linen')
    const other = office.node()
    other.events.result({ address: '203.0.113.7', userAgent: 'Firefox' }, { name: 'search_click', searchId: searchId!, productId: nodes[0]!.id, position: 1 })
    await new Promise(resolve => setImmediate(resolve))
    await other.events.close()
    await office.work('events')
    expect((await terms('query: "linen"')).nodes).toMatchObject([{ searches: 1, clickedSearches: 1, addedSearches: 0 }])
  })

  it('is nothing for ids that cannot be, and counts for no search that is not there', async () => {
    await track('SEARCH_RESULT_CLICKED', 'x', 'y')
    await track('SEARCH_RESULT_CLICKED', '01a20000-0000-7000-8000-00000000000a', '01a20000-0000-7000-8000-00000000000b', -4)
    expect((await kept()).map(({ name, position }) => [name, position])).toEqual([['search_click', null]])
    expect((await terms('range: LAST_7_DAYS')).nodes).toEqual([])
  })
})

describe('a suggested product that is opened', () => {
  const suggested = (query: string | undefined, productId: string, position?: number) =>
    office.shop('mutation ($input: AnalyticsEventInput!) { analyticsEventTrack(input: $input) { userErrors { code } } }', { input: { name: 'SUGGESTION_CLICKED', query, productId, position } })
  const typed = async (args: string) => (await office.run<{ searchTerms: { nodes: object[] } }>(`{ searchTerms(${args}) { nodes { query searches results suggestionClicks } } }`)).searchTerms.nodes

  it('is kept with what was typed, and with nothing of who typed it', async () => {
    const { nodes } = await search('linen', { exact: true })
    await suggested(' LINEN  thr', nodes[0]!.id, 2)
    const [row, ...others] = await kept()
    expect(others).toEqual([])
    expect(row).toEqual({ id: expect.any(String), name: 'suggestion_click', query: 'linen thr', results: null, matched: null, clicked: false, added: false, searchId: null, productId: nodes[0]!.id, position: 2, createdAt: expect.any(Date) })
  })

  it('is in the report, and half words are among no searches', async () => {
    const { nodes } = await search('linen')
    for (const query of ['lin', 'lin', 'linen']) await suggested(query, nodes[0]!.id, 1)
    await office.work('events')
    expect(await typed('first: 10')).toEqual([{ query: 'linen', searches: 1, results: expect.any(Number), suggestionClicks: 1 }])
    expect(await typed('suggested: true')).toEqual([{ query: 'lin', searches: 0, results: null, suggestionClicks: 2 }, { query: 'linen', searches: 1, results: expect.any(Number), suggestionClicks: 1 }])
    expect(await typed('withoutResults: true')).toEqual([])
    expect(await office.run('{ searchTotals(range: LAST_7_DAYS) { searches withoutResults suggestionClicks } }')).toEqual({ searchTotals: { searches: 1, withoutResults: 0, suggestionClicks: 3 } })
  })

  it.each([['nothing typed', undefined], ['a mail address', 'anna@example.com'], ['a long number', '4111 1111 1111 1111']])('with %s is passed over', async (_name, query) => {
    await suggested(query, '01a20000-0000-7000-8000-00000000000b', 1)
    expect(await kept()).toEqual([])
  })
})

describe('the report', () => {
  it('tells what is asked most, what finds nothing and what leads nowhere', async () => {
    for (let n = 0; n < 4; n++) await search('linen')
    for (let n = 0; n < 2; n++) await search('zzyzx qqq')
    const { searchId, nodes } = await search('mug')
    await track('SEARCH_RESULT_CLICKED', searchId!, nodes[0]!.id, 1)
    await office.work('events')
    const queries = async (args: string) => (await terms(args)).nodes.map(({ query }) => query)
    expect(await queries('first: 10')).toEqual(['linen', 'zzyzx qqq', 'mug'])
    expect(await queries('withoutResults: true')).toEqual(['zzyzx qqq'])
    expect(await queries('fewClicks: true')).toEqual(['linen'])
    expect(await queries('query: "YZX"')).toEqual(['zzyzx qqq'])
    const paged = await terms('page: 2, perPage: 2')
    expect([paged.totalCount, paged.nodes.length]).toEqual([3, 1])
    expect(await office.run('{ searchTotals(range: LAST_7_DAYS) { searches withoutResults clickedSearches } }')).toEqual({ searchTotals: { searches: 7, withoutResults: 2, clickedSearches: 1 } })
  })

  it('looks back as far as it says', async () => {
    await search('linen')
    await office.work('events')
    office.advance(8 * 24 * 3_600_000)
    expect([(await terms('range: LAST_7_DAYS')).totalCount, (await terms('range: LAST_90_DAYS')).totalCount]).toEqual([0, 1])
  })

  it('is for those who may see figures', async () => {
    for (const query of ['{ searchTerms { totalCount } }', '{ searchTotals { searches } }']) {
      const asked = async (role: 'analyst' | 'fulfillment' | null) => (await office.ask(role, query)).errors?.map(({ extensions }) => extensions.code) ?? []
      expect([await asked('analyst'), await asked('fulfillment'), await asked(null)]).toEqual([[], ['FORBIDDEN'], ['UNAUTHENTICATED']])
    }
  })
})

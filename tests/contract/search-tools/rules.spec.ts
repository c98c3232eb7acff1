import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'
import type { UserErrorView } from '../../support/shop-client.ts'

let office: Office
const ids: Record<string, string> = {}
beforeAll(async () => {
  office = await openOffice({ demo: true })
  // The demo shop has rules of its own, which would be met here.
  await office.documents.searchRules.deleteMany({})
  await office.work('search index')
  const { products } = await office.shop<{ products: { nodes: { id: string, slug: string }[] } }>('{ products(first: 100) { nodes { id slug } } }')
  for (const { id, slug } of products.nodes) ids[slug] = id
})
afterAll(() => office.close())

interface Found { nodes: { slug: string }[], totalCount: number, redirect: string | null, suggestion: string | null, highlights: { productId: string, title: { start: number, end: number }[] }[] }
const search = async (query: string, input: Record<string, unknown> = {}) =>
  (await office.shop<{ search: Found }>('query ($input: SearchInput!) { search(input: $input) { totalCount redirect suggestion nodes { slug } highlights { productId title { start end } } } }', { input: { query, ...input } })).search
const slugs = async (query: string) => (await search(query)).nodes.map(({ slug }) => slug)

interface Made { id: string, version: number }
type Payload = { made: Made | null, userErrors: UserErrorView[] }
const FIELDS = { synonymSet: ['SynonymInput', 'synonym'], searchRedirectSet: ['SearchRedirectInput', 'searchRedirect'], searchPlacementSet: ['SearchPlacementInput', 'searchPlacement'] } as const
const set = async (name: keyof typeof FIELDS, input: Record<string, unknown>): Promise<Payload> => {
  const [type, field] = FIELDS[name]
  return (await office.run<Record<string, Payload>>(`mutation ($input: ${type}!) { ${name}(input: $input) { made: ${field} { id version } userErrors { code field message } } }`, { input }))[name]!
}
const remove = async (name: string, id: string) => (await office.run<Record<string, { deletedId: string | null, userErrors: UserErrorView[] }>>(`mutation ($id: ID!) { ${name}(id: $id) { deletedId userErrors { code } } }`, { id }))[name]!
const codes = ({ userErrors }: { userErrors: UserErrorView[] }) => userErrors.map(({ code, field }) => [code, field?.at(-1)])

describe('synonyms', () => {
  it('find both ways, are changed and go', async () => {
    expect(await slugs('zzyzxqj')).toEqual([])
    const { made } = await set('synonymSet', { terms: ['zzyzxqj', 'vase', ' VASE '] })
    expect(await slugs('zzyzxqj')).toContain('vase-alma')
    const changed = await set('synonymSet', { id: made!.id, version: made!.version, terms: ['zzyzxqj', 'lamp'] })
    expect(changed.made?.version).toBe(2)
    expect(await slugs('zzyzxqj')).toContain('lamp-linde')
    expect(await slugs('zzyzxqj')).not.toContain('vase-alma')
    expect(await office.run('{ synonyms(query: "ZZYZ") { totalCount nodes { terms inputs } } }')).toEqual({ synonyms: { totalCount: 1, nodes: [{ terms: ['zzyzxqj', 'lamp'], inputs: [] }] } })
    expect((await remove('synonymDelete', made!.id)).deletedId).toBe(made!.id)
    expect(await slugs('zzyzxqj')).toEqual([])
    expect(codes(await remove('synonymDelete', made!.id))).toEqual([['NOT_FOUND', undefined]])
  })

  it('work one way', async () => {
    const { made } = await set('synonymSet', { inputs: ['flagon'], terms: ['carafe'] })
    expect((await slugs('flagon')).length).toBeGreaterThan(0)
    await remove('synonymDelete', made!.id)
  })

  it.each([
    ['one word', { terms: ['vase'] }, 'terms'], ['the same word twice', { terms: ['Vase', 'vase '] }, 'terms'], ['signs alone', { terms: ['vase', '!!'] }, 'terms'], ['very long words', { terms: ['vase', 'x'.repeat(101)] }, 'terms'],
    ['too many words', { terms: Array.from({ length: 21 }, (_, n) => `word ${n}`) }, 'terms'], ['nothing to find', { terms: [], inputs: ['vase'] }, 'terms'], ['a word on both sides', { terms: ['vase'], inputs: ['VASE'] }, 'inputs'],
  ])('of %s are refused', async (_name, input, field) => {
    expect(codes(await set('synonymSet', input))).toEqual([['INVALID_INPUT', field]])
  })

  it('are not made twice, nor over those of somebody else', async () => {
    const { made } = await set('synonymSet', { terms: ['couch', 'sofa'] })
    expect(codes(await set('synonymSet', { terms: ['Sofa', 'Couch'] }))).toEqual([['SYNONYM_TAKEN', 'terms']])
    expect(codes(await set('synonymSet', { id: made!.id, version: 7, terms: ['couch', 'settee'] }))).toEqual([['VERSION_CONFLICT', 'version']])
    await remove('synonymDelete', made!.id)
  })
})

describe('redirects of searches', () => {
  it('lead in place of results, whatever case and spaces, until they are deleted', async () => {
    const { made } = await set('searchRedirectSet', { queries: ['returns', 'Send  back'], target: '/pages/returns' })
    expect([(await search(' RETURNS')).redirect, (await search('send back')).redirect, (await search('return')).redirect]).toEqual(['/pages/returns', '/pages/returns', null])
    expect((await search('returns', { collectionSlug: 'table' })).redirect).toBeNull()
    await set('searchRedirectSet', { ...made!, queries: ['returns'], target: '/pages/shipping?from=search' })
    expect([(await search('returns')).redirect, (await search('send back')).redirect]).toEqual(['/pages/shipping?from=search', null])
    await remove('searchRedirectDelete', made!.id)
    expect((await search('returns')).redirect).toBeNull()
  })

  it('settle searches that find nothing', async () => {
    const terms = async () => (await office.run<{ searchTerms: { nodes: unknown[] } }>('{ searchTerms(withoutResults: true, query: "wxyz") { nodes { query searchRedirect { target } searchPlacement { id } } } }')).searchTerms.nodes
    await search('Wxyz wxyzz')
    await office.work('events')
    expect(await terms()).toEqual([{ query: 'wxyz wxyzz', searchRedirect: null, searchPlacement: null }])
    const { made } = await set('searchRedirectSet', { queries: ['WXYZ  wxyzz'], target: '/pages/contact' })
    expect(await terms()).toEqual([])
    expect((await office.run<{ searchTerms: { nodes: unknown[] } }>('{ searchTerms(query: "wxyz") { nodes { searchRedirect { target } } } }')).searchTerms.nodes).toEqual([{ searchRedirect: { target: '/pages/contact' } }])
    await remove('searchRedirectDelete', made!.id)
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'pages/returns', '/admin', '/admin/orders', '/graphql', '/checkout', ''])('do not lead to %j', async (target) => {
    expect(codes(await set('searchRedirectSet', { queries: ['x'], target }))).toEqual([['INVALID_INPUT', 'target']])
  })

  it('are one for each search, and make no circle', async () => {
    const { made } = await set('searchRedirectSet', { queries: ['gift', 'gifts'], target: '/search?q=candle' })
    expect(codes(await set('searchRedirectSet', { queries: ['present', 'GIFTS'], target: '/' }))).toEqual([['QUERY_TAKEN', 'queries']])
    expect(codes(await set('searchRedirectSet', { queries: ['candle'], target: '/collections/table' }))).toEqual([['REDIRECT_LOOP', 'target']])
    expect(codes(await set('searchRedirectSet', { queries: ['same'], target: '/search?q=Same' }))).toEqual([['REDIRECT_LOOP', 'target']])
    expect(codes(await set('searchRedirectSet', { queries: ['present'], target: '/search?q=GIFT&x=1' }))).toEqual([['REDIRECT_LOOP', 'target']])
    await remove('searchRedirectDelete', made!.id)
  })

  it('are made once, however many editors try at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => set('searchRedirectSet', { queries: ['rush'], target: '/pages/shipping' })))
    expect(all.filter(({ made }) => made !== null)).toHaveLength(1)
    expect(all.flatMap(codes).every(([code]) => code === 'QUERY_TAKEN')).toBe(true)
  })
})

describe('placements', () => {
  it('put products first and last for their search alone', async () => {
    const before = await slugs('linen')
    expect(before.length).toBeGreaterThan(2)
    const [first, last] = [before[0]!, before.at(-1)!]
    const { made } = await set('searchPlacementSet', { queries: ['linen'], pinnedProductIds: [ids['candle-vesper'], ids[last]], buriedProductIds: [ids[first]] })
    const after = await slugs('linen')
    expect([after[0], after[1], after.at(-1)]).toEqual(['candle-vesper', last, first])
    expect((await search('linen')).totalCount).toBe(before.length + 1)
    expect((await slugs('linen throw'))[0]).not.toBe('candle-vesper')
    const { searchPlacement } = await office.run<{ searchPlacement: unknown }>('query ($id: ID!) { searchPlacement(id: $id) { queries pinnedProducts { slug } buriedProducts { slug } } }', { id: made!.id })
    expect(searchPlacement).toEqual({ queries: ['linen'], pinnedProducts: [{ slug: 'candle-vesper' }, { slug: last }], buriedProducts: [{ slug: first }] })
    await remove('searchPlacementDelete', made!.id)
    expect(await slugs('linen')).toEqual(before)
  })

  it('are refused when they say nothing, or two things of one product', async () => {
    expect(codes(await set('searchPlacementSet', { queries: ['linen'], pinnedProductIds: [], buriedProductIds: [] }))).toEqual([['INVALID_INPUT', 'pinnedProductIds']])
    expect(codes(await set('searchPlacementSet', { queries: [], pinnedProductIds: [ids['mug-rund']], buriedProductIds: [] }))).toEqual([['INVALID_INPUT', 'queries']])
    expect(codes(await set('searchPlacementSet', { queries: ['linen'], pinnedProductIds: [ids['mug-rund']], buriedProductIds: [ids['mug-rund']] }))).toEqual([['INVALID_INPUT', 'pinnedProductIds']])
    expect(codes(await set('searchPlacementSet', { queries: ['linen'], pinnedProductIds: ['01a20000-0000-7000-8000-00000000dead'], buriedProductIds: [] }))).toEqual([['NOT_FOUND', 'pinnedProductIds']])
  })
})

describe('a preview', () => {
  it('shows what rules would do, beside what is, and changes nothing', async () => {
    const preview = async (input: Record<string, unknown>) => (await office.run<{ searchPreview: Record<'before' | 'after', { totalCount: number, products: { slug: string }[] }> }>(
      'query ($input: SearchPreviewInput!) { searchPreview(input: $input) { before { totalCount products { slug } } after { totalCount products { slug } } } }', { input })).searchPreview
    const words = await preview({ query: 'zzyzxqj', synonym: { terms: ['zzyzxqj', 'vase'] } })
    expect([words.before.totalCount, words.after.products[0]?.slug]).toEqual([0, 'vase-alma'])
    const places = await preview({ query: 'linen', placement: { queries: ['linen'], pinnedProductIds: [ids['candle-vesper']], buriedProductIds: [] } })
    expect([places.after.products[0]?.slug, places.after.totalCount - places.before.totalCount]).toEqual(['candle-vesper', 1])
    const unfinished = await preview({ query: 'linen', placement: { queries: [], pinnedProductIds: [], buriedProductIds: [] }, synonym: { terms: ['x'] } })
    expect(unfinished.after).toEqual(unfinished.before)
    expect(await slugs('zzyzxqj')).toEqual([])
  })

  it('leaves out the saved rule that is being changed', async () => {
    const { made } = await set('synonymSet', { terms: ['zzyzxqj', 'vase'] })
    const { searchPreview } = await office.run<{ searchPreview: Record<'before' | 'after', { totalCount: number }> }>('query ($input: SearchPreviewInput!) { searchPreview(input: $input) { before { totalCount } after { totalCount } } }',
      { input: { query: 'zzyzxqj', synonym: { ...made!, terms: ['other', 'thing'] } } })
    expect([searchPreview.before.totalCount > 0, searchPreview.after.totalCount]).toEqual([true, 0])
    await remove('synonymDelete', made!.id)
  })
})

describe('what shoppers see of it', () => {
  it('is marked in titles, and a correction can be refused', async () => {
    const { nodes, highlights, suggestion } = await search('vaze')
    expect([suggestion, nodes[0]?.slug]).toEqual(['vase', 'vase-alma'])
    expect(highlights.find(({ productId }) => productId === ids['vase-alma'])?.title).toEqual([{ start: 0, end: 4 }])
    expect(await search('vaze', { exact: true })).toMatchObject({ totalCount: 0, suggestion: null })
  })

  it('on another node too, within two seconds, also that it is gone', async () => {
    const other = office.node()
    const job = (name: string) => other.jobs.find(entry => entry.name === name)!.run()
    await job('search index')
    await job('changes')
    const redirect = async () => (await other.search.search({ text: 'opening hours', sort: 'relevance' }, { offset: 0, limit: 1 })).redirect
    const found = async () => (await other.search.search({ text: 'zzyzxqj', sort: 'relevance' }, { offset: 0, limit: 5 })).nodes.length
    expect([await redirect(), await found()]).toEqual([null, 0])
    const led = await set('searchRedirectSet', { queries: ['opening hours'], target: '/pages/contact' })
    const words = await set('synonymSet', { terms: ['zzyzxqj', 'vase'] })
    await job('changes')
    expect([await redirect(), await found() > 0]).toEqual(['/pages/contact', true])
    await remove('searchRedirectDelete', led.made!.id)
    await remove('synonymDelete', words.made!.id)
    await job('changes')
    expect([await redirect(), await found()]).toEqual([null, 0])
  })

  it('as popular queries is what was asked five times and is the shop\'s own words', async () => {
    const popular = async () => (await office.shop<{ predictiveSearch: { queries: { text: string }[] } }>('{ predictiveSearch(query: " ") { queries { text } } }')).predictiveSearch.queries.map(({ text }) => text)
    expect(await popular()).toEqual([])
    for (let n = 0; n < 5; n++) for (const query of ['linen cushion', 'vaze', 'zzyzx', 'anna@example.com']) await search(query)
    for (let n = 0; n < 4; n++) await search('mug')
    await office.work('events')
    office.advance(61_000)
    await popular()
    // Old ones are shown while fresh ones are read.
    await expect.poll(popular).toEqual(['linen cushion'])
  })
})

it('is changed by those who may change products, and read by those who may read them', async () => {
  for (const [query, readers] of [['{ synonyms { totalCount } }', true], ['{ searchRedirects { totalCount } }', true], ['{ searchPlacements { totalCount } }', true], ['mutation { synonymSet(input: { terms: ["a", "b"] }) { userErrors { code } } }', false], ['mutation { searchRedirectDelete(id: "x") { deletedId } }', false]] as const) {
    const asked = async (role: 'analyst' | null) => (await office.ask(role, query)).errors?.map(({ extensions }) => extensions.code) ?? []
    expect([await asked('analyst'), await asked(null)]).toEqual([readers ? [] : ['FORBIDDEN'], ['UNAUTHENTICATED']])
  }
})

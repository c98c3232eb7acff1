import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startShop, type TestShop } from '../setup/shop.ts'
import { variantBySku } from '../support/buyer.ts'
import { ShopClient } from '../support/shop-client.ts'
import { signedInStaff } from '../support/staff.ts'

interface Found {
  totalCount: number
  relaxed: boolean
  suggestion: string | null
  nodes: { title: string, slug: string }[]
  facets: { facet: string, title: string, values: { value: string, count: number, selected: boolean }[] }[]
  priceRange: { min: number, max: number } | null
}

let shop: TestShop
let client: ShopClient
beforeAll(async () => {
  shop = await startShop()
  client = new ShopClient(shop.url)
  // The index is built behind the running shop.
  for (let tries = 0; tries < 100 && (await search({ query: 'vaze' })).suggestion === null; tries++) await sleep(200)
})
afterAll(() => shop.stop())

async function search(input: Record<string, unknown>): Promise<Found> {
  return (await client.run<{ search: Found }>(`query ($input: SearchInput!) { search(input: $input) {
    totalCount relaxed suggestion nodes { title slug } facets { facet title values { value count selected } } priceRange { min max } } }`, { input })).search
}
const slugs = (found: Found) => found.nodes.map(node => node.slug)

describe('search', () => {
  it('forgives typing, plurals and order, and says what it took the words for', async () => {
    expect(slugs(await search({ query: 'vaze' }))).toContain('vase-alma')
    expect(slugs(await search({ query: 'mugs' }))[0]).toBe('mug-rund')
    expect((await search({ query: 'lmap linde' })).nodes[0]?.slug).toBe('lamp-linde')
    expect((await search({ query: 'mug' })).suggestion).toBeNull()
  })

  it('finds an article number at once', async () => {
    expect((await search({ query: 'RUND-SAG-350' })).nodes[0]?.slug).toBe('mug-rund')
  })

  it('counts facets, and a facet\'s own choice does not hide its other values', async () => {
    const all = await search({ query: 'linen' })
    expect(all.facets.length).toBeGreaterThan(0)
    const facet = all.facets.find(({ values }) => values.length > 1) ?? all.facets[0]!
    const value = facet.values[0]!
    const narrowed = await search({ query: 'linen', facets: [{ facet: facet.facet, values: [value.value] }] })
    expect(narrowed.totalCount).toBe(value.count)
    const again = narrowed.facets.find(({ facet: name }) => name === facet.facet)!
    expect(again.values.map(entry => entry.value)).toEqual(expect.arrayContaining(facet.values.map(entry => entry.value)))
    expect(again.values.find(entry => entry.value === value.value)).toMatchObject({ selected: true, count: value.count })
  })

  it('keeps to a price range and sorts', async () => {
    const found = await search({ query: 'linen', sort: 'PRICE_ASC', price: { min: 3_000, max: 20_000 } })
    expect(found.totalCount).toBeGreaterThan(0)
    expect(found.priceRange!.min).toBeLessThanOrEqual(found.priceRange!.max)
  })

  it.each([
    ['nothing', ''], ['punctuation', '!!! ??? ...'], ['stop words', 'the of and'], ['emoji', '🍵🍵🍵'], ['10 kB', 'mug '.repeat(2_500)], ['a regular expression bomb', '(a+)+$'.repeat(50)],
    ['right to left', 'مرحبا بالعالم'], ['Chinese', '陶瓷杯子'],
  ])('answers %s sanely and fast', async (_name, query) => {
    const start = performance.now()
    const { status } = await client.request('query ($input: SearchInput!) { search(input: $input) { totalCount } }', { input: { query } })
    expect([200, 400]).toContain(status)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it.each([
    ['an unknown facet', { query: 'mug', facets: [{ facet: 'no-such-facet', values: ['x'] }] }],
    ['prices reversed', { query: 'mug', price: { min: 9_000, max: 1 } }],
    ['page 10^9', { query: 'mug', page: 1_000_000_000 }],
  ])('answers %s without falling over', async (_name, input) => {
    const { status } = await client.request('query ($input: SearchInput!) { search(input: $input) { totalCount nodes { id } } }', { input })
    expect([200, 400]).toContain(status)
  })

  it('knows a product two seconds after staff have changed it, and no longer one that is gone', async () => {
    const owner = await signedInStaff(shop, 'owner')
    const { productId } = await variantBySku(shop.url, 'VESPER-45')
    const { product } = await owner.run<{ product: { version: number } }>('query ($id: ID!) { product(id: $id) { version } }', { id: productId })
    const update = (input: Record<string, unknown>) => owner.run<{ productUpdate: { product: { version: number } | null, userErrors: unknown[] } }>(
      'mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { product { version } userErrors { code message } } }', { input: { id: productId, ...input } })
    const renamed = await update({ version: product.version, title: 'Quokkalight' })
    expect(renamed.productUpdate.userErrors).toEqual([])
    await sleep(2_000)
    expect(slugs(await search({ query: 'quokkalight' }))).toContain('candle-vesper')
    await update({ version: renamed.productUpdate.product!.version, status: 'DRAFT' })
    await sleep(2_000)
    expect(slugs(await search({ query: 'quokkalight' }))).not.toContain('candle-vesper')
  })
})

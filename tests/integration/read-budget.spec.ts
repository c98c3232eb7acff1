import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startShop, type TestShop } from '../setup/shop.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await startShop({ env: { TRUSTED_PROXY_HOPS: '1' } })
})
afterAll(() => shop.stop())

function read(address: string, query: string): Promise<Response> {
  return fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': `6.6.6.6, ${address}` }, body: JSON.stringify({ query }) })
}
const ORDINARY = '{ products(first: 24) { nodes { id slug title priceRange { minVariantPrice { amount } } featuredImage { url } } } }'
const GREEDY = '{ products(first: 100) { nodes { id variants(first: 100) { nodes { id price { amount } compareAtPrice { amount } } } } } }'

describe('what one address may ask for in a minute', () => {
  it('is enough for 600 ordinary reads', async () => {
    const statuses: number[] = []
    for (let batch = 0; batch < 30; batch++) {
      statuses.push(...await Promise.all(Array.from({ length: 20 }, async () => (await read('203.0.113.1', ORDINARY)).status)))
    }
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  it('ends by what was asked for, not by how often, and for that address alone', async () => {
    let refused: Response | null = null
    for (let index = 0; index < 100 && !refused; index++) {
      const answer = await read('203.0.113.2', GREEDY)
      if (answer.status !== 200) refused = answer
    }
    expect(refused?.status).toBe(429)
    expect(refused?.headers.get('retry-after')).toBe('60')
    expect(await refused!.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    expect((await read('203.0.113.2', ORDINARY)).status).toBe(429)
    expect((await read('203.0.113.3', ORDINARY)).status).toBe(200)
    // Pages are made in process; their reader has asked for nothing but a page.
    expect((await fetch(shop.url, { headers: { 'x-forwarded-for': '203.0.113.2' } })).status).toBe(200)
  })
})

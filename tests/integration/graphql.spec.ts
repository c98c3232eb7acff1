import { describe, expect, inject, it } from 'vitest'
import { Buyer, variantBySku } from '../support/buyer.ts'
import { ShopClient } from '../support/shop-client.ts'

const { url } = inject('shop')
const client = new ShopClient(url)

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
}
const codeOf = async (response: Response) => ({ status: response.status, code: (await response.json() as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code })
const query = (text: string) => JSON.stringify({ query: text })

describe('POST /graphql refuses', () => {
  it.each([
    ['what is no JSON', '{', 400, 'BAD_REQUEST'],
    ['a batch', '[{"query":"{shop{name}}"}]', 400, 'BAD_REQUEST'],
    ['broken GraphQL', query('{ shop { '), 400, 'BAD_REQUEST'],
    ['an unknown field', query('{ shop { nme } }'), 400, 'BAD_REQUEST'],
    ['a wrong type', query('{ products(first: "many") { totalCount } }'), 400, 'BAD_REQUEST'],
    ['pages without end', query('{ products(first: 1000) { totalCount } }'), 400, 'BAD_REQUEST'],
    ['2 MB', query(`{ shop { name } } #${'x'.repeat(2_000_000)}`), 413, 'PAYLOAD_TOO_LARGE'],
    ['depth', query(`{ collections { nodes { ${'parent { '.repeat(12)}id${' }'.repeat(12)} } } }`), 400, 'DEPTH_LIMIT'],
    ['aliases', query(`{ ${Array.from({ length: 16 }, (_, index) => `a${index}: shop { name }`).join(' ')} }`), 400, 'TOO_MANY_ALIASES'],
    ['many searches', query('{ a: search(input: { query: "a b c" }) { totalCount } b: search(input: { query: "a" }) { totalCount } c: products(query: "b") { totalCount } }'), 400, 'COST_LIMIT'],
    ['cost', query('{ collections(first: 100) { nodes { products(first: 100) { nodes { id } } } } }'), 400, 'COST_LIMIT'],
    ['tokens', query(`{ shop { ${'name '.repeat(1_100)} } }`), 400, 'BAD_REQUEST'],
    ['NUL in a variable', JSON.stringify({ query: 'query ($q: String!) { search(input: { query: $q }) { totalCount } }', variables: { q: 'a\0b' } }), 400, 'BAD_REQUEST'],
    ['NUL in a literal', query('{ search(input: { query: "\\u0000" }) { totalCount } }'), 400, 'BAD_REQUEST'],
    ['half a surrogate pair', '{"query":"query ($q: String!) { search(input: { query: $q }) { totalCount } }","variables":{"q":"a\\ud800"}}', 400, 'BAD_REQUEST'],
    ['no operation', query('fragment F on Shop { name }'), 400, 'BAD_REQUEST'],
    ['two operations without a name', query('query A { shop { name } } query B { shop { name } }'), 400, 'BAD_REQUEST'],
    ['introspection', query('{ __schema { types { name } } }'), 400, 'BAD_REQUEST'],
  ])('%s', async (_name, body, status, code) => {
    expect(await codeOf(await post(body))).toEqual({ status, code })
  })

  it('GET, forms and compressed bodies', async () => {
    expect((await fetch(`${url}/graphql?query={shop{name}}`)).status).toBe(405)
    expect((await post('query={shop{name}}', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
    expect((await post(query('{ shop { name } }'), { 'content-encoding': 'gzip' })).status).toBe(415)
  })

  it('other origins, and cookies without the header', async () => {
    const cookie = 'zivero_cart=abc'
    expect((await post(query('{ shop { name } }'), { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(query('{ shop { name } }'), { origin: 'null' })).status).toBe(403)
    expect((await post(query('{ shop { name } }'), { origin: url, cookie })).status).toBe(403)
    expect((await post(query('{ shop { name } }'), { cookie, 'x-zivero-csrf': '1' })).status).toBe(403)
    expect((await post(query('{ shop { name } }'), { origin: url, cookie, 'x-zivero-csrf': '1' })).status).toBe(200)
  })

  it('without hints at names', async () => {
    const { errors } = await client.request('{ shop { nam } }')
    expect(errors[0]!.message).not.toContain('Did you mean')
  })
})

describe('the bag', () => {
  it('refuses what cannot be had, and says it', async () => {
    const buyer = new Buyer(url)
    const none = '01a20000-0000-7000-8000-000000000000'
    expect((await buyer.add(none)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await buyer.add('\' or 1=1')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    const { id } = await variantBySku(url, 'RUND-CRE-350')
    expect((await buyer.add(id, 0)).userErrors).toMatchObject([{ code: 'INVALID_QUANTITY' }])
    expect((await buyer.add(id, 100)).userErrors).toMatchObject([{ code: 'INVALID_QUANTITY' }])
  })

  it('loses no line when ten tabs add at once (I11)', async () => {
    const { id } = await variantBySku(url, 'RUND-CRE-350')
    const buyer = new Buyer(url)
    await buyer.add(id)
    await Promise.all(Array.from({ length: 7 }, () => buyer.add(id)))
    expect((await buyer.cart())?.lines).toMatchObject([{ quantity: 8 }])
  })

  it('belongs to whoever has the cookie, and to nobody else', async () => {
    const { id } = await variantBySku(url, 'RUND-CRE-350')
    await new Buyer(url).add(id)
    expect(await new Buyer(url).cart()).toBeNull()
  })

  it('works by plain forms, from our own pages only', async () => {
    const { id } = await variantBySku(url, 'RUND-CRE-350')
    const buyer = new Buyer(url)
    const added = await buyer.form('/cart', { action: 'add', variantId: id, quantity: '2' })
    expect([added.status, added.headers.get('location')]).toEqual([303, '/cart'])
    expect((await buyer.cart())?.lines).toMatchObject([{ quantity: 2 }])
    expect((await buyer.form('/cart', { action: 'add', variantId: id }, { origin: 'https://evil.example' })).status).toBe(403)
  })
})

describe('orders', () => {
  it('are not found by others', async () => {
    const { id } = await variantBySku(url, 'RUND-CRE-350')
    const buyer = new Buyer(url)
    await buyer.add(id)
    await buyer.details('secret@example.com')
    const { order } = await buyer.place()
    const stranger = new Buyer(url)
    const byNumber = (email: string) => stranger.run<{ orderByNumber: { id: string } | null }>('query ($number: String!, $email: String) { orderByNumber(number: $number, email: $email) { id } }', { number: order!.number, email })
    expect(await stranger.order(order!.id)).toBeNull()
    expect((await byNumber('other@example.com')).orderByNumber).toBeNull()
    expect((await byNumber('SECRET@example.com ')).orderByNumber).toEqual({ id: order!.id })
    await buyer.pay((await buyer.place()).redirectUrl!, 'decline')
  })
})

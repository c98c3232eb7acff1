import { beforeAll, describe, expect, inject, it } from 'vitest'
import { Buyer, variantBySku, type OrderView } from '../support/buyer.ts'
import { pageRoutes } from '../support/routes.ts'
import { ShopClient } from '../support/shop-client.ts'

/** Strings that occur nowhere else; whoever else is shown one of them has been shown somebody's data. */
const CANARY = { firstName: 'Quendolyn', lastName: 'Zwitscherlein', address1: 'Vogelhausgasse 8177', city: 'Piepshausen', phone: '+49 30 8177 8177', email: 'quendolyn.zwitscherlein@canary.example' }
const WORDS = Object.values(CANARY)

const { url } = inject('shop')
const ida = new Buyer(url)
let order: OrderView
let routes: string[]

beforeAll(async () => {
  const { id } = await variantBySku(url, 'RUND-CRE-250')
  await ida.add(id)
  await ida.run(`mutation ($contact: CartContactInput!, $address: MailingAddressInput!) {
    cartContactUpdate(input: $contact) { userErrors { code } } cartShippingAddressUpdate(address: $address) { userErrors { code } } }`, {
    contact: { email: CANARY.email, phone: CANARY.phone },
    address: { firstName: CANARY.firstName, lastName: CANARY.lastName, address1: CANARY.address1, city: CANARY.city, phone: CANARY.phone, postalCode: '10435', countryCode: 'DE' },
  })
  const { order: placed, redirectUrl } = await ida.place()
  await ida.pay(redirectUrl!, 'approve')
  order = await ida.settled(placed!.id, 'PAID')
  // A bag that is still open, beside the order.
  await ida.add(id)
  await ida.run('mutation ($contact: CartContactInput!) { cartContactUpdate(input: $contact) { userErrors { code } } }', { contact: { email: CANARY.email } })
  routes = pageRoutes({ products: 'mug-rund', collections: 'table', pages: 'shipping', orders: order.number, mails: 'none', media: 'none', import: 'none', facets: 'none', inventory: 'none', synonyms: 'none', pins: 'none' })
})

/** Spellings and side doors of one page. */
const spellings = (route: string): string[] => [
  route, `${route}/`, route.toUpperCase(), `/${route}`, route.replace('/', '/%2e/'), `${route}?utm_source=x&token=none`, `${route}/_payload.json`, `${route}?_payload`,
]

async function crawl(cookie: string, methods = ['GET', 'HEAD']): Promise<{ path: string, headers: string, body: string, cacheControl: string }[]> {
  const answers = []
  for (const path of routes.flatMap(spellings)) {
    for (const method of methods) {
      const response = await fetch(url + path, { method, redirect: 'manual', headers: { accept: 'text/html', range: 'bytes=0-', ...cookie ? { cookie } : {} } })
      answers.push({ path: `${method} ${path}`, headers: JSON.stringify([...response.headers]), body: await response.text(), cacheControl: response.headers.get('cache-control') ?? '' })
    }
  }
  return answers
}
const leaks = (text: string, words = [...WORDS, order.id]): string[] => words.filter(word => text.includes(word))

describe('what one shopper told the shop', () => {
  it('is shown to nobody else, on no page and in no spelling', async () => {
    const own = await crawl(ida.cookie)
    expect(own.find(({ path }) => path === `GET /orders/${order.number}`)?.body).toContain(CANARY.address1)
    const stranger = new Buyer(url)
    await stranger.add((await variantBySku(url, 'RUND-SAG-350')).id)
    const others = [...await crawl(stranger.cookie), ...await crawl('')]
    expect(others.length).toBeGreaterThan(routes.length * 16)
    for (const { path, headers, body } of others) {
      expect(leaks(headers + body), path).toEqual([])
      for (const cookie of ida.cookie.split('; ')) expect(headers, path).not.toContain(cookie.split('=')[1])
    }
  })

  it('is on no public page, even for the shopper: those are made for everybody', async () => {
    const personal = /^(?:GET|HEAD) [/%2e]*\/(?:orders|checkout|cart|account|wishlist|order-lookup|admin)/i
    for (const { path, headers, body } of await crawl(ida.cookie)) {
      if (!personal.test(path)) expect(leaks(headers + body), path).toEqual([])
    }
  })

  it('may be kept by no shared cache', async () => {
    for (const { path, body, cacheControl, headers } of [...await crawl(ida.cookie, ['GET']), ...await crawl('', ['GET'])]) {
      if (leaks(body).length > 0 || headers.includes('set-cookie')) expect(cacheControl, path).toMatch(/no-store|private/)
    }
  })

  it('does not mix when many ask at once', async () => {
    const cold = `?cold=${Date.now()}`
    const answers = await Promise.all(Array.from({ length: 50 }, async (_, index) => {
      const own = index % 2 === 0
      const response = await fetch(`${url}/orders/${order.number}${cold}`, { headers: own ? { cookie: ida.cookie } : {}, redirect: 'manual' })
      return { own, body: await response.text() }
    }))
    for (const { own, body } of answers) expect(leaks(body, [CANARY.address1]), String(own)).toHaveLength(own ? 1 : 0)
  })

  it('is not told by the API: a foreign order and a missing one look the same', async () => {
    const stranger = new ShopClient(url)
    const missing = await stranger.request('query ($id: ID!) { order(id: $id) { id } }', { id: '01890000-0000-7000-8000-000000000000' })
    expect(await stranger.request('query ($id: ID!) { order(id: $id) { id } }', { id: order.id })).toEqual(missing)
    expect(await stranger.request('query ($number: String!) { orderByNumber(number: $number, email: "other@example.com") { id } }', { number: order.number })).toMatchObject({ data: { orderByNumber: null } })
    expect(await stranger.run('{ cart { contact { email } } }')).toEqual({ cart: null })
  })
})

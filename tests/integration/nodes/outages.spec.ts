import { hkdfSync, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signPayload } from '../../../server/drivers/payment/signature.ts'
import { startNode, type TestNode } from '../../setup/node.ts'
import { runCli, startShop, type TestShop } from '../../setup/shop.ts'
import { Buyer, variantBySku } from '../../support/buyer.ts'
import { borrowRedis, redisMissing } from '../../support/redis.ts'
import { ShopClient, type Answer } from '../../support/shop-client.ts'
import { PASSWORD } from '../../support/staff.ts'
import { startToxiproxy, toxiproxyMissing, type Proxy } from '../../support/toxiproxy.ts'

/** Milliseconds in which everything is answered, one way or the other. */
const ANSWERS_WITHIN = 3_000
/** Milliseconds after which everything works again once the store is back. */
const RECOVERS_WITHIN = 10_000

type Outcome = 'works' | 'unavailable'
type Store = 'redis' | 'mongodb' | 'postgres'

const missing = redisMissing('Outages') ?? toxiproxyMissing('Outages')

describe.skipIf(missing !== null)('while a store is away', () => {
  let redis: Awaited<ReturnType<typeof borrowRedis>>
  let toxiproxy: Awaited<ReturnType<typeof startToxiproxy>>
  let shop: TestShop
  let node: TestNode
  let staff: ShopClient
  const email = `owner-${Date.now()}@stillhaus.example`
  const proxies = {} as Record<Store, Proxy>
  let variantId = ''
  let slug = ''

  async function behindProxy(store: Store, address: string): Promise<string> {
    const url = new URL(address)
    proxies[store] = await toxiproxy.proxy(store, { host: url.hostname, port: Number(url.port) })
    return Object.assign(url, { port: String(proxies[store].port) }).href
  }

  beforeAll(async () => {
    redis = await borrowRedis()
    toxiproxy = await startToxiproxy()
    shop = await startShop()
    node = await startNode({
      env: shop.env,
      change: {
        REDIS_URL: await behindProxy('redis', redis.url),
        MONGODB_URI: await behindProxy('mongodb', shop.mongodbUri),
        DATABASE_URL: await behindProxy('postgres', shop.databaseUrl),
      },
    })
    const made = await runCli(['staff', 'create', '--email', email, '--password-stdin', '--role', 'owner'], { env: { ZIVERO_DATA_DIR: shop.dataDir }, input: `${PASSWORD}\n` })
    expect(made.code).toBe(0)
    staff = new ShopClient(node.url, '/admin/graphql')
    await signIn(staff)
    const found = await variantBySku(node.url, 'RUND-SAG-350')
    variantId = found.id
    slug = found.slug
  })

  afterAll(async () => {
    const code = await node?.stop()
    await shop?.stop()
    await toxiproxy?.stop()
    await redis?.stop()
    // A listener that is missing somewhere shows here.
    expect(node?.output()).not.toMatch(/unhandledRejection|uncaughtException/i)
    expect(code).toBe(0)
  })

  const signIn = (client: ShopClient) => client.request<{ staffLogin: { staff: unknown } }>(
    'mutation ($input: StaffLoginInput!) { staffLogin(input: $input) { staff { id } userErrors { code } } }', { input: { email, password: PASSWORD } })

  const page = (path: string) => async () => {
    const response = await fetch(node.url + path, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(20_000) })
    const html = await response.text()
    if (response.ok && !html.includes('<h1')) throw new Error(`${path} has no heading`)
    return { status: response.status, words: html }
  }
  const operation = (ask: () => Promise<Answer<unknown>>) => async () => {
    const { status, errors } = await ask()
    return { status: errors[0] && errors[0].extensions.code !== 'SERVICE_UNAVAILABLE' ? 500 : errors[0] ? 503 : status, words: JSON.stringify(errors) }
  }
  const add = (buyer: Buyer) => buyer.request('mutation ($lines: [CartLineInput!]!) { cartLinesAdd(lines: $lines) { cart { version } userErrors { code } } }', { lines: [{ variantId, quantity: 1 }] })

  /** What people and machines want of the shop, each by itself. */
  function wishes(buyer: Buyer): Record<string, () => Promise<{ status: number, words: string }>> {
    return {
      'home page': page('/'),
      'product page': page(`/products/${slug}`),
      'collection page': page('/collections/table'),
      'product by API': operation(() => new ShopClient(node.url).request('query ($slug: String!) { product(slug: $slug) { title availableForSale } }', { slug })),
      'cart edit': operation(() => add(buyer)),
      'cart form': async () => {
        const response = await buyer.form('/cart', { action: 'add', variantId, quantity: '1' })
        return { status: response.status === 303 ? 200 : response.status, words: await response.text() }
      },
      'checkout': operation(() => buyer.request('mutation ($input: CheckoutCompleteInput!) { checkoutComplete(input: $input) { order { id } userErrors { code } } }', { input: { idempotencyKey: randomUUID(), expectedTotal: 1 } })),
      'staff sign-in': operation(() => signIn(new ShopClient(node.url, '/admin/graphql'))),
      'order list': operation(() => staff.request('{ orders(first: 5) { nodes { id number } } }')),
      'webhook': async () => {
        const secret = Buffer.from(hkdfSync('sha256', shop.env.AUTH_SECRET!, 'zivero', 'sandbox webhook', 32)).toString('hex')
        const body = JSON.stringify({ id: `sevt_${randomUUID()}`, type: 'payment.captured', data: { sessionId: 'sps_none', paymentId: randomUUID() } })
        const response = await fetch(`${node.url}/webhooks/sandbox`, { method: 'POST', headers: { 'content-type': 'application/json', 'sandbox-signature': signPayload(body, secret, new Date()) }, body })
        return { status: response.status, words: await response.text() }
      },
      'live': async () => ({ status: (await fetch(`${node.url}/health/live`)).status, words: '' }),
      'ready': async () => ({ status: (await fetch(`${node.url}/health/ready`)).status, words: '' }),
    }
  }

  const EXPECTED: Record<Store, Record<string, Outcome>> = {
    redis: {
      'home page': 'works', 'product page': 'works', 'collection page': 'works', 'product by API': 'works',
      'cart edit': 'unavailable', 'cart form': 'unavailable', 'checkout': 'unavailable',
      'staff sign-in': 'works', 'order list': 'works', 'webhook': 'works', 'live': 'works', 'ready': 'unavailable',
    },
    mongodb: {
      'home page': 'works', 'product page': 'works', 'collection page': 'works', 'product by API': 'works',
      'cart edit': 'unavailable', 'cart form': 'unavailable', 'checkout': 'unavailable',
      'staff sign-in': 'works', 'order list': 'works', 'webhook': 'works', 'live': 'works', 'ready': 'unavailable',
    },
    postgres: {
      'home page': 'works', 'product page': 'works', 'collection page': 'works', 'product by API': 'works',
      'cart edit': 'works', 'cart form': 'works', 'checkout': 'unavailable',
      'staff sign-in': 'unavailable', 'order list': 'unavailable', 'webhook': 'unavailable', 'live': 'works', 'ready': 'unavailable',
    },
  }

  async function outcomes(buyer: Buyer) {
    const seen: Record<string, Outcome | string> = {}
    const slow: string[] = []
    const times: string[] = []
    for (const [name, ask] of Object.entries(wishes(buyer))) {
      const start = Date.now()
      const { status, words } = await ask()
      const took = Date.now() - start
      times.push(`${name} ${took}`)
      if (took > ANSWERS_WITHIN) slow.push(`${name}: ${took} ms`)
      seen[name] = status === 200 ? 'works' : status === 503 ? 'unavailable' : `${status} ${words.slice(0, 300)}`
      expect(words).not.toMatch(/ECONN|MongoServer|at .+\.mjs|Query read timeout/)
    }
    return { seen, slow, times }
  }

  const allWork = (expected: Record<string, Outcome>) => Object.fromEntries(Object.keys(expected).map(name => [name, 'works']))

  for (const store of Object.keys(EXPECTED) as Store[]) {
    for (const how of ['gone', 'hanging'] as const) {
      it(`${store} ${how}: what must work works, the rest says so in time, and all is well afterwards`, { timeout: 120_000 }, async () => {
        const buyer = new Buyer(node.url)
        // A bag that can be ordered, and copies of the pages.
        await buyer.add(variantId)
        await buyer.details()
        // The outage before this one may still be felt for a moment.
        await expect.poll(async () => (await outcomes(buyer)).seen, { timeout: 15_000, interval: 500 }).toEqual(allWork(EXPECTED[store]))

        await (how === 'gone' ? proxies[store].cut() : proxies[store].hang())
        try {
          for (let round = 1; round <= 2; round++) {
            const { seen, slow, times } = await outcomes(buyer)
            process.stderr.write(`${store} ${how}, round ${round} (ms): ${times.join(', ')}\n`)
            expect(seen).toEqual(EXPECTED[store])
            expect(slow).toEqual([])
            // Copies of the first round have grown old by the second.
            if (round === 1) await sleep(11_000)
          }
        }
        finally {
          await proxies[store].mend()
        }

        const mended = Date.now()
        await expect.poll(async () => (await fetch(`${node.url}/health/ready`)).status, { timeout: RECOVERS_WITHIN, interval: 200 }).toBe(200)
        // Readiness is asked of one connection; others find out a moment later, each by itself.
        await expect.poll(async () => (await outcomes(new Buyer(node.url).at(node.url))).seen, { timeout: RECOVERS_WITHIN, interval: 500 })
          .toEqual(allWork(EXPECTED[store]))
        process.stderr.write(`${store} ${how}: ready again, everything asked ${Date.now() - mended} ms after\n`)
      })
    }
  }
})

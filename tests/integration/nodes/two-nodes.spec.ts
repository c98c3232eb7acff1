import { readdirSync, writeFileSync } from 'node:fs'
import { hkdfSync, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signPayload } from '../../../server/drivers/payment/signature.ts'
import { startNode, type TestNode } from '../../setup/node.ts'
import { runCli, startShop, type TestShop } from '../../setup/shop.ts'
import { Buyer, variantBySku } from '../../support/buyer.ts'
import { borrowRedis, redisMissing } from '../../support/redis.ts'
import { ShopClient, type UserErrorView } from '../../support/shop-client.ts'
import { signedInStaff } from '../../support/staff.ts'
import { brokenStock } from '../../support/stock.ts'

/** Milliseconds within which a change shows on every node. */
const SHOWS_WITHIN = 2_000

describe.skipIf(redisMissing('Two nodes') !== null)('two nodes on one set of stores', () => {
  let redis: Awaited<ReturnType<typeof borrowRedis>>
  let shop: TestShop
  let other: TestNode
  let db: pg.Pool
  let owner: ShopClient

  beforeAll(async () => {
    redis = await borrowRedis()
    shop = await startShop({ env: { REDIS_URL: redis.url } })
    other = await startNode({ env: shop.env })
    db = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 })
    owner = await signedInStaff(shop, 'owner')
  })

  afterAll(async () => {
    await db?.end()
    expect(await other?.stop()).toBe(0)
    expect(await shop?.stop()).toBe(0)
    await redis?.stop()
  })

  const nodes = () => [shop.url, other.url]

  it('keep one cart, and lose no line of it, however it is changed', async () => {
    interface Found { products: { nodes: { variants: { nodes: { id: string, availableForSale: boolean, quantityAvailable: number | null }[] } }[] } }
    const { products } = await new ShopClient(shop.url).run<Found>('{ products(first: 12) { nodes { variants(first: 2) { nodes { id availableForSale quantityAvailable } } } } }')
    const variants = products.nodes.flatMap(product => product.variants.nodes).filter(variant => variant.availableForSale && (variant.quantityAvailable ?? 20) >= 2)
    expect(variants.length).toBeGreaterThanOrEqual(12)
    const here = new Buyer(shop.url)
    const there = here.at(other.url)
    await here.add(variants[0]!.id)
    const rest = variants.slice(1, 12)
    const results = await Promise.all(rest.flatMap((variant, index) => [
      (index % 2 === 0 ? here : there).add(variant.id),
      (index % 2 === 0 ? there : here).add(variant.id),
    ]))
    expect(results.flatMap(result => result.userErrors)).toEqual([])
    for (const buyer of [here, there]) {
      const cart = (await buyer.cart())!
      expect(cart.lines.map(line => line.quantity)).toEqual([1, ...rest.map(() => 2)])
      expect(cart.version).toBe(1 + 2 * rest.length)
    }
  })

  it('know the same staff, and the same farewell', async () => {
    const packer = await signedInStaff(shop, 'fulfillment')
    const there = packer.at(other.url)
    expect((await there.run<{ me: { role: string } }>('{ me { role } }')).me.role).toBe('FULFILLMENT')
    // Kept by somebody who does not let go of it when told.
    const { cookie } = packer
    await packer.run('mutation { staffLogout { userErrors { code } } }')
    const answer = await fetch(`${other.url}/admin/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'origin': other.url, 'x-zivero-csrf': '1', cookie }, body: JSON.stringify({ query: '{ me { role } }' }),
    })
    const body = await answer.json() as { data?: { me?: unknown } | null }
    expect(body.data?.me ?? null).toBeNull()
  })

  it('count tries together', async () => {
    const email = `guess-${Date.now()}@stillhaus.example`
    const codes: (string | undefined)[] = []
    for (let time = 0; time < 7; time++) {
      const client = new ShopClient(nodes()[time % 2]!, '/admin/graphql')
      const { staffLogin } = await client.run<{ staffLogin: { userErrors: UserErrorView[] } }>(
        'mutation ($input: StaffLoginInput!) { staffLogin(input: $input) { userErrors { code message } } }', { input: { email, password: 'wrong' } })
      codes.push(staffLogin.userErrors[0]?.code)
    }
    expect(codes).toEqual([...Array<string>(5).fill('INVALID_CREDENTIALS'), 'RATE_LIMITED', 'RATE_LIMITED'])
  })

  describe('show a change made anywhere within two seconds', () => {
    const titleAt = async (url: string, slug: string) =>
      (await new ShopClient(url).run<{ product: { title: string } | null }>('query ($slug: String!) { product(slug: $slug) { title } }', { slug })).product?.title ?? null
    const headingAt = async (url: string, slug: string) => /<h1[^>]*>\s*([^<]*?)\s*</.exec(await (await fetch(`${url}/products/${slug}`)).text())?.[1]
    const listedAt = async (url: string) =>
      (await new ShopClient(url).run<{ products: { nodes: { title: string }[] } }>('{ products(first: 100) { nodes { title } } }')).products.nodes.map(node => node.title)

    /** @returns milliseconds until `read` answers `wanted` */
    async function until<T>(read: () => Promise<T>, wanted: T): Promise<number> {
      const start = Date.now()
      while (await read() !== wanted) {
        if (Date.now() - start > 10_000) throw new Error(`After 10 s it is still ${String(await read())}`)
      }
      return Date.now() - start
    }

    it('of staff', async () => {
      const { productId, slug } = await variantBySku(shop.url, 'RUND-TER-350')
      const waits: number[] = []
      for (let round = 0; round < 5; round++) {
        // Every copy is warm.
        for (const url of nodes()) await Promise.all([titleAt(url, slug), headingAt(url, slug), listedAt(url)])
        const title = `Mug number ${round}`
        const { product } = await owner.run<{ product: { version: number } }>('query ($id: ID!) { product(id: $id) { version } }', { id: productId })
        const { productUpdate } = await owner.run<{ productUpdate: { userErrors: UserErrorView[] } }>(
          'mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code message } } }', { input: { id: productId, version: product.version, title } })
        expect(productUpdate.userErrors).toEqual([])
        expect(await titleAt(shop.url, slug)).toBe(title)
        waits.push(await until(() => titleAt(other.url, slug), title))
        expect(await headingAt(other.url, slug)).toBe(title)
        expect(await listedAt(other.url)).toContain(title)
      }
      process.stderr.write(`Shown on the other node after ${waits.join(', ')} ms\n`)
      expect(Math.max(...waits)).toBeLessThan(SHOWS_WITHIN)
    })

    it('of the command line', async () => {
      const file = join(shop.dataDir, 'jug.csv')
      const importJug = async (title: string) => {
        writeFileSync(file, `Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\njug-two,${title},Color,White,JUG-2,39.00\n`)
        expect(await runCli(['import', 'products', file], { env: { ZIVERO_DATA_DIR: shop.dataDir } })).toMatchObject({ code: 0 })
        return Date.now()
      }
      await importJug('Jug One')
      for (const url of nodes()) await until(() => titleAt(url, 'jug-two'), 'Jug One')
      const written = await importJug('Jug Two')
      for (const url of nodes()) await until(() => titleAt(url, 'jug-two'), 'Jug Two')
      expect(Date.now() - written).toBeLessThan(SHOWS_WITHIN)
    })

    it('of settings', async () => {
      const nameAt = async (url: string) => (await new ShopClient(url).run<{ shop: { name: string } }>('{ shop { name } }')).shop.name
      for (const url of nodes()) await nameAt(url)
      const documents = (await import('mongodb')).MongoClient
      const client = await documents.connect(shop.mongodbUri)
      try {
        await client.db().collection<{ _id: string }>('settings').updateOne({ _id: 'shop' }, { $set: { name: 'Anders', changedAt: new Date() }, $inc: { version: 1 } })
      }
      finally {
        await client.close()
      }
      const waits = await Promise.all(nodes().map(url => until(() => nameAt(url), 'Anders')))
      expect(Math.max(...waits)).toBeLessThan(SHOWS_WITHIN)
    })
  })

  it('do each piece of work once', async () => {
    const { id } = await variantBySku(shop.url, 'RUND-SAG-350')
    const orders = await Promise.all(Array.from({ length: 8 }, async (_, index) => {
      const buyer = new Buyer(nodes()[index % 2]!)
      await buyer.add(id)
      await buyer.details(`once-${index}@example.com`)
      const { order, redirectUrl, userErrors } = await buyer.place()
      expect(userErrors).toEqual([])
      // Paid at the other node.
      await buyer.at(nodes()[(index + 1) % 2]!).pay(new URL(redirectUrl!).pathname, index % 3 === 0 ? 'doubled' : 'approve').catch(() => buyer.pay(redirectUrl!, 'approve'))
      return buyer.settled(order!.id, 'PAID', 20_000)
    }))
    const ids = orders.map(order => order.id)
    await expect.poll(async () => (await db.query('select count(*)::int as count from outbox where status <> \'done\'')).rows[0], { timeout: 15_000 }).toEqual({ count: 0 })
    const { rows } = await db.query<{ attempts: number }>('select attempts from outbox where payload->>\'orderId\' = any($1)', [ids])
    expect(rows).toHaveLength(16)
    expect(rows.every(row => row.attempts === 1)).toBe(true)
    const mails = await db.query('select count(*)::int as count from order_event where type = \'MAIL_SENT\' and order_id = any($1)', [ids])
    expect(mails.rows[0]).toEqual({ count: 8 })
    expect(readdirSync(join(shop.dataDir, 'mail')).filter(name => name.endsWith('.eml'))).toHaveLength(8)
    expect(await brokenStock(db)).toEqual([])
  })

  it('take a webhook at either door, once', async () => {
    const secret = Buffer.from(hkdfSync('sha256', shop.env.AUTH_SECRET!, 'zivero', 'sandbox webhook', 32)).toString('hex')
    const event = `sevt_${randomUUID()}`
    const body = JSON.stringify({ id: event, type: 'payment.captured', data: { sessionId: 'sps_none', paymentId: '01a20000-0000-7000-8000-000000000000' } })
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => fetch(`${nodes()[index % 2]}/webhooks/sandbox`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'sandbox-signature': signPayload(body, secret, new Date()) }, body,
    })))
    expect(answers.map(answer => answer.status)).toEqual(Array(10).fill(200))
    await expect.poll(async () => (await db.query('select status, attempts from webhook_event where id = $1', [`sandbox:${event}`])).rows).toEqual([{ status: 'ignored', attempts: 1 }])
  })

  it('migrate new stores at the same time, safely', async () => {
    await db.query('create database beside')
    const besideOf = (address: string) => Object.assign(new URL(address), { pathname: '/beside' }).href
    const fresh = { DATABASE_URL: besideOf(shop.databaseUrl), MONGODB_URI: besideOf(shop.mongodbUri) }
    const started = await Promise.all([0, 1, 2].map(() => startNode({ env: shop.env, change: fresh })))
    const beside = new pg.Client({ connectionString: fresh.DATABASE_URL })
    try {
      await beside.connect()
      const { rows } = await beside.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations')
      expect(new Set(rows.map(row => row.hash)).size).toBe(rows.length)
      for (const node of started) expect((await new ShopClient(node.url).run<{ shop: { currencyCode: string } }>('{ shop { currencyCode } }')).shop.currencyCode).toBe('EUR')
    }
    finally {
      await beside.end()
      expect(await Promise.all(started.map(node => node.stop()))).toEqual([0, 0, 0])
    }
  })
})

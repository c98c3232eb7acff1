import { hkdfSync, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signPayload } from '../../server/drivers/payment/signature.ts'
import { Buyer, variantBySku } from '../support/buyer.ts'
import { openStores, type Node, type Stores } from '../support/fire/nodes.ts'
import { openProxy, type Proxy } from '../support/fire/proxy.ts'
import { violations } from '../support/invariants.ts'
import { setStock } from '../support/stock.ts'

let stores: Stores
let proxy: Proxy
let node: Node
let db: pg.Pool
let variantId: string
let secret: string

beforeAll(async () => {
  stores = await openStores()
  proxy = await openProxy(stores.databaseUrl)
  node = await stores.node({ DATABASE_URL: proxy.url })
  db = new pg.Pool({ connectionString: stores.databaseUrl, max: 2 })
  variantId = (await variantBySku(node.url, 'RUND-SAG-350')).id
  await setStock(db, variantId, 1_000)
  secret = Buffer.from(hkdfSync('sha256', stores.env.AUTH_SECRET!, 'zivero', 'sandbox webhook', 32)).toString('hex')
})
afterAll(async () => {
  await db?.end()
  await stores?.close()
  await proxy?.close()
})

interface Placed { buyer: Buyer, order: string, payment: string, session: string, redirectUrl: string }

async function placed(): Promise<Placed> {
  const buyer = new Buyer(node.url)
  await buyer.add(variantId)
  await buyer.details()
  const { order, redirectUrl } = await buyer.place()
  const { rows } = await db.query<{ id: string, session_id: string }>('select id, session_id from payment where order_id = $1', [order!.id])
  return { buyer, order: order!.id, payment: rows[0]!.id, session: rows[0]!.session_id, redirectUrl: redirectUrl! }
}

const bodyOf = ({ session, payment }: Pick<Placed, 'session' | 'payment'>, type = 'payment.captured', id = `sevt_${randomUUID()}`) =>
  JSON.stringify({ id, type, created: new Date().toISOString(), data: { sessionId: session, paymentId: payment } })

const send = (body: string, headers: Record<string, string> = {}) => fetch(`${node.url}/webhooks/sandbox`, {
  method: 'POST', headers: { 'content-type': 'application/json', 'sandbox-signature': signPayload(body, secret, new Date()), ...headers }, body,
})

const count = async (statement: string, values: unknown[]) => (await db.query<{ count: number }>(statement, values)).rows[0]!.count
const captures = (order: string) => count('select count(*)::int as count from order_event where order_id = $1 and type = \'PAYMENT_CAPTURED\'', [order])
const handled = (payment: string) => expect.poll(() => count('select count(*)::int as count from webhook_event where payment_id = $1 and status = \'pending\'', [payment]), { timeout: 20_000 }).toBe(0)

describe('a signed webhook', () => {
  it('that says more than the gateway knows changes nothing', async () => {
    const one = await placed()
    for (const type of ['payment.captured', 'payment.failed', 'something.new']) expect((await send(bodyOf(one, type))).status).toBe(200)
    await handled(one.payment)
    expect(await one.buyer.order(one.order)).toMatchObject({ status: 'OPEN', paymentStatus: 'PENDING' })
  })

  it('that comes twenty times at once works once', async () => {
    const one = await placed()
    await one.buyer.pay(one.redirectUrl, 'lose_webhook')
    const body = bodyOf(one)
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(body)))
    expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 200))
    await one.buyer.settled(one.order, 'PAID', 20_000)
    expect(await captures(one.order)).toBe(1)
  })

  it('that is late, or tells an older story, does not take an order back', async () => {
    const one = await placed()
    await one.buyer.pay(one.redirectUrl, 'approve')
    await one.buyer.settled(one.order, 'PAID', 20_000)
    for (const type of ['payment.failed', 'payment.captured']) await send(bodyOf(one, type))
    await handled(one.payment)
    expect(await one.buyer.order(one.order)).toMatchObject({ paymentStatus: 'PAID' })
    expect(await captures(one.order)).toBe(1)
  })

  it('for somebody else\'s payment or session is ignored', async () => {
    const ids = [bodyOf({ session: 'sps_unknown', payment: randomUUID() }), bodyOf({ session: '', payment: randomUUID() })]
    for (const body of ids) expect((await send(body)).status).toBe(200)
    await expect.poll(() => count('select count(*)::int as count from webhook_event where status = \'ignored\'', []), { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
  })

  it('finds its payment by the session when it names none of ours', async () => {
    const one = await placed()
    await one.buyer.pay(one.redirectUrl, 'lose_webhook')
    await send(bodyOf({ session: one.session, payment: randomUUID() }))
    await one.buyer.settled(one.order, 'PAID', 20_000)
  })

  it('that beats the second transaction finds the payment and its one session', async () => {
    const one = await placed()
    // As if the answer of the gateway had not been written yet.
    await db.query('update payment set state = \'creating\', session_id = null, redirect_url = null where id = $1', [one.payment])
    await one.buyer.pay(one.redirectUrl, 'approve')
    await one.buyer.settled(one.order, 'PAID', 20_000)
    expect(await count('select count(*)::int as count from sandbox_session where idempotency_key = $1', [one.payment])).toBe(1)
  })

  it.each([['text/plain', 200], ['application/json; charset=utf-8', 200]])('is read whatever its content type says (%s)', async (type, status) => {
    const one = await placed()
    expect((await send(bodyOf(one), { 'content-type': type })).status).toBe(status)
  })

  it.each([
    ['no JSON', 'captured'], ['an array', '[]'], ['no payment', JSON.stringify({ id: 'sevt_12345678', type: 'x', data: {} })],
    ['a number for an id', JSON.stringify({ id: 1, type: 'x', data: { sessionId: 's', paymentId: randomUUID() } })],
    ['an id of 10 kB', bodyOf({ session: 's', payment: randomUUID() }, 'x', 'e'.repeat(10_000))], ['NUL', bodyOf({ session: 's\0', payment: randomUUID() })],
  ])('that holds %s is refused, and not asked for again', async (_name, body) => {
    const before = await count('select count(*)::int as count from webhook_event', [])
    expect((await send(body)).status).toBe(400)
    expect(await count('select count(*)::int as count from webhook_event', [])).toBe(before)
  })

  it('that is too large is cut off, also without a length', async () => {
    const chunked = new ReadableStream({
      start(controller) {
        for (let piece = 0; piece < 33; piece++) controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024)))
        controller.close()
      },
    })
    const answer = await fetch(`${node.url}/webhooks/sandbox`, { method: 'POST', body: chunked, duplex: 'half' } as RequestInit)
    expect(answer.status).toBe(413)
  })

  it('is answered 503 while PostgreSQL is away, and works when it is sent again', async () => {
    const one = await placed()
    await one.buyer.pay(one.redirectUrl, 'lose_webhook')
    await proxy.down()
    const body = bodyOf(one)
    const began = Date.now()
    const answer = await send(body)
    expect(answer.status).toBe(503)
    expect(Date.now() - began).toBeLessThan(4_000)
    // What is forged is told so without any store.
    expect((await send(body, { 'sandbox-signature': signPayload(body, 'f'.repeat(64), new Date()) })).status).toBe(400)
    await proxy.up()
    await expect.poll(async () => (await send(body)).status, { timeout: 20_000 }).toBe(200)
    await one.buyer.settled(one.order, 'PAID', 30_000)
    expect(await captures(one.order)).toBe(1)
  })
})

it('leaves every invariant whole', async () => {
  expect(await violations(db, 'always')).toEqual([])
})

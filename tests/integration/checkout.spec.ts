import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { Buyer, variantBySku } from '../support/buyer.ts'
import { brokenStock, setStock, stockOf } from '../support/stock.ts'

const { url, databaseUrl, dataDir } = inject('shop')
const db = new pg.Pool({ connectionString: databaseUrl, max: 3 })
let variantId: string

beforeAll(async () => {
  variantId = (await variantBySku(url, 'RUND-SAG-350')).id
  await setStock(db, variantId, 50)
})
afterAll(() => db.end())

async function ready(quantity = 1): Promise<Buyer> {
  const buyer = new Buyer(url)
  expect((await buyer.add(variantId, quantity)).userErrors).toEqual([])
  await buyer.details()
  return buyer
}

const mailsOf = (orderId: string) => readdirSync(join(dataDir, 'mail')).filter(name => name.includes(orderId))

describe('a guest buys', () => {
  it('is confirmed by the webhook alone, sells the goods, mails once and empties the bag', async () => {
    const buyer = await ready(2)
    const before = await stockOf(db, variantId)
    const { order, redirectUrl } = await buyer.place()
    expect(order).toMatchObject({ status: 'OPEN', paymentStatus: 'PENDING', total: { amount: 2 * 2400 + 490 } })
    expect(await stockOf(db, variantId)).toEqual({ onHand: before.onHand, reserved: before.reserved + 2 })

    // Nobody comes back from the gateway: only its webhook can confirm.
    await buyer.pay(redirectUrl!, 'approve')
    await buyer.settled(order!.id, 'PAID')
    expect(await stockOf(db, variantId)).toEqual({ onHand: before.onHand - 2, reserved: before.reserved })
    await expect.poll(() => mailsOf(order!.id).length).toBe(1)
    await expect.poll(async () => (await buyer.cart())?.lines.length).toBe(0)

    const mail = readFileSync(join(dataDir, 'mail', mailsOf(order!.id)[0]!), 'utf8')
    expect(mail).toMatch(/^Subject: Your order \d+ at Stillhaus$/m)
    expect(mail).toMatch(/^Content-Transfer-Encoding: quoted-printable$/m)
    expect(mail.replace(/=\n/g, '')).toMatch(/\/orders\/\d+\?token=3D[\w-]{43}/)
  })

  it('is not confirmed by coming back without having paid', async () => {
    const buyer = await ready()
    const { order, redirectUrl } = await buyer.place()
    const page = await (await buyer.get(redirectUrl!)).text()
    expect(page).toContain('<form method="post">')
    const { rows } = await db.query<{ id: string }>('select id from payment where order_id = $1', [order!.id])
    const back = await buyer.get(`/checkout/return?payment=${rows[0]!.id}`)
    expect(back.headers.get('location')).toBe('/checkout?declined=unfinished')
    expect(await buyer.order(order!.id)).toMatchObject({ paymentStatus: 'PENDING' })
  })

  it('keeps the bag when the card is declined, frees the goods, and a second try leaves one order', async () => {
    const buyer = await ready()
    const before = await stockOf(db, variantId)
    const first = await buyer.place()
    const back = await buyer.pay(first.redirectUrl!, 'decline')
    expect((await buyer.get(back)).headers.get('location')).toBe('/checkout?declined=card_declined')
    await buyer.settled(first.order!.id, 'VOIDED')
    expect(await stockOf(db, variantId)).toEqual(before)
    expect((await buyer.cart())?.lines).toHaveLength(1)

    const second = await buyer.place()
    expect(second.order!.id).not.toBe(first.order!.id)
    await buyer.pay(second.redirectUrl!, 'approve')
    await buyer.settled(second.order!.id, 'PAID')
    expect(await stockOf(db, variantId)).toEqual({ onHand: before.onHand - 1, reserved: before.reserved })
  })

  it.each([['delay'], ['authenticate'], ['double_webhook']])('is confirmed once with %s', async (outcome) => {
    const buyer = await ready()
    const { order, redirectUrl } = await buyer.place()
    await buyer.pay(redirectUrl!, outcome)
    await buyer.settled(order!.id, 'PAID', 20_000)
    const { rows } = await db.query('select 1 from order_event where order_id = $1 and type = $2', [order!.id, 'PAYMENT_CAPTURED'])
    expect(rows).toHaveLength(1)
  })

  it('finds out by itself when the webhook is lost', async () => {
    const buyer = await ready()
    const { order, redirectUrl } = await buyer.place()
    const back = await buyer.pay(redirectUrl!, 'lose_webhook')
    expect((await buyer.get(back)).headers.get('location')).toBe(`/orders/${order!.number}`)
    expect(await buyer.order(order!.id)).toMatchObject({ paymentStatus: 'PAID' })
  })
})

describe('placing again', () => {
  it('gives the same order for the same key, and for another key while the bag is the same (I6)', async () => {
    const buyer = await ready()
    const key = randomUUID()
    const [first, again, other] = await Promise.all([buyer.place({ key }), buyer.place({ key }), buyer.place()])
    expect(new Set([first, again, other].map(placed => placed.order?.id))).toHaveLength(1)
    expect(new Set([first, again, other].map(placed => placed.redirectUrl))).toHaveLength(1)
    await buyer.pay(first.redirectUrl!, 'approve')
    await buyer.settled(first.order!.id, 'PAID')
    expect(await buyer.place({ key, expectedTotal: first.order!.total.amount })).toMatchObject({ order: { id: first.order!.id, paymentStatus: 'PAID' }, redirectUrl: null })
    expect((await buyer.place({ key, expectedTotal: 1 })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
  })

  it('replaces the earlier order when the bag has changed, and frees its goods', async () => {
    const buyer = await ready()
    const before = await stockOf(db, variantId)
    const first = await buyer.place()
    await buyer.add(variantId, 2)
    const second = await buyer.place()
    expect(await buyer.order(first.order!.id)).toMatchObject({ status: 'CANCELLED' })
    expect(await stockOf(db, variantId)).toEqual({ onHand: before.onHand, reserved: before.reserved + 3 })
    // The old page takes no more money.
    await buyer.pay(first.redirectUrl!, 'approve')
    expect(await buyer.order(first.order!.id)).toMatchObject({ paymentStatus: 'VOIDED' })
    await buyer.pay(second.redirectUrl!, 'approve')
    await buyer.settled(second.order!.id, 'PAID')
  })

  it('refuses another total with the new one, and an incomplete bag by name', async () => {
    const buyer = new Buyer(url)
    expect((await buyer.place({ expectedTotal: 1 })).userErrors).toMatchObject([{ code: 'CART_EMPTY' }])
    await buyer.add(variantId)
    expect((await buyer.place()).userErrors).toMatchObject([{ code: 'CONTACT_REQUIRED' }])
    await buyer.details()
    expect((await buyer.place({ expectedTotal: 1 })).userErrors).toMatchObject([{ code: 'TOTAL_CHANGED', message: expect.stringContaining('€28.90') as string }])
  })
})

describe('time', () => {
  it('expires unpaid orders and frees their goods', async () => {
    const buyer = await ready(3)
    const before = await stockOf(db, variantId)
    const { order } = await buyer.place()
    expect((await stockOf(db, variantId)).reserved).toBe(before.reserved + 3)
    await db.query('update orders set expires_at = now() - interval \'1 second\' where id = $1', [order!.id])
    await buyer.settled(order!.id, 'VOIDED')
    expect(await stockOf(db, variantId)).toEqual(before)
  })

  it('does not expire an order that was paid without telling: the gateway is asked first', async () => {
    const buyer = await ready()
    const { order, redirectUrl } = await buyer.place()
    await buyer.pay(redirectUrl!, 'lose_webhook')
    await db.query('update orders set expires_at = now() - interval \'1 second\' where id = $1', [order!.id])
    await buyer.settled(order!.id, 'PAID')
  })
})

it('leaves counters, reservations and movements in agreement (I1, I2)', async () => {
  expect(await brokenStock(db)).toEqual([])
})

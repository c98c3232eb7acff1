import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { Buyer, variantBySku } from '../support/buyer.ts'
import type { ShopClient, UserErrorView } from '../support/shop-client.ts'
import { signedInStaff } from '../support/staff.ts'
import { setStock } from '../support/stock.ts'

const shop = inject('shop')
const db = new pg.Pool({ connectionString: shop.databaseUrl, max: 1 })
let manager: ShopClient
let analyst: ShopClient
beforeAll(async () => {
  manager = await signedInStaff(shop, 'manager')
  analyst = await signedInStaff(shop, 'analyst')
})
afterAll(() => db.end())

interface Attention {
  issues: { id: string, code: string, orderNumber: string }[]
  failedWork: { id: string, kind: string, topic: string, error: string, attempts: number }[]
}
const FIELDS = '{ issues { id code orderNumber } failedWork { id kind topic error attempts } }'
const attention = async () => (await manager.run<{ attention: Attention }>(`{ attention ${FIELDS} }`)).attention
const change = async (mutation: string, id: string) =>
  (await manager.run<Record<string, { userErrors: UserErrorView[] }>>(`mutation ($id: ID!) { ${mutation}(id: $id) { attention ${FIELDS} userErrors { code message field } } }`, { id }))[mutation]!

it('shows work that failed too often, and tries it again when staff say so (I9)', async () => {
  const [id, order] = [randomUUID(), randomUUID()]
  // The last of its tries, on an order that does not exist.
  await db.query(`insert into outbox (id, topic, dedupe_key, payload, attempts) values ($1, 'cart.settle-order', $2, $3, 19)`, [id, `cart-settle:${order}`, { orderId: order }])
  await expect.poll(async () => (await attention()).failedWork.find(work => work.id === `outbox:${id}`), { timeout: 20_000 })
    .toEqual({ id: `outbox:${id}`, kind: 'OUTBOX', topic: 'cart.settle-order', error: 'Error: The order of this outbox row does not exist', attempts: 20 })

  expect((await analyst.request('mutation ($id: ID!) { failedWorkRetry(id: $id) { userErrors { code } } }', { id: `outbox:${id}` })).errors[0]?.extensions.code).toBe('FORBIDDEN')
  expect((await change('failedWorkRetry', `outbox:${id}`)).userErrors).toEqual([])
  expect((await attention()).failedWork.some(work => work.id === `outbox:${id}`)).toBe(false)
  expect((await change('failedWorkRetry', `outbox:${id}`)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  await expect.poll(async () => (await db.query<{ attempts: number }>('select attempts from outbox where id = $1', [id])).rows[0]!.attempts, { timeout: 20_000 }).toBe(1)
  await db.query('delete from outbox where id = $1', [id])
})

it('plays a dead webhook again: the order is confirmed by what the gateway says now (I10)', async () => {
  const buyer = new Buyer(shop.url)
  const { id: variantId } = await variantBySku(shop.url, 'RUND-SAG-350')
  await setStock(db, variantId, 500)
  await buyer.add(variantId)
  await buyer.details()
  const { order, redirectUrl } = await buyer.place()
  await buyer.pay(redirectUrl!, 'lose_webhook')
  const event = `sandbox:sevt_${randomUUID()}`
  await db.query(`insert into webhook_event (id, gateway, type, payment_id, payload, status, attempts, error)
    select $1, 'sandbox', 'payment.captured', id, '{}', 'dead', 20, 'Error: no answer' from payment where order_id = $2`, [event, order!.id])
  expect((await attention()).failedWork).toContainEqual(expect.objectContaining({ id: `webhook:${event}`, kind: 'WEBHOOK' }))
  expect((await change('failedWorkRetry', `webhook:${event}`)).userErrors).toEqual([])
  await buyer.settled(order!.id, 'PAID', 20_000)
})

it('lists open issues of orders until somebody has dealt with them', async () => {
  const { rows } = await db.query<{ id: string, number: string }>('select id, number from orders limit 1')
  const issue = randomUUID()
  await db.query(`insert into order_issue (id, order_id, code, message) values ($1, $2, 'PAID_TWICE', 'Refund it.')`, [issue, rows[0]!.id])
  expect((await attention()).issues).toContainEqual({ id: issue, code: 'PAID_TWICE', orderNumber: rows[0]!.number })
  expect((await change('orderIssueResolve', issue)).userErrors).toEqual([])
  expect((await attention()).issues.some(open => open.id === issue)).toBe(false)
  expect((await change('orderIssueResolve', issue)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
})

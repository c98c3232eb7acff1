import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { setStockCounts } from '../../server/domain/inventory/counted-stock.repository.ts'
import { OUTCOME_PLANS } from '../../server/drivers/payment/sandbox-outcomes.ts'
import { FIRE_VARIANTS } from '../support/fire/catalogue.ts'
import { openDomain, type TestDomain } from '../support/fire/domain.ts'
import { createWalker } from '../support/fire/steps.ts'
import { violations } from '../support/invariants.ts'

const [SCARCE, PLENTY] = FIRE_VARIANTS.map(({ id }) => id) as [string, string]
const MINUTE = 60_000

let domain: TestDomain
beforeAll(async () => void (domain = await openDomain(inject('shop'))))
beforeEach(() => domain.reset())
afterAll(() => domain?.close())

const ADDRESS = { firstName: 'Ida', lastName: 'Brandt', address1: 'Kastanienallee 42', city: 'Berlin', postalCode: '10435', countryCode: 'DE' }

interface Who { email?: string, address?: string }

async function cartOf({ email = 'ida@example.com' }: Who = {}, variantId = PLENTY, quantity = 1): Promise<string> {
  const key = randomUUID()
  await domain.services.carts.setContact(key, { email })
  await domain.services.carts.setShippingAddress(key, ADDRESS)
  await domain.services.carts.addLines(key, [{ variantId, quantity }])
  return key
}

async function place(cartKey: string, { key = randomUUID(), address = '192.0.2.7', expectedTotal }: { key?: string, address?: string, expectedTotal?: number } = {}) {
  const total = expectedTotal ?? (await domain.services.carts.find(cartKey))?.totals.total ?? 0
  return domain.services.placeOrder({ cartKey, idempotencyKey: key, expectedTotal: total, paymentMethod: null, clientAddress: address })
}

/** An order that waits for money, with its session at the gateway. */
async function placed(cartKey: string) {
  const result = await place(cartKey)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  const { order } = result.value
  return { order, payment: order.payments[0]!, session: order.payments[0]!.sessionId! }
}

const order = async (id: string) => (await domain.services.orders.find(id))!
const setSession = (id: string, status: string) => domain.db.query('update sandbox_session set status = $2 where id = $1', [id, status])

describe('the same key', () => {
  it('with a changed bag is refused, and the earlier order stays', async () => {
    const cart = await cartOf()
    const key = randomUUID()
    const first = await place(cart, { key })
    await domain.services.carts.addLines(cart, [{ variantId: PLENTY, quantity: 1 }])
    expect(await place(cart, { key })).toMatchObject({ ok: false, errors: [{ code: 'IDEMPOTENCY_MISMATCH' }] })
    // Also when the client still expects the old total.
    expect(await place(cart, { key, expectedTotal: first.ok ? first.value.order.total : 0 })).toMatchObject({ ok: false, errors: [{ code: 'IDEMPOTENCY_MISMATCH' }] })
    await domain.services.carts.setShippingAddress(cart, { ...ADDRESS, lastName: 'Sand' })
    expect(await place(cart, { key })).toMatchObject({ ok: false, errors: [{ code: 'IDEMPOTENCY_MISMATCH' }] })
  })

  it('with the same content gives the same order for ever, and counts towards no limit', async () => {
    const cart = await cartOf()
    const key = randomUUID()
    const total = (await domain.services.carts.find(cart))!.totals.total
    const first = await place(cart, { key })
    for (let time = 0; time < 30; time++) {
      expect(await place(cart, { key })).toMatchObject({ ok: true, value: { order: { id: first.ok && first.value.order.id, state: 'pending_payment' } } })
    }
    const { session } = { session: first.ok ? first.value.order.payments[0]!.sessionId! : '' }
    await domain.services.sandboxBooks.decide(session, OUTCOME_PLANS.approve)
    await createWalker(domain).rest()
    // The bag is empty by now, and that is our doing.
    expect((await domain.services.carts.find(cart))!.lines).toEqual([])
    expect(await place(cart, { key, expectedTotal: total })).toMatchObject({ ok: true, value: { order: { id: first.ok && first.value.order.id, state: 'confirmed' }, redirectUrl: null } })
  })
})

describe('the last goods', () => {
  it('are not held back by many unpaid orders under one e-mail address', async () => {
    await domain.services.inventory.adjust(SCARCE, 6, 'counted', 'Robin')
    const codes = async (who: Who) => {
      const result = await place(await cartOf(who, SCARCE), { address: who.address })
      return result.ok ? 'placed' : result.errors[0]!.code
    }
    const hoarder = await Promise.all(Array.from({ length: 6 }, (_, index) => codes({ email: index % 2 ? 'Bo@example.com' : 'bo@example.com', address: `192.0.2.${index}` })))
    // Three leave half of the shelf, so a fourth is one too many.
    expect(hoarder.filter(code => code === 'placed')).toHaveLength(3)
    expect(hoarder.filter(code => code === 'RATE_LIMITED')).toHaveLength(3)
    expect(await codes({ email: 'cy@example.com' })).toBe('placed')
    expect(await violations(domain.db, 'always')).toEqual([])
  })

  it('are not held back by many unpaid orders from one network address, and plenty is nobody\'s concern', async () => {
    await domain.services.inventory.adjust(SCARCE, 44, 'counted', 'Robin')
    const results: string[] = []
    for (let index = 0; index < 25; index++) {
      const result = await place(await cartOf({ email: `office${index}@example.com` }, SCARCE), { address: `2001:db8::${index}` })
      results.push(result.ok ? 'placed' : result.errors[0]!.code)
    }
    // 22 orders leave half of 44.
    expect(results.indexOf('RATE_LIMITED')).toBe(22)
    const other = await place(await cartOf({ email: 'home@example.com' }, SCARCE), { address: '2001:db8:0:1::1' })
    expect(other.ok).toBe(true)
  })

  it('keep the hash of an address only while the order waits', async () => {
    const first = await placed(await cartOf())
    const second = await placed(await cartOf())
    await domain.services.orders.cancel(first.order.id, 'Robin')
    expect((await order(first.order.id)).clientKey).toBeNull()
    expect((await order(second.order.id)).clientKey).toMatch(/^[\w-]{22}$/)
  })
})

describe('a payment that cannot be dealt with', () => {
  it('does not hold up the others', async () => {
    const broken = await placed(await cartOf())
    const fine = await placed(await cartOf())
    await domain.services.sandboxBooks.decide(broken.session, OUTCOME_PLANS.lose_webhook)
    await domain.db.query('update sandbox_session set currency_code = \'?\' where id = $1', [broken.session])
    domain.advance(50 * MINUTE)
    await expect(domain.run('expiry')).rejects.toThrow('1 of 2 failed')
    expect(await order(fine.order.id)).toMatchObject({ state: 'expired' })
    expect(await order(broken.order.id)).toMatchObject({ state: 'pending_payment' })
    // Staff hear of it, until it is mended.
    await domain.run('unresolved orders')
    expect(await domain.services.orders.issuesOf([broken.order.id])).toMatchObject([{ code: 'PAYMENT_UNRESOLVED' }])
    await domain.db.query('update sandbox_session set currency_code = \'EUR\' where id = $1', [broken.session])
    domain.advance(MINUTE)
    await domain.run('expiry')
    expect(await order(broken.order.id)).toMatchObject({ state: 'confirmed' })
    expect(await domain.services.orders.issuesOf([broken.order.id])).toEqual([])
  })

  it('or that the gateway cannot find frees nothing before its end', async () => {
    const { order: { id }, payment, session } = await placed(await cartOf())
    await domain.db.query('delete from sandbox_session where id = $1', [session])
    await domain.services.payments.reconcile(payment.id)
    expect(await order(id)).toMatchObject({ state: 'pending_payment' })
    domain.advance(40 * MINUTE)
    await domain.run('expiry')
    expect(await order(id)).toMatchObject({ state: 'expired' })
  })

  it.each([[-1, 'pending_payment'], [1, 'confirmed']])('but brings another amount (%i) is told to staff; the order is then %s', async (difference, state) => {
    const { order: { id }, payment, session } = await placed(await cartOf())
    await domain.db.query('update sandbox_session set status = \'captured\', amount_minor = amount_minor + $2 where id = $1', [session, difference])
    await domain.services.payments.reconcile(payment.id)
    expect(await order(id)).toMatchObject({ state })
    expect(await domain.services.orders.issuesOf([id])).toMatchObject([{ code: 'PAYMENT_MISMATCH' }])
  })
})

describe('late money', () => {
  it('finds its goods again when they are still there', async () => {
    const { order: { id }, session } = await placed(await cartOf())
    domain.advance(40 * MINUTE)
    await domain.run('expiry')
    expect(await order(id)).toMatchObject({ state: 'expired' })
    await setSession(session, 'captured')
    await domain.services.payments.reconcile((await order(id)).payments[0]!.id)
    expect(await order(id)).toMatchObject({ state: 'confirmed' })
    expect(await violations(domain.db, 'always')).toEqual([])
  })

  it('for an order that another one has replaced is told to staff', async () => {
    const cart = await cartOf()
    const first = await placed(cart)
    await domain.services.sandboxBooks.decide(first.session, OUTCOME_PLANS.decline)
    await domain.services.payments.reconcile(first.payment.id)
    const second = await placed(cart)
    expect(second.order.cartVersion).toBe(first.order.cartVersion)
    await setSession(first.session, 'captured')
    await domain.services.payments.reconcile(first.payment.id)
    expect(await order(first.order.id)).toMatchObject({ state: 'paid_unfulfillable' })
    expect(await domain.services.orders.issuesOf([first.order.id])).toMatchObject([{ code: 'PAID_UNFULFILLABLE' }])
    expect(await order(second.order.id)).toMatchObject({ state: 'pending_payment' })
    expect(await violations(domain.db, 'always')).toEqual([])
  })

  it('for goods that were sold meanwhile is told to staff, and the shopper can still order', async () => {
    await domain.services.inventory.adjust(SCARCE, 1, 'counted', 'Robin')
    const cart = await cartOf({}, SCARCE)
    const first = await placed(cart)
    await domain.services.orders.cancel(first.order.id, 'Robin')
    const other = await placed(await cartOf({ email: 'bo@example.com' }, SCARCE))
    await domain.services.sandboxBooks.decide(other.session, OUTCOME_PLANS.approve)
    await createWalker(domain).rest()
    await setSession(first.session, 'captured')
    await domain.services.payments.reconcile(first.payment.id)
    expect(await order(first.order.id)).toMatchObject({ state: 'paid_unfulfillable' })
    await domain.services.inventory.adjust(SCARCE, 1, 'counted', 'Robin')
    expect(await place(cart)).toMatchObject({ ok: true, value: { order: { state: 'pending_payment' } } })
    expect(await violations(domain.db, 'at rest')).not.toContainEqual(expect.objectContaining({ invariant: expect.stringContaining('I4') as string }))
  })
})

describe('counting stock', () => {
  it('of new variants by two imports at the same time leaves counters that their movements explain', async () => {
    for (let round = 0; round < 20; round++) {
      await domain.reset()
      await Promise.all([3, 5, 7].map(onHand => domain.postgres.transaction(tx => setStockCounts(tx, [{ variantId: SCARCE, onHand }], { type: 'import', id: randomUUID() }))))
      expect(await violations(domain.db, 'always')).toEqual([])
    }
  })

  it('of a variant that is named twice takes the last word', async () => {
    await domain.postgres.transaction(tx => setStockCounts(tx, [{ variantId: SCARCE, onHand: 3 }, { variantId: SCARCE, onHand: 5 }], { type: 'import', id: randomUUID() }))
    expect(await domain.services.inventory.levels([SCARCE])).toMatchObject([{ onHand: 5 }])
    expect(await violations(domain.db, 'always')).toEqual([])
  })
})

describe('money', () => {
  it.each([['JPY', 0], ['EUR', 2], ['KWD', 3]])('in %s is the sum of its lines to the unit', async (currencyCode) => {
    for (const taxRatePercent of [0, 7, 19, 27]) {
      await domain.reset()
      await domain.configure({ currencyCode, taxRatePercent })
      const cart = await cartOf({}, PLENTY, 3)
      await domain.services.carts.addLines(cart, FIRE_VARIANTS.slice(2).map(({ id }) => ({ variantId: id, quantity: 2 })))
      await domain.services.carts.setShippingMethod(cart, 'standard')
      const { order: made, session } = await placed(cart)
      expect(made).toMatchObject({ currencyCode, total: 3 * 333 + 2 + 490 })
      await domain.services.sandboxBooks.decide(session, OUTCOME_PLANS.approve)
      await createWalker(domain).rest()
      expect(await order(made.id)).toMatchObject({ state: 'confirmed' })
      expect(await violations(domain.db, 'at rest')).toEqual([])
    }
  })
})

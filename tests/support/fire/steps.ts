import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { setStockCounts } from '../../../server/domain/inventory/counted-stock.repository.ts'
import { OUTCOME_PLANS, SANDBOX_OUTCOMES } from '../../../server/drivers/payment/sandbox-outcomes.ts'
import { FIRE_VARIANTS } from './catalogue.ts'
import type { TestDomain } from './domain.ts'

/** How many people buy at the same time; each keeps one cart and one key. */
const BUYERS = 3

const MINUTE = 60_000

const buyer = fc.integer({ min: 0, max: BUYERS - 1 })
const variant = fc.constantFrom(...FIRE_VARIANTS.map(({ id }) => id))
/** Points at something that exists by then: taken modulo how many there are. */
const pick = fc.nat({ max: 1_000 })

/** What buying consists of comes up more often than the rest, or walks would end without an order. */
const often = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 4, arbitrary })
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 1, arbitrary })

const one = fc.oneof(
  often(fc.record({ do: fc.constant('fill' as const), buyer, variant, quantity: fc.integer({ min: 1, max: 3 }) })),
  often(fc.record({ do: fc.constant('place' as const), buyer, key: fc.constantFrom('new' as const, 'same' as const) })),
  often(fc.record({ do: fc.constant('choose' as const), session: pick, outcome: fc.constantFrom(...SANDBOX_OUTCOMES) })),
  // Any webhook that was ever owed: late, out of order, again.
  often(fc.record({ do: fc.constant('webhook' as const), delivery: pick })),
  often(fc.record({ do: fc.constant('work' as const), job: fc.constantFrom('webhooks', 'outbox', 'expiry', 'lost webhooks') })),
  seldom(fc.record({ do: fc.constant('deliverBy' as const), buyer, method: fc.constantFrom('pickup', 'standard') })),
  seldom(fc.record({ do: fc.constant('return' as const), payment: pick })),
  seldom(fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 5, 33) })),
  seldom(fc.record({ do: fc.constant('cancel' as const), order: pick })),
  seldom(fc.record({ do: fc.constant('ship' as const), order: pick, quantity: fc.integer({ min: 1, max: 3 }) })),
  seldom(fc.record({ do: fc.constant('adjust' as const), variant, delta: fc.integer({ min: -3, max: 3 }) })),
  seldom(fc.record({ do: fc.constant('count' as const), variant, value: fc.integer({ min: 0, max: 5 }) })),
  seldom(fc.record({ do: fc.constant('import' as const), counts: fc.array(fc.record({ variantId: variant, onHand: fc.integer({ min: 0, max: 5 }) }), { maxLength: 4 }) })),
  // Somebody settles a dead session by hand at the gateway: money after the goods were freed.
  seldom(fc.record({ do: fc.constant('late money' as const), session: pick })),
)

export type Step = typeof one extends fc.Arbitrary<infer T> ? T : never

/** A walk: steps one after the other, some of them two at the same time. */
export const walks = fc.array(fc.oneof({ weight: 4, arbitrary: one.map(step => [step]) }, { weight: 1, arbitrary: fc.tuple(one, one) }),
  { minLength: 15, maxLength: 60, size: 'max' })

const ADDRESS = { firstName: 'Ida', lastName: 'Brandt', address1: 'Kastanienallee 42', city: 'Berlin', postalCode: '10435', countryCode: 'DE' }

/** Does steps on the real services. What the shop refuses is fine; what it throws fails the walk. */
export function createWalker(domain: TestDomain) {
  const { services, postgres, db } = domain
  const carts = Array.from({ length: BUYERS }, () => randomUUID())
  const keys = new Map<string, string>()

  async function ids(statement: string): Promise<string[]> {
    return (await db.query<{ id: string }>(statement)).rows.map(row => row.id)
  }

  async function choose<T>(from: T[], index: number, work: (chosen: T) => Promise<unknown>): Promise<void> {
    if (from.length > 0) await work(from[index % from.length]!)
  }

  async function place(cartKey: string, which: 'new' | 'same'): Promise<void> {
    const key = which === 'same' ? keys.get(cartKey) ?? randomUUID() : randomUUID()
    keys.set(cartKey, key)
    const cart = await services.carts.find(cartKey)
    await services.placeOrder({ cartKey, idempotencyKey: key, expectedTotal: cart?.totals.total ?? 0, paymentMethod: null, clientAddress: '192.0.2.1' })
  }

  async function take(step: Step): Promise<unknown> {
    switch (step.do) {
      case 'fill': {
        const key = carts[step.buyer]!
        await services.carts.setContact(key, { email: `buyer${step.buyer}@example.com` })
        await services.carts.setShippingAddress(key, ADDRESS)
        return services.carts.addLines(key, [{ variantId: step.variant, quantity: step.quantity }])
      }
      case 'deliverBy': return services.carts.setShippingMethod(carts[step.buyer]!, step.method)
      case 'place': return place(carts[step.buyer]!, step.key)
      case 'choose': return choose(await ids('select id from sandbox_session order by created_at, id'), step.session, id => services.sandboxBooks.decide(id, OUTCOME_PLANS[step.outcome]))
      case 'webhook': return choose(await ids('select body as id from sandbox_delivery order by created_at, id'), step.delivery, domain.deliver)
      case 'work': return domain.run(step.job)
      case 'return': return choose(await ids('select id from payment order by created_at, id'), step.payment, id => services.payments.reconcile(id))
      case 'wait': {
        domain.advance(step.minutes * MINUTE)
        return services.sandboxBooks.settleDue()
      }
      case 'cancel': return choose(await ids('select id from orders order by created_at, id'), step.order, id => services.orders.cancel(id, 'Robin'))
      case 'ship': return choose(await ids('select id from order_line order by order_id, position'), step.order, async (orderLineId) => {
        const [orderId] = await ids(`select order_id as id from order_line where id = '${orderLineId}'`)
        return services.fulfillments.create({ orderId, lines: [{ orderLineId, quantity: step.quantity }] }, 'Robin')
      })
      case 'adjust': return services.inventory.adjust(step.variant, step.delta, 'adjusted', 'Robin')
      case 'count': {
        const [level] = await services.inventory.levels([step.variant])
        return services.inventory.set(step.variant, step.value, level?.version ?? 0, 'Robin')
      }
      case 'import': return postgres.transaction(tx => setStockCounts(tx, [...new Map(step.counts.map(count => [count.variantId, count])).values()], { type: 'import', id: randomUUID() }))
      case 'late money': return db.query(`with dead as (
          update sandbox_session set status = 'captured' where id = (
            select id from sandbox_session where status in ('failed', 'expired') order by created_at, id offset $1 limit 1) returning *)
        insert into sandbox_delivery (id, event_id, body) select gen_random_uuid(), e.id,
          json_build_object('id', e.id, 'type', 'payment.captured', 'data', json_build_object('sessionId', dead.id, 'paymentId', dead.metadata ->> 'paymentId'))
        from dead, lateral (select 'sevt_' || md5(dead.id || random()) as id) e`, [step.session % 3])
    }
  }

  /** All webhooks arrive, time goes by, and every job runs until none has anything to do. */
  async function rest(): Promise<void> {
    for (let round = 0; round < 6; round++) {
      domain.advance(12 * MINUTE)
      await services.sandboxBooks.settleDue()
      for (const body of await ids('select body as id from sandbox_delivery order by created_at desc')) await domain.deliver(body)
      await db.query('update webhook_event set next_at = now() where status = \'pending\'')
      await db.query('update outbox set next_at = now() where status = \'pending\'')
      for (const job of services.jobs) while (await job.run());
    }
  }

  return { take, rest }
}

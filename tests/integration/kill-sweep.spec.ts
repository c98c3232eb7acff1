import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../support/fire/patience.ts'
import { report, runs } from '../support/fire/runs.ts'
import { openSweep, type PreparedBuyer, type Sweep } from '../support/fire/sweep.ts'
import { violations } from '../support/invariants.ts'

const RUNS = runs(6)
const BUYERS = 4
/** A run takes about three seconds; a busy machine may need more. */
const TIMEOUT = RUNS * 20_000 + 60_000

let sweep: Sweep
beforeAll(async () => void (sweep = await openSweep()))
afterAll(() => sweep?.close())

/** The payment of whoever placed with that key: null while there is no order. */
async function paymentOf({ key }: PreparedBuyer): Promise<{ order: string, state: string, sessions: number, orders: number } | null> {
  const { rows } = await sweep.db.query<{ order: string, state: string, sessions: number, orders: number }>(`
    select o.id as order, p.state, (select count(*)::int from sandbox_session s where s.idempotency_key = p.id::text) as sessions,
      (select count(*)::int from orders other where other.cart_key = o.cart_key) as orders
    from idempotency_key k join orders o on o.id = k.result_id join payment p on p.order_id = o.id where k.key = $1`, [key])
  return rows[0] ?? null
}

const atRest = () => until('the shop comes to rest', async () => {
  const broken = await violations(sweep.db, 'at rest')
  if (broken.length > 0) throw new Error(JSON.stringify(broken))
  return true
})

describe('SIGKILL', () => {
  it('while orders are placed leaves each order exactly once, with one session, however often it is retried (X1 to X4)', { timeout: TIMEOUT }, async () => {
    let window = 300
    for (let run = 0; run < RUNS; run++) {
      const [abandoned, ...patient] = await sweep.prepare(BUYERS) as [PreparedBuyer, ...PreparedBuyer[]]
      const began = Date.now()
      let answered = 0
      const first = abandoned.buyer.place({ key: abandoned.key, expectedTotal: abandoned.expectedTotal }).catch(() => null)
      const all = Promise.all(patient.map(async (who) => {
        const placed = await sweep.place(who)
        answered++
        return placed
      }))
      const placed = await sweep.interrupt(window, all, async () => {
        // The window follows what the machine can do: kills shall fall before, into and after the work.
        if (answered === patient.length) window = Math.max(60, (Date.now() - began) * 0.9)
        for (const who of patient) {
          const payment = await paymentOf(who)
          sweep.hit(!payment ? 'X1 before the order' : payment.state !== 'creating' ? 'X4 after the session' : payment.sessions > 0 ? 'X3 session not booked' : 'X2 before the session')
        }
        if (answered < patient.length) window *= 1.1
      })
      await first

      expect(new Set(placed.map(({ order }) => order!.id))).toHaveLength(patient.length)
      for (const [index, who] of patient.entries()) {
        expect(await paymentOf(who)).toEqual({ order: placed[index]!.order!.id, state: 'open', sessions: 1, orders: 1 })
        await who.buyer.pay(placed[index]!.redirectUrl!, 'approve')
      }
      // Who never comes back holds nothing for ever: handed over by the sweeper, then expired.
      await sweep.timePasses()
      await sweep.db.query('update orders set expires_at = now() - interval \'1 second\' where state = \'pending_payment\' and id = (select result_id from idempotency_key where key = $1)', [abandoned.key])
      await Promise.all(placed.map(({ order }, index) => patient[index]!.buyer.settled(order!.id, 'PAID', 60_000)))
      expect(await violations(sweep.db, 'always')).toEqual([])
    }
    await until('abandoned orders end', async () => (await sweep.texts('select number as text from orders where state = \'pending_payment\'')).length === 0)
    await atRest()
    report(`SIGKILL while placing: ${RUNS} kills, ${RUNS * BUYERS} orders wanted, found at ${sweep.takeHits()}`)
    expect(await sweep.texts('select count(*)::text as text from orders where state = \'confirmed\'')).toEqual([String(RUNS * (BUYERS - 1))])
  })

  it('while webhooks travel and are worked on confirms each order once, with one mail (X5 to X10)', { timeout: TIMEOUT }, async () => {
    for (let run = 0; run < RUNS; run++) {
      const buyers = await sweep.prepare(BUYERS)
      const placed = await Promise.all(buyers.map(sweep.place))
      const ids = placed.map(({ order }) => order!.id)
      // A lost webhook is found by a job that looks every ten seconds, so not every run waits for it.
      const outcomes = ['approve', 'double_webhook', run % 4 === 0 ? 'lose_webhook' : 'approve', 'approve']
      const paying = Promise.all(placed.map(({ redirectUrl }, index) =>
        until('paying', () => buyers[index]!.buyer.pay(redirectUrl!, outcomes[index]!))))
      await sweep.interrupt(1_100, paying, async () => {
        const { rows } = await sweep.db.query<{ point: string }>(`
          select case
            when s.status <> 'captured' then 'X5 not paid yet'
            when o.confirmed_at is not null and m.status = 'done' then 'all done'
            when o.confirmed_at is not null and m.attempts > 0 then 'X10 mail taken'
            when o.confirmed_at is not null then 'X9 outbox not sent'
            when w.attempts > 0 then 'X8 in the worker'
            when w.id is not null then 'X7 event stored'
            else 'X6 paid, no event' end as point
          from orders o join payment p on p.order_id = o.id join sandbox_session s on s.id = p.session_id
          left join outbox m on m.dedupe_key = 'order-confirmation:' || o.id
          left join webhook_event w on w.payment_id = p.id
          where o.id = any($1)`, [ids])
        for (const { point } of rows) sweep.hit(point)
      })
      await sweep.timePasses()
      await Promise.all(ids.map((id, index) => buyers[index]!.buyer.settled(id, 'PAID', 60_000)))
      for (const id of ids) await until('the mail', async () => sweep.mailsOf(id).length === 1)
      for (const { buyer } of buyers) await until('the empty bag', async () => (await buyer.cart())?.lines.length === 0)
      const captures = await sweep.texts('select count(*)::text as text from order_event where type = \'PAYMENT_CAPTURED\' and order_id = any($1) group by order_id', [ids])
      expect(captures).toEqual(ids.map(() => '1'))
      expect(await violations(sweep.db, 'always')).toEqual([])
    }
    await atRest()
    report(`SIGKILL on the webhook path: ${RUNS} kills, ${RUNS * BUYERS} orders, found at ${sweep.takeHits()}`)
    // The same message id is the same file: more than two sendings would be more than one duplicate.
    expect(await sweep.texts('select order_id::text as text from order_event where type = \'MAIL_SENT\' group by 1 having count(*) > 2')).toEqual([])
  })

  it('while orders expire frees their goods once (X14)', { timeout: TIMEOUT }, async () => {
    for (let run = 0; run < Math.ceil(RUNS / 3); run++) {
      const placed = await Promise.all((await sweep.prepare(8)).map(sweep.place))
      const ids = placed.map(({ order }) => order!.id)
      await sweep.timePasses()
      await sweep.db.query('update orders set expires_at = now() - interval \'1 second\' where id = any($1)', [ids])
      await until('the first session is closed', async () => (await sweep.texts('select o.number as text from orders o join payment p on p.order_id = o.id join sandbox_session s on s.id = p.session_id where o.id = any($1) and s.status = \'expired\'', [ids])).length > 0)
      await sweep.interrupt(60, Promise.resolve(), async () => {
        const points = await sweep.texts(`select case when o.state = 'expired' then 'all done' when s.status = 'expired' then 'X14 closed, goods held' else 'not begun' end as text
          from orders o join payment p on p.order_id = o.id join sandbox_session s on s.id = p.session_id where o.id = any($1)`, [ids])
        points.forEach(sweep.hit)
      })
      await sweep.timePasses()
      await until('all expire', async () => (await sweep.texts('select number as text from orders where state = \'expired\' and id = any($1)', [ids])).length === ids.length)
      expect(await violations(sweep.db, 'always')).toEqual([])
    }
    await atRest()
    report(`SIGKILL while orders expire: ${Math.ceil(RUNS / 3)} kills, found at ${sweep.takeHits()}`)
  })
})

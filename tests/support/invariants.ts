import type pg from 'pg'

/** Names of those that stock alone has to keep. */
export const COUNTERS = 'I1 counters equal the sums of their movements and of what is held'
export const OVERSOLD = 'I2 nothing is oversold'

/** What must be true of the tables at any moment (design.md, section 6): each statement answers the rows that break it. */
const ALWAYS: Record<string, string> = {
  [COUNTERS]: `
    select l.variant_id, l.on_hand, l.reserved, m.on_hand as moved_on_hand, m.reserved as moved_reserved, coalesce(r.held, 0) as held
    from stock_level l
    left join (select variant_id, sum(delta_on_hand) as on_hand, sum(delta_reserved) as reserved from stock_movement group by 1) m using (variant_id)
    left join (select variant_id, sum(quantity) as held from stock_reservation where state = 'held' group by 1) r using (variant_id)
    where l.reserved <> coalesce(r.held, 0) or l.on_hand <> coalesce(m.on_hand, 0) or l.reserved <> coalesce(m.reserved, 0)`,
  'I1 each tracked line has its reservation, in the state of its order': `
    select o.number, o.state, t.variant_id, t.quantity, r.quantity as reserved, r.state as reservation
    from orders o
    join (select order_id, variant_id, sum(quantity) as quantity from order_line where tracked group by 1, 2) t on t.order_id = o.id
    left join stock_reservation r on r.order_id = o.id and r.variant_id = t.variant_id
    where r.quantity is distinct from t.quantity or r.state <> case
      when o.state = 'pending_payment' then 'held'
      when o.state in ('confirmed', 'fulfilled', 'completed') then 'committed'
      else 'released' end`,
  'I1 goods of an order leave the shelf once, and only when it is sold': `
    select o.number, o.state, t.variant_id, t.quantity, coalesce(m.gone, 0) as gone
    from orders o
    join (select order_id, variant_id, sum(quantity) as quantity from order_line where tracked group by 1, 2) t on t.order_id = o.id
    left join (select ref_id, variant_id, -sum(delta_on_hand) as gone from stock_movement where ref_type = 'order' group by 1, 2) m
      on m.ref_id = o.id::text and m.variant_id = t.variant_id
    where coalesce(m.gone, 0) <> case when o.state in ('confirmed', 'fulfilled', 'completed') then t.quantity else 0 end`,
  [OVERSOLD]: `
    select variant_id, on_hand, reserved from stock_level where on_hand < 0 or reserved < 0 or reserved > on_hand`,
  'I3 confirmed orders are paid': `
    select o.number, o.state, o.total_minor, coalesce(p.captured, 0) as captured from orders o
    left join (select order_id, sum(captured_minor) as captured from payment where state = 'captured' group by 1) p on p.order_id = o.id
    where o.state in ('confirmed', 'fulfilled', 'completed') and coalesce(p.captured, 0) < o.total_minor`,
  'I5 no more is booked than the gateway captured': `
    select p.id, p.captured_minor, s.status, s.amount_minor from payment p
    left join sandbox_session s on s.id = p.session_id and s.status = 'captured'
    where p.captured_minor > coalesce(s.amount_minor, 0)`,
  'I6 one live order per cart version, one unpaid order per cart': `
    select cart_key, cart_version, count(*) from orders where state not in ('cancelled', 'expired', 'paid_unfulfillable') group by 1, 2 having count(*) > 1
    union all
    select cart_key, null, count(*) from orders where state = 'pending_payment' group by 1 having count(*) > 1`,
  'I6 one session at the gateway per payment, for its amount': `
    select s.id, s.amount_minor, s.currency_code, p.amount_minor as asked, p.currency_code as asked_in, p.session_id
    from sandbox_session s left join payment p on p.id::text = s.idempotency_key
    where p.id is null or p.amount_minor <> s.amount_minor or p.currency_code <> s.currency_code or p.session_id <> s.id`,
  'I7 each order that was ever confirmed owes exactly one confirmation, no other owes any': `
    select o.number, o.state, o.confirmed_at, count(m.id) as mails from orders o
    left join outbox m on m.topic = 'mail.order-confirmation' and m.payload ->> 'orderId' = o.id::text
    group by o.id having count(m.id) <> case when o.confirmed_at is null then 0 else 1 end`,
  'I8 no discount is given that nothing accounts for': `
    select number, discount_minor from orders where discount_minor <> 0`,
  'I13 totals are reproducible from the lines': `
    with line as (
      select order_id, sum(line_total_minor) as goods, sum(tax_minor) as tax,
        bool_and(line_total_minor = unit_price_minor * quantity
          and tax_minor = (2 * line_total_minor * tax_rate_percent + 100 + tax_rate_percent) / (2 * (100 + tax_rate_percent))) as exact
      from order_line group by 1
    ), tax_line as (
      select o.id as order_id, sum((t ->> 'amount')::bigint) as amount, max((t ->> 'rate')::int) as rate
      from orders o cross join jsonb_array_elements(o.tax_lines) t group by 1
    )
    select o.number, o.currency_code, o.subtotal_minor, o.shipping_minor, o.tax_minor, o.total_minor, l.*, t.amount, t.rate
    from orders o left join line l on l.order_id = o.id left join tax_line t on t.order_id = o.id
    where l.exact is not true or o.subtotal_minor <> l.goods or o.total_minor <> l.goods - o.discount_minor + o.shipping_minor
      or o.tax_minor is distinct from t.amount
      or o.tax_minor <> l.tax + (2 * o.shipping_minor * t.rate + 100 + t.rate) / (2 * (100 + t.rate))`,
  'I13 the shopper is asked for the total, in its currency': `
    select o.number, o.total_minor, o.currency_code, p.amount_minor, p.currency_code as asked_in from orders o join payment p on p.order_id = o.id
    where p.amount_minor <> o.total_minor or p.currency_code <> o.currency_code
    union all
    select o.number, o.total_minor, o.currency_code, null, null from orders o
    where o.total_minor > 0 and not exists (select 1 from payment p where p.order_id = o.id)`,
  'nothing is shipped that is not sold, and parcels add up': `
    select o.number, o.state, l.id, l.quantity, l.fulfilled_quantity, coalesce(f.shipped, 0) as shipped from order_line l join orders o on o.id = l.order_id
    left join (select order_line_id, sum(quantity) as shipped from fulfillment_line group by 1) f on f.order_line_id = l.id
    where l.fulfilled_quantity <> coalesce(f.shipped, 0)
      or (l.fulfilled_quantity > 0 and o.state not in ('confirmed', 'fulfilled', 'completed'))
      or (o.state in ('fulfilled', 'completed') and l.fulfilled_quantity <> l.quantity)`,
}

/** What must be true once the shop has had its time: nothing waits for ever, and no money is silent. */
const AT_REST: Record<string, string> = {
  'I4 money at the gateway is a confirmed order, or an issue that staff see': `
    select o.number, o.state, s.id from sandbox_session s join payment p on p.id::text = s.idempotency_key join orders o on o.id = p.order_id
    where s.status = 'captured' and o.state not in ('confirmed', 'fulfilled', 'completed')
      and not exists (select 1 from order_issue i where i.order_id = o.id and i.resolved_at is null)`,
  'I9 no outbox row waits': `select topic, dedupe_key, attempts, error from outbox where status = 'pending'`,
  'I10 no webhook waits': `select id, type, attempts, error from webhook_event where status = 'pending'`,
  'no order waits for money that cannot come any more': `
    select o.number, p.state, s.status from orders o join payment p on p.order_id = o.id left join sandbox_session s on s.id = p.session_id
    where o.state = 'pending_payment' and coalesce(s.status, 'none') not in ('open', 'processing')
      and not exists (select 1 from order_issue i where i.order_id = o.id and i.resolved_at is null)`,
}

export interface Violation {
  invariant: string
  rows: unknown[]
}

/**
 * Reads the tables and names every invariant that they break.
 *
 * @param when `always` may be asked while orders are on their way; `at rest` adds what holds when all work is done
 */
export async function violations(db: pg.Pool, when: 'always' | 'at rest'): Promise<Violation[]> {
  const client = await db.connect()
  try {
    // One snapshot for all statements: each sees the same moment.
    await client.query('begin isolation level repeatable read read only')
    const found: Violation[] = []
    for (const [invariant, statement] of Object.entries(when === 'always' ? ALWAYS : { ...ALWAYS, ...AT_REST })) {
      const { rows } = await client.query<Record<string, unknown>>(statement)
      if (rows.length > 0) found.push({ invariant, rows: rows.slice(0, 5) })
    }
    return found
  }
  finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

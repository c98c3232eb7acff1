import type pg from 'pg'
import { COUNTERS, OVERSOLD, violations } from './invariants.ts'

export interface Stock { onHand: number, reserved: number }

export async function stockOf(db: pg.Pool, variantId: string): Promise<Stock> {
  const { rows } = await db.query<{ on_hand: number, reserved: number }>('select on_hand, reserved from stock_level where variant_id = $1', [variantId])
  return { onHand: rows[0]!.on_hand, reserved: rows[0]!.reserved }
}

/** Counts a variant anew, as staff would, with the movement that explains it. */
export async function setStock(db: pg.Pool, variantId: string, onHand: number): Promise<void> {
  await db.query(`with before as (select on_hand from stock_level where variant_id = $1),
    changed as (update stock_level set on_hand = $2 where variant_id = $1)
    insert into stock_movement (id, variant_id, delta_on_hand, delta_reserved, reason, ref_type, ref_id)
    select gen_random_uuid(), $1, $2 - on_hand, 0, 'counted', 'staff', gen_random_uuid()::text from before`, [variantId, onHand])
}

/** I1 and I2 alone: counters, reservations and movements say the same, and nothing is below zero. @returns variants that do not agree */
export async function brokenStock(db: pg.Pool): Promise<unknown[]> {
  return (await violations(db, 'always')).filter(({ invariant }) => invariant === COUNTERS || invariant === OVERSOLD).flatMap(({ rows }) => rows)
}

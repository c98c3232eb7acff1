import { sql } from 'drizzle-orm'
import type { Transaction } from '../../db/postgres/client.ts'

/** One placement at a time per cart; released with the transaction. */
export async function lockCart(tx: Transaction, cartKey: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${cartKey}, 0))`)
}

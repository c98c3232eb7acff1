import { and, eq } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { idempotencyKey } from '../../db/postgres/schema/payments.ts'

export type IdempotencyRow = typeof idempotencyKey.$inferSelect

export const idempotencyRepository = {
  async find(db: Executor, scope: string, key: string, operation: string): Promise<IdempotencyRow | null> {
    const [row] = await db.select().from(idempotencyKey).where(and(
      eq(idempotencyKey.scope, scope), eq(idempotencyKey.key, key), eq(idempotencyKey.operation, operation),
    ))
    return row ?? null
  },

  /** Waits for a transaction that is just claiming the same key. @returns false when the key is taken */
  async claim(db: Executor, row: Omit<IdempotencyRow, 'createdAt'>): Promise<boolean> {
    const claimed = await db.insert(idempotencyKey).values(row).onConflictDoNothing().returning({ key: idempotencyKey.key })
    return claimed.length === 1
  },
}

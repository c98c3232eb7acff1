import { inArray, sql } from 'drizzle-orm'
import type { PostgresConnection } from '../../db/postgres/client.ts'
import { orderLine } from '../../db/postgres/schema/orders.ts'

/** Which pictures are shown by orders, which keep them whatever becomes of the product. */
export function createOrderPicturesRepository({ db }: Pick<PostgresConnection, 'db'>) {
  const key = sql<string>`${orderLine.image} ->> 'key'`
  return {
    async picturesShown(keys: string[]): Promise<Set<string>> {
      const rows = await db.selectDistinct({ key }).from(orderLine).where(inArray(key, keys))
      return new Set(rows.map(row => row.key))
    },
  }
}

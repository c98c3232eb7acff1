import type { Executor } from '../../db/postgres/client.ts'
import { events } from '../../db/postgres/schema/events.ts'

export type EventRow = typeof events.$inferInsert & { id: string }

export const eventRepository = {
  /** What is there already stays: a batch may be written twice, and a product counts once for each search. */
  async insert(db: Executor, rows: EventRow[]): Promise<void> {
    await db.insert(events).values(rows).onConflictDoNothing()
  },
}

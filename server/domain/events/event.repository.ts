import { sql } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { events } from '../../db/postgres/schema/events.ts'

export type EventRow = Omit<typeof events.$inferInsert, 'clicked' | 'added'> & { id: string }

export const eventRepository = {
  /** What is there already stays: a batch may be written twice, and a product counts once for each search. */
  async insert(db: Executor, rows: EventRow[]): Promise<void> {
    await db.insert(events).values(rows).onConflictDoNothing()
  },

  /**
   * Searches learn what came of them, whichever of both was written first. Two nodes that write both within the same
   * millisecond may miss it once.
   */
  async tellSearches(db: Executor, ids: string[]): Promise<void> {
    const led = (name: 'search_click' | 'search_add') => sql`exists (select from ${events} led where led.search_id = search.id and led.name = ${name})`
    await db.execute(sql`update ${events} search set clicked = ${led('search_click')}, added = ${led('search_add')}
      where search.id = any(${sql.param(ids)}::uuid[]) and search.name = 'search' and exists (select from ${events} led where led.search_id = search.id)`)
  },
}

import type { StockLevel } from './inventory.repository.ts'
import type { InventoryService } from './inventory.service.ts'

/** Levels of one step; the rest is for the next. */
const MOST = 2_000

/**
 * Tells one reader of changed stock. A level's time is that of its transaction's start, and whoever commits late has an
 * earlier one, so each sweep goes back behind the last one; what was told before is known by its version. All times are
 * PostgreSQL's, whose clock alone stamps levels.
 *
 * @param overlap milliseconds that a sweep goes back
 */
export function createStockFeed({ inventory, overlap }: { inventory: Pick<InventoryService, 'changed' | 'time'>, overlap: number }) {
  let since = new Date(0)
  let sweep: { startedAt: Date, after: string | null } | null = null
  /** Versions told in the last sweep and in this one, by variant. */
  let before = new Map<string, number>()
  let now = new Map<string, number>()

  return {
    /** Everything before this time has been told. */
    since: (): Date => since,

    /** Begins anew at another time. */
    rewind(time: Date): void {
      since = time
      sweep = null
      before = new Map()
      now = new Map()
    },

    /**
     * Tells of the next changes. What `handle` fails at is told again.
     *
     * @returns whether there are more
     */
    async step(handle: (levels: StockLevel[]) => Promise<void>): Promise<boolean> {
      sweep ??= { startedAt: await inventory.time(), after: null }
      const levels = await inventory.changed(since, sweep.after, MOST)
      const fresh = levels.filter(({ variantId, version }) => before.get(variantId) !== version)
      if (fresh.length > 0) await handle(fresh)
      for (const { variantId, version } of levels) now.set(variantId, version)
      if (levels.length === MOST) {
        sweep.after = levels.at(-1)!.variantId
        return true
      }
      // Also when nothing was changed: else what was written last would be read again and again.
      since = new Date(sweep.startedAt.getTime() - overlap)
      before = now
      now = new Map()
      sweep = null
      return false
    },
  }
}

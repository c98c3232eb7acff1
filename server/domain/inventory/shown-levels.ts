import { LRUCache } from 'lru-cache'
import { createBreaker } from '../shared/breaker.ts'
import type { StockLevel } from './inventory.repository.ts'

/**
 * What shoppers are shown of a stock: counted, never counted (null), or `unknown` while PostgreSQL is away. Nothing
 * speaks against a variant whose stock is unknown; the transaction that places the order decides.
 */
export type ShownLevel = Pick<StockLevel, 'onHand' | 'reserved'> | null | 'unknown'

/** Variants whose last count is kept; some 100 bytes each. */
const MOST_VARIANTS = 50_000
/** Milliseconds for which a count is shown again: this is how late another node's sale may show here. */
const FRESH_FOR = 1_000
/** Milliseconds between two tries of a PostgreSQL that does not answer. */
const PAUSE = 1_000

interface Seen {
  level: ShownLevel
  at: number
  /** How many of this process's writes had been committed when it was asked for. */
  writes: number
}

/**
 * Stock for pages and carts, which go on when PostgreSQL does not answer. Pages may be given a count that is a second
 * old, yet never one from before a write of this process.
 *
 * @param onFailure hears why it could not be asked
 * @param now milliseconds since some moment; a clock that is set back would make old counts fresh
 */
export function createShownLevels(onFailure: (error: unknown) => void, now: () => number = () => performance.now()) {
  const lastSeen = new LRUCache<string, Seen>({ max: MOST_VARIANTS })
  let writes = 0
  const breaker = createBreaker(PAUSE, now)

  return {
    /** What `read` answers; null when it fails, or failed a moment ago. */
    async ask<T>(read: () => Promise<T>): Promise<T | null> {
      if (breaker.isOpen()) return null
      try {
        const answer = await read()
        breaker.close()
        return answer
      }
      catch (error) {
        breaker.open()
        onFailure(error)
        return null
      }
    },
    /** The mark to `keep` with what is asked for from now on. */
    mark: () => ({ at: now(), writes }),
    keep(variantIds: readonly string[], levels: readonly (StockLevel | null)[], mark: { at: number, writes: number }): void {
      variantIds.forEach((id, index) => lastSeen.set(id, { level: levels[index] ?? null, ...mark }))
    },
    isFresh(variantId: string): boolean {
      const seen = lastSeen.get(variantId)
      return seen !== undefined && seen.writes === writes && now() - seen.at < FRESH_FOR
    },
    /** This process has written: no count from before it is fresh any more. */
    expire: () => void writes++,
    lastSeen: (variantId: string): ShownLevel => {
      const seen = lastSeen.get(variantId)
      return seen ? seen.level : 'unknown'
    },
  }
}

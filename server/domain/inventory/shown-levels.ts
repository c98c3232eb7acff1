import { LRUCache } from 'lru-cache'
import { createBreaker } from '../shared/breaker.ts'
import type { StockLevel } from './inventory.repository.ts'

/**
 * What shoppers are shown of a stock: counted, never counted (null), or `unknown` while PostgreSQL is away. Nothing
 * speaks against a variant whose stock is unknown; the transaction that places the order decides.
 */
export type ShownLevel = Pick<StockLevel, 'onHand' | 'reserved'> | null | 'unknown'

/** Variants whose last count is kept for an outage; some 100 bytes each. */
const MOST_VARIANTS = 50_000
/** Milliseconds between two tries of a PostgreSQL that does not answer. */
const PAUSE = 1_000

/**
 * Stock for pages and carts, which go on when PostgreSQL does not answer. It is never a copy while PostgreSQL answers.
 *
 * @param onFailure hears why it could not be asked
 */
export function createShownLevels(onFailure: (error: unknown) => void, now: () => number = Date.now) {
  const lastSeen = new LRUCache<string, { level: ShownLevel }>({ max: MOST_VARIANTS })
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
    keep(variantIds: readonly string[], levels: readonly (StockLevel | null)[]): void {
      variantIds.forEach((id, index) => lastSeen.set(id, { level: levels[index] ?? null }))
    },
    lastSeen: (variantId: string): ShownLevel => {
      const seen = lastSeen.get(variantId)
      return seen ? seen.level : 'unknown'
    },
  }
}

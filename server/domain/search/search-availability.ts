import { SearchUnavailable } from '../../drivers/search/unavailable.ts'
import type { Clock } from '../shared/clock.ts'

/** Milliseconds for which an engine that did not answer is left alone, so that shoppers do not wait for it one by one. */
const RETRY_AFTER = 5_000

export type SearchAvailability = ReturnType<typeof createSearchAvailability>

/**
 * Whether the service behind a search engine answers. Found out by asking: the first failure is told, then somebody's
 * search tries it again every few seconds, and the first answer is told too.
 *
 * @param notice says a sentence to whoever runs the shop
 */
export function createSearchAvailability({ notice, clock }: { notice: (sentence: string) => void, clock: Clock }) {
  let away = false
  let retryAt = 0

  return {
    isAway: (): boolean => away,

    /** @returns what `work` found; null when the engine does not answer now */
    async ask<T>(work: () => Promise<T>): Promise<T | null> {
      if (away) {
        if (clock().getTime() < retryAt) return null
        // One asks; the others need not wait for it.
        retryAt = clock().getTime() + RETRY_AFTER
      }
      try {
        const found = await work()
        if (away) notice('The search answers again.')
        away = false
        return found
      }
      catch (error) {
        if (!(error instanceof SearchUnavailable)) throw error
        if (!away) notice(`The search of the cluster does not answer (${error.message.replace(/\.$/, '')}); the shop is searched by a plain query until it does.`)
        away = true
        retryAt = clock().getTime() + RETRY_AFTER
        return null
      }
    },
  }
}

import { SearchUnavailable } from '../../drivers/search/unavailable.ts'
import { createBreaker } from '../shared/breaker.ts'

/** Milliseconds for which an engine that did not answer is left alone, so that shoppers do not wait for it one by one. */
const RETRY_AFTER = 5_000

export type SearchAvailability = ReturnType<typeof createSearchAvailability>

/**
 * Whether the service behind a search engine answers. Found out by asking: the first failure is told, then somebody's
 * search tries it again every few seconds, and the first answer is told too.
 *
 * @param notice says a sentence to whoever runs the shop
 * @param now milliseconds since some moment
 */
export function createSearchAvailability({ notice, now }: { notice: (sentence: string) => void, now?: () => number }) {
  const breaker = createBreaker(RETRY_AFTER, now)
  let away = false

  return {
    isAway: (): boolean => away,
    /** @returns what `work` found; null when the engine does not answer now */
    async ask<T>(work: () => Promise<T>): Promise<T | null> {
      if (breaker.isOpen()) return null
      try {
        const found = await work()
        if (away) notice('The search answers again.')
        away = false
        breaker.close()
        return found
      }
      catch (error) {
        if (!(error instanceof SearchUnavailable)) throw error
        if (!away) notice(`The search of the cluster does not answer (${error.message.replace(/\.$/, '')}); the shop is searched by a plain query until it does.`)
        away = true
        breaker.open()
        return null
      }
    },
  }
}

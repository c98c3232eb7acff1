import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { RateLimiter } from '../../drivers/rate-limit/types.ts'
import type { KeyRing } from '../auth/keys.ts'
import { clientKey } from '../checkout/client-key.ts'
import type { Job } from '../outbox/worker.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid, uuidv7 } from '../shared/ids.ts'
import { eventRepository, type EventRow } from './event.repository.ts'
import { recordableQuery } from './recordable-query.ts'
import { isCrawler, type Visitor } from './visitor.ts'

/** More than anybody searches and clicks by hand. */
const RULE = { name: 'event', limit: 120, window: 60_000 }
/** Milliseconds between two writes. */
const WRITE_EVERY = 1_000
/** Events written in one statement. */
const BATCH = 500
/** Events that wait while the store is away; what comes on top is lost. */
const MOST_WAITING = 5_000
const MOST_RESULTS = 2_147_483_647
const MOST_POSITION = 10_000

export interface SearchEvent {
  /** As it was typed. */
  query: string
  results: number
  /** Whether what was found has all the words, as they were typed. */
  matched: boolean
}

export interface ResultEvent {
  name: 'search_click' | 'search_add'
  searchId: string
  productId: string
  /** From 1. */
  position: number | null
}

export interface SuggestionEvent {
  /** What was typed by then. */
  query: string
  productId: string
  /** Among the suggested products, from 1. */
  position: number | null
}

const placeOf = (position: number | null): number | null => position !== null && position >= 1 && position <= MOST_POSITION ? position : null

/**
 * Notes what shoppers do, in batches behind their backs: nobody waits for it and nothing fails by it. A process that is
 * killed loses what it noted within the last second.
 */
export function createEventRecorder({ postgres, limiter, addressKeys, clock }: {
  postgres: Pick<PostgresConnection, 'db'>
  limiter: Pick<RateLimiter, 'take'>
  addressKeys: KeyRing
  clock: Clock
}) {
  const waiting: EventRow[] = []

  function note(visitor: Visitor, row: EventRow): boolean {
    if (isCrawler(visitor) || waiting.length >= MOST_WAITING) return false
    // The counters may be elsewhere and away; then it is not noted.
    limiter.take(RULE, clientKey(visitor.address, addressKeys) ?? 'local').then((isWithin) => {
      if (isWithin && waiting.length < MOST_WAITING) waiting.push(row)
    }, () => {})
    return true
  }

  /** @returns whether there may be more to write at once */
  async function write(): Promise<boolean> {
    const batch = waiting.slice(0, BATCH)
    if (batch.length === 0) return false
    await eventRepository.insert(postgres.db, batch)
    await eventRepository.tellSearches(postgres.db, [...new Set(batch.filter(({ name }) => name !== 'suggestion_click').map(({ id, searchId }) => searchId ?? id))])
    waiting.splice(0, batch.length)
    return waiting.length > 0
  }

  return {
    /** @returns what a click on a result calls the search by; null when it is not noted */
    search(visitor: Visitor, { query, results, matched }: SearchEvent): string | null {
      const isMatched = matched && results > 0
      const text = recordableQuery(query, isMatched)
      if (text === null) return null
      const id = uuidv7()
      return note(visitor, { id, name: 'search', query: text, results: Math.min(results, MOST_RESULTS), matched: isMatched, createdAt: clock() }) ? id : null
    },

    /** What came of a search; ids that cannot be are passed over. */
    result(visitor: Visitor, { name, searchId, productId, position }: ResultEvent): void {
      if (!isUuid(searchId) || !isUuid(productId)) return
      note(visitor, { id: uuidv7(), name, searchId, productId, position: placeOf(position), createdAt: clock() })
    },

    /** A product was opened straight from the suggestions. What was typed is no search: most of it is half a word. */
    suggestion(visitor: Visitor, { query, productId, position }: SuggestionEvent): void {
      const text = recordableQuery(query, false)
      if (text === null || !isUuid(productId)) return
      note(visitor, { id: uuidv7(), name: 'suggestion_click', query: text, productId, position: placeOf(position), createdAt: clock() })
    },

    job: { name: 'events', idle: WRITE_EVERY, run: write } satisfies Job,

    /** Writes what is left. */
    async close(): Promise<void> {
      while (await write());
    },
  }
}

import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { Clock } from '../shared/clock.ts'
import { housekeepingRepository } from './housekeeping.repository.ts'
import type { Job } from './worker.ts'

/**
 * Days that finished work is kept: long enough to look into a complaint, not longer, for it names people. Gateways repeat
 * an event for some days (Stripe: three), and a client a key for as long as its cart lives (30 days).
 */
export const KEPT_DAYS = 31
/** Days that events are kept: a report looks back 90. */
export const EVENT_DAYS = 91
const DAY = 24 * 60 * 60_000
const EVERY = 60 * 60_000

/** Deletes finished rows that nobody asks for any more. */
export function createHousekeeping({ postgres, clock }: { postgres: PostgresConnection, clock: Clock }): Job {
  return {
    name: 'housekeeping',
    idle: EVERY,
    async run() {
      const daysAgo = (days: number) => new Date(clock().getTime() - days * DAY)
      const { events, ...finished } = housekeepingRepository
      let more = await events(postgres.db, daysAgo(EVENT_DAYS))
      for (const prune of Object.values(finished)) more = await prune(postgres.db, daysAgo(KEPT_DAYS)) || more
      return more
    },
  }
}

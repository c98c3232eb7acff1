import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { Clock } from '../shared/clock.ts'
import { housekeepingRepository } from './housekeeping.repository.ts'
import type { Job } from './worker.ts'

/**
 * Days that finished work is kept: long enough to look into a complaint, not longer, for it names people. Gateways repeat
 * an event for some days (Stripe: three), and a client a key for as long as its cart lives (30 days).
 */
export const KEPT_DAYS = 31
const EVERY = 60 * 60_000

/** Deletes finished rows that nobody asks for any more. */
export function createHousekeeping({ postgres, clock }: { postgres: PostgresConnection, clock: Clock }): Job {
  return {
    name: 'housekeeping',
    idle: EVERY,
    async run() {
      const before = new Date(clock().getTime() - KEPT_DAYS * 24 * 60 * 60_000)
      let more = false
      for (const prune of Object.values(housekeepingRepository)) more = await prune(postgres.db, before) || more
      return more
    },
  }
}

import type { PostgresConnection } from '../../db/postgres/client.ts'
import { uuidv7 } from '../shared/ids.ts'
import { inventoryRepository } from './inventory.repository.ts'

export interface ExpectedCount {
  variantId: string
  /** What is on the shelf. */
  onHand: number
  /** The version that was seen; 0 when nothing was ever counted. */
  expectedVersion: number
}

export type CountProblem = 'VERSION_CONFLICT' | 'STOCK_RESERVED'

class NothingSetError extends Error {}

/**
 * Sets many counts in one transaction, each against the version that was seen.
 *
 * @param atomic whether one that cannot be set holds back all others
 * @returns what could not be set, by variant
 */
export async function setExpectedCounts(postgres: PostgresConnection, counts: ExpectedCount[], actor: string, atomic: boolean): Promise<Map<string, CountProblem>> {
  const problems = new Map<string, CountProblem>()
  const reference = { type: 'staff' as const, id: uuidv7(), actor }
  // Everybody locks stock in the order of the ids, so that nobody waits in a circle.
  const ordered = counts.toSorted((a, b) => a.variantId < b.variantId ? -1 : 1)
  await postgres.transaction(async (tx) => {
    problems.clear()
    // What was never counted has no row to lock: it is made first, and whoever comes second finds it.
    const made = new Set(await inventoryRepository.open(tx, ordered.filter(({ expectedVersion }) => expectedVersion === 0).map(({ variantId }) => variantId)))
    const levels = new Map((await inventoryRepository.lock(tx, ordered.map(({ variantId }) => variantId))).map(level => [level.variantId, level]))
    for (const { variantId, onHand, expectedVersion } of ordered) {
      const level = levels.get(variantId)
      if ((made.has(variantId) ? 0 : level?.version ?? 0) !== expectedVersion) problems.set(variantId, 'VERSION_CONFLICT')
      else if (onHand !== (level?.onHand ?? 0) && !await inventoryRepository.adjust(tx, variantId, onHand - (level?.onHand ?? 0), 'counted', reference)) problems.set(variantId, 'STOCK_RESERVED')
    }
    if (atomic && problems.size > 0) throw new NothingSetError()
  }).catch((error: unknown) => {
    if (!(error instanceof NothingSetError)) throw error
  })
  return problems
}

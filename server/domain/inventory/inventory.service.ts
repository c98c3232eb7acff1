import type { PostgresConnection } from '../../db/postgres/client.ts'
import { uuidv7 } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { movementRepository, type StockMovement } from './movement.repository.ts'
import { setExpectedCounts, type CountProblem, type ExpectedCount } from './set-counts.ts'
import { inventoryRepository, type StockLevel } from './inventory.repository.ts'
import { createShownLevels, type ShownLevel } from './shown-levels.ts'

export type InventoryService = ReturnType<typeof createInventoryService>

/** Stock per variant, as staff change it. Orders change it through the repository, in their own transaction. */
export function createInventoryService({ postgres, onStale }: {
  postgres: PostgresConnection
  /** Hears why shoppers were shown what was last known. */
  onStale: (error: unknown) => void
}) {
  const shown = createShownLevels(onStale)
  // Whatever it wrote: orders, imports and staff change stock, each in a transaction of its own kind.
  postgres.onCommit(() => shown.expire())

  return {
    /** In the order of the ids; null where nothing was ever counted. */
    async levels(variantIds: readonly string[]): Promise<(StockLevel | null)[]> {
      const found = await inventoryRepository.levels(postgres.db, [...new Set(variantIds)])
      const byId = new Map(found.map(level => [level.variantId, level]))
      return variantIds.map(id => byId.get(id) ?? null)
    },

    /** PostgreSQL's time, which levels are stamped with. */
    time: (): Promise<Date> => inventoryRepository.time(postgres.db),

    /** Levels changed at or after a time, in the order of the variants' ids, after one of them. */
    changed: (since: Date, afterVariantId: string | null, limit: number): Promise<StockLevel[]> => inventoryRepository.changed(postgres.db, since, afterVariantId, limit),

    /** For pages: in the order of the ids, at most a second old; the last known ones while PostgreSQL is away. */
    async shownLevels(variantIds: readonly string[]): Promise<ShownLevel[]> {
      const wanted = variantIds.filter(id => !shown.isFresh(id))
      const mark = shown.mark()
      const levels = wanted.length > 0 ? await shown.ask(() => this.levels(wanted)) : null
      if (levels) shown.keep(wanted, levels, mark)
      return variantIds.map(shown.lastSeen)
    },

    /**
     * Levels as the owner of a cart sees them: what the cart's own unpaid order holds counts as free. Unknown while
     * PostgreSQL is away.
     */
    async levelsForCart(cartKey: string, variantIds: string[]): Promise<Map<string, ShownLevel>> {
      const levels = await shown.ask(() => inventoryRepository.levelsForCart(postgres.db, cartKey, variantIds))
      if (!levels) return new Map(variantIds.map(id => [id, 'unknown']))
      const found = new Map(levels.map(({ held, ...level }) => [level.variantId, { ...level, reserved: level.reserved - held }]))
      return new Map(variantIds.map(id => [id, found.get(id) ?? null]))
    },

    /** The log of some variants, the latest first. */
    movements: (variantIds: string[], reason: string | null, offset: number, limit: number): Promise<StockMovement[]> =>
      variantIds.length === 0 ? Promise.resolve([]) : movementRepository.list(postgres.db, variantIds, reason, offset, limit),
    countMovements: (variantIds: string[], reason: string | null): Promise<number> => variantIds.length === 0 ? Promise.resolve(0) : movementRepository.count(postgres.db, variantIds, reason),
    movementReasons: (variantIds: string[]): Promise<string[]> => variantIds.length === 0 ? Promise.resolve([]) : movementRepository.reasons(postgres.db, variantIds),
    locations: () => movementRepository.locations(postgres.db),

    /** From how many sellable pieces down a variant counts as low; null for the shop's own number. */
    setThreshold: (variantId: string, threshold: number | null): Promise<StockLevel> => movementRepository.setThreshold(postgres.db, variantId, threshold),

    /** Adds or takes away; refused when less would be left than is reserved for orders. */
    async adjust(variantId: string, delta: number, reason: string, actor: string): Promise<Result<StockLevel>> {
      const level = await postgres.transaction(tx =>
        inventoryRepository.adjust(tx, variantId, delta, reason, { type: 'staff', id: uuidv7(), actor }))
      return level ? success(level) : tooFew()
    },

    /** Sets many counts against the versions that were seen. @returns what could not be set, by variant */
    setMany: (counts: ExpectedCount[], actor: string, atomic: boolean): Promise<Map<string, CountProblem>> => setExpectedCounts(postgres, counts, actor, atomic),

    /** Sets the count, if it still is at the version that the caller saw. 0 stands for "never counted". */
    async set(variantId: string, value: number, expectedVersion: number, actor: string): Promise<Result<StockLevel>> {
      return postgres.transaction(async (tx) => {
        const [current] = await inventoryRepository.levels(tx, [variantId])
        if ((current?.version ?? 0) !== expectedVersion) return conflict()
        const delta = value - (current?.onHand ?? 0)
        const level = await inventoryRepository.adjust(tx, variantId, delta, 'counted', { type: 'staff', id: uuidv7(), actor })
        if (!level) return tooFew()
        // The update took the row's lock; a sale that slipped in before it has moved the version further.
        if (level.version !== (current?.version ?? 1) + 1) throw new StaleStockError()
        return success(level)
      }).catch((error: unknown) => {
        if (error instanceof StaleStockError) return conflict()
        throw error
      })
    },
  }
}

export type { StockMovement }

class StaleStockError extends Error {}

function conflict() {
  return refusal('VERSION_CONFLICT', 'The stock changed while you were editing. Look at the new number and set it again.', ['value'])
}

function tooFew() {
  return refusal('STOCK_RESERVED', 'Fewer would be left than are reserved for open orders.', ['value'])
}
import { z } from 'zod'
import type { ProductDocument } from '../../../db/mongo/documents.ts'
import type { PostgresConnection } from '../../../db/postgres/client.ts'
import type { Job } from '../../outbox/worker.ts'
import type { Clock } from '../../shared/clock.ts'
import { isUuid } from '../../shared/ids.ts'
import { refusal, success, type Result } from '../../shared/result.ts'
import { validate } from '../../shared/validate.ts'
import type { ShopService } from '../../shop/shop.service.ts'
import { idList } from '../product-fields.ts'
import type { ProductFilter } from '../product-filter.ts'
import type { ProductReferences } from '../product-references.ts'
import type { ProductRepository } from '../product.repository.ts'
import type { ProductWriter } from '../product-writer.ts'
import { applyBulkAction, bulkActionSchema, isNothing, type BulkAction } from './bulk-action.ts'
import { createBulkSteps, type Lifecycle } from './bulk-steps.ts'
import { bulkRepository, type BulkOperation } from './bulk.repository.ts'

export type { BulkOperation }

/** Up to here the caller gets the answer at once; more is done behind. */
const AT_ONCE = 100
const MOST = 100_000
/** Products of one step. */
const STEP = 50
const MOST_PROBLEMS = 100
const SAMPLE = 10

export interface BulkSelection {
  /** These products; without them, those of the filter. */
  ids?: string[] | null
  filter?: ProductFilter | null
  excludeIds?: string[] | null
}
export interface BulkResult { id: string, changed: Result<ProductDocument> }

const selectionSchema = z.object({ ids: idList('Products', MOST).nullish(), excludeIds: idList('Products', MOST).nullish() })

/** The same change of many products: at once for a page of them, in steps behind for more. */
export function createBulkService({ postgres, products, writer, lifecycle, references, shop, clock }: {
  postgres: PostgresConnection
  products: ProductRepository
  writer: ProductWriter
  lifecycle: Lifecycle
  references: ProductReferences
  shop: Pick<ShopService, 'settings'>
  clock: Clock
}) {
  const { db } = postgres
  const steps = createBulkSteps({ postgres, writer, lifecycle, clock })

  async function read(selection: BulkSelection, input: unknown): Promise<Result<{ ids: string[], action: BulkAction }>> {
    const action = validate(bulkActionSchema, input, ['input'])
    if (!action.ok) return action
    if (isNothing(action.value)) return refusal('INVALID_INPUT', 'Say what to change.', ['input'])
    const selected = validate(selectionSchema, selection, ['input'])
    if (!selected.ok) return selected
    const { collectionIdsAdd, collectionIdsRemove } = action.value
    const referred = await references.check({ collectionIds: [...collectionIdsAdd ?? [], ...collectionIdsRemove ?? []] }, ['input'])
    if (!referred.ok) return referred
    const without = new Set(selected.value.excludeIds ?? [])
    const found = selected.value.ids ?? (selection.filter ? await products.idsOf(selection.filter, MOST + 1) : [])
    const ids = found.filter(id => !without.has(id))
    if (ids.length === 0) return refusal('INVALID_INPUT', 'Choose at least one product.', ['input', 'ids'])
    return ids.length > MOST ? refusal('INVALID_INPUT', `Choose at most ${MOST.toLocaleString('en')} products.`, ['input', 'ids']) : success({ ids, action: action.value })
  }

  /** One step of an operation. @returns the operation after it, null when somebody ended it */
  async function step(operation: BulkOperation, results?: BulkResult[]): Promise<BulkOperation | null> {
    const { currencyCode } = await shop.settings()
    const undoing = operation.state === 'undoing'
    const batch = operation.productIds.slice(operation.position, operation.position + STEP)
    const progress = { position: operation.position + batch.length, changed: operation.changed, failed: operation.failed, problems: [...operation.problems] }
    for (const id of batch) {
      const applied = undoing ? null : await steps.apply(operation, id, currencyCode)
      const result = applied ?? await steps.undo(operation, id)
      if (result.ok) progress.changed += result.value.changed ? 1 : 0
      else {
        progress.failed++
        const { code, message } = result.errors[0]!
        if (progress.problems.length < MOST_PROBLEMS) progress.problems.push({ productId: id, code, message })
      }
      if (applied) results?.push({ id, changed: applied.ok ? success(applied.value.product) : applied })
    }
    const ended = progress.position >= operation.productIds.length
    return bulkRepository.progress(db, operation, progress, ended ? (undoing ? 'undone' : 'done') : operation.state)
  }

  async function runToEnd(operation: BulkOperation, results: BulkResult[]): Promise<BulkOperation> {
    let current = operation
    while (current.state === 'running') current = await step(current, results) ?? (await bulkRepository.find(db, operation.id))!
    return current
  }

  return {
    /** Begins an operation; one of few products is over when this answers, with what became of each. */
    async start(selection: BulkSelection, input: unknown, actor: string): Promise<Result<{ operation: BulkOperation, results: BulkResult[] }>> {
      const wanted = await read(selection, input)
      if (!wanted.ok) return wanted
      const { ids, action } = wanted.value
      const few = ids.length <= AT_ONCE
      const operation = await bulkRepository.insert(db, { action, productIds: ids, actor }, few)
      const results: BulkResult[] = []
      return success({ operation: few ? await runToEnd(operation, results) : operation, results })
    },

    /** How many products it would be, and some of them before and after. Changes nothing. */
    async preview(selection: BulkSelection, input: unknown): Promise<Result<{ count: number, sample: { before: ProductDocument, after: Result<ProductDocument> }[] }>> {
      const wanted = await read(selection, input)
      if (!wanted.ok) return wanted
      const { ids, action } = wanted.value
      const { currencyCode } = await shop.settings()
      const found = (await products.findByIds(ids.slice(0, SAMPLE))).filter(product => !product.deletedAt)
      return success({ count: ids.length, sample: found.map(before => ({ before, after: applyBulkAction(before, action, currencyCode, clock()) })) })
    },

    find: (id: string) => isUuid(id) ? bulkRepository.find(db, id) : Promise.resolve(null),
    latest: (limit: number) => bulkRepository.latest(db, limit),

    /** Stops it where it is; what was changed stays and can be undone. */
    async cancel(id: string): Promise<Result<BulkOperation>> {
      const row = isUuid(id) ? await bulkRepository.turn(db, id, ['running'], { state: 'cancelled', finishedAt: clock() }) : null
      return row ? success(row) : refusal('NOT_FOUND', 'This operation is not running any more.', ['id'])
    },

    /** Puts back what it changed, product by product, unless somebody changed it since. */
    async undo(id: string): Promise<Result<BulkOperation>> {
      const few = isUuid(id) ? await bulkRepository.find(db, id) : null
      const begun = few && await bulkRepository.turn(db, id, ['done', 'cancelled'], {
        state: 'undoing', position: 0, changed: 0, failed: 0, problems: [], finishedAt: null, leasedUntil: new Date(clock().getTime() + (few.productIds.length <= AT_ONCE ? 30_000 : 0)),
      })
      if (!begun) return refusal('NOT_FOUND', 'This operation cannot be undone: it is not over, or was undone already.', ['id'])
      let current = begun
      if (begun.productIds.length <= AT_ONCE) while (current.state === 'undoing') current = await step(current) ?? (await bulkRepository.find(db, id))!
      return success(current)
    },

    job(): Job {
      return {
        name: 'bulk operations',
        idle: 1_000,
        async run() {
          const operation = await bulkRepository.lease(db)
          if (!operation) return false
          let current: BulkOperation | null = operation
          // A few steps while the lease lasts, so that it is written rarely and others get their turn.
          for (let done = 0; current && done < 5 && (current.state === 'running' || current.state === 'undoing'); done++) current = await step(current)
          if (current && (current.state === 'running' || current.state === 'undoing')) await bulkRepository.turn(db, current.id, [current.state], { leasedUntil: clock() })
          return true
        },
      }
    },
  }
}

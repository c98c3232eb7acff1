import type { ProductDocument } from '../../../db/mongo/documents.ts'
import type { PostgresConnection } from '../../../db/postgres/client.ts'
import type { Clock } from '../../shared/clock.ts'
import { isUuid } from '../../shared/ids.ts'
import { refusal, success, type Result } from '../../shared/result.ts'
import { isCurrent } from '../product-changes.ts'
import type { ProductWriter } from '../product-writer.ts'
import { applyBulkAction, beforeOf, undone, type BulkAction } from './bulk-action.ts'
import { bulkRepository, type BulkOperation } from './bulk.repository.ts'

/** Operations that a product remembers: enough that a step that is repeated after a crash finds its own mark. */
const REMEMBERED = 8
const FIELD = ['input', 'ids']

/** Deletion and its undoing, as for a single product. */
export interface Lifecycle {
  remove(id: string): Promise<Result<ProductDocument>>
  restore(id: string): Promise<Result<ProductDocument>>
}

/** What an operation does to one product. Each can be repeated: the second time it changes nothing. */
export function createBulkSteps({ postgres, writer, lifecycle, clock }: { postgres: PostgresConnection, writer: ProductWriter, lifecycle: Lifecycle, clock: Clock }) {
  const { db } = postgres

  function marked(product: ProductDocument, mark: string): ProductDocument {
    return { ...product, operations: [...(product.operations ?? []).slice(1 - REMEMBERED), mark] }
  }

  return {
    /** @returns the product, and whether this changed it */
    async apply(operation: BulkOperation, productId: string, currencyCode: string): Promise<Result<{ product: ProductDocument, changed: boolean }>> {
      const action = operation.action as BulkAction
      if (action.delete) {
        const removed = await lifecycle.remove(productId)
        return removed.ok ? success({ product: removed.value, changed: true }) : removed
      }
      let changed = false
      const result = await writer.change(productId, null, FIELD, async (product) => {
        changed = false
        if (product.operations?.includes(operation.id)) return success(product)
        const applied = applyBulkAction(product, action, currencyCode, clock())
        if (!applied.ok || applied.value === product) return applied
        changed = true
        await bulkRepository.noteBefore(db, operation.id, product._id, applied.value.version, beforeOf(product))
        return success(marked(applied.value, operation.id))
      })
      return result.ok ? success({ product: result.value, changed }) : result
    },

    /** Puts a product back, if nobody has changed it since. */
    async undo(operation: BulkOperation, productId: string): Promise<Result<{ changed: boolean }>> {
      if ((operation.action as BulkAction).delete) {
        const restored = await lifecycle.restore(productId)
        return restored.ok ? success({ changed: true }) : restored
      }
      const note = isUuid(productId) ? await bulkRepository.before(db, operation.id, productId) : null
      if (!note) return success({ changed: false })
      const mark = `${operation.id}:undo`
      let changed = false
      const result = await writer.change(productId, null, FIELD, (product) => {
        changed = false
        if (product.operations?.includes(mark)) return success(product)
        if (!isCurrent(product, note.versionAfter)) return refusal('CHANGED_SINCE', 'Somebody changed this product since; it stays as it is.', FIELD)
        changed = true
        return success(marked(undone(product, note.before, clock()), mark))
      })
      return result.ok ? success({ changed }) : result
    },
  }
}

import { EJSON } from 'bson'
import type { ProductDocument } from '../../../db/mongo/documents.ts'
import { undoStockCounts } from '../../inventory/counted-stock.repository.ts'
import { pictureQueue } from '../../media/picture-queue.repository.ts'
import { isCurrent } from '../product-changes.ts'
import type { ImportTools } from './import-batches.ts'
import { importJobs, type ProductImport } from './import-job.repository.ts'

/** Products, and variants' stock, of one step. */
const BATCH = 100

/**
 * Brings back what an import changed, step by step. A product that a person changed since keeps its present state; goods
 * that were sold since stay sold. Every step can be repeated.
 */
export async function* undoImport(job: ProductImport, { postgres, repository, clock }: ImportTools): AsyncGenerator<ProductImport | null> {
  await pictureQueue.dropWaiting(postgres.db, job.id)
  let after: string | null = null
  for (;;) {
    const batch: Awaited<ReturnType<typeof importJobs.nextBefores>> = await importJobs.nextBefores(postgres.db, job.id, after, BATCH)
    if (batch.length === 0) break
    const present = new Map((await repository.findByIds(batch.map(entry => entry.productId))).map(product => [product._id, product]))
    const writes = batch.flatMap(({ productId, before, version }) => {
      const now = present.get(productId)
      if (!now || now.deletedAt || !isCurrent(now, version)) return []
      return [{ product: restored(now, before === null ? null : EJSON.parse(before) as ProductDocument, clock()), expectedVersion: now.version }]
    })
    // What somebody changes in this moment, or whose address was taken by another product, stays as it is.
    if (writes.length > 0) await repository.write(writes)
    after = batch.at(-1)!.productId
    yield await importJobs.advance(postgres.db, job.id, { rows: batch.length, groups: 0, created: 0, updated: 0, unchanged: 0 })
  }
  const reference = { type: 'import' as const, id: job.id, actor: job.actor }
  for (let dealt = BATCH; dealt === BATCH;) {
    dealt = await postgres.transaction(tx => undoStockCounts(tx, reference, BATCH))
    yield await importJobs.advance(postgres.db, job.id, { rows: 0, groups: 0, created: 0, updated: 0, unchanged: 0 })
  }
}

/** The product as it was; one that the import made leaves a tombstone. */
function restored(now: ProductDocument, before: ProductDocument | null, at: Date): ProductDocument {
  const { editedVersion: _edited, ...rest } = before ?? now
  const stamped = { ...rest, changedAt: at, version: now.version + 1 }
  // How it stands in stock is a copy that is kept elsewhere.
  if (before) return { ...stamped, stock: now.stock }
  const { slug, status, collectionIds } = now
  return { ...stamped, slug: `~${now._id}`, skus: [], collectionIds: [], status: 'archived', deletedAt: at, deleted: { slug, status, collectionIds } }
}

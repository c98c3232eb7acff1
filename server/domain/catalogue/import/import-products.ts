import type { DocumentCollections } from '../../../db/mongo/collections.ts'
import type { PostgresConnection } from '../../../db/postgres/client.ts'
import { setStockCounts, type StockCount } from '../../inventory/counted-stock.repository.ts'
import { systemClock, type Clock } from '../../shared/clock.ts'
import { uuidv7 } from '../../shared/ids.ts'
import { decodeFile } from './decode.ts'
import { createImportRepository, type ImportRepository } from './import.repository.ts'
import type { ImportReport, RowNote } from './import.types.ts'
import { planImport, type PlannedProduct } from './plan-import.ts'
import { readProducts } from './read-products.ts'

export interface ImportOptions {
  /** Say what would happen, and do nothing. */
  dryRun?: boolean
  /** Do nothing when any row is refused. */
  atomic?: boolean
  /** Hears of the progress: products done, of all. */
  onProgress?: (done: number, all: number) => void
}

/** Products of one bulk write. */
const BATCH = 500

/** Imports Shopify's product CSV. Importing the same file twice changes nothing the second time. */
export function createImportProducts({ documents, postgres, clock = systemClock }: {
  documents: Pick<DocumentCollections, 'products' | 'settings'>
  postgres: PostgresConnection
  clock?: Clock
}) {
  const repository = createImportRepository(documents)

  /** @throws ImportFileError when the file as a whole cannot be read; nothing was done then */
  return async function importProducts(file: Uint8Array, options: ImportOptions = {}): Promise<ImportReport> {
    const read = readProducts(decodeFile(file), await repository.currencyCode())
    const { planned, refused } = await planImport(read.products, repository, clock())
    const report: ImportReport = {
      rows: read.rows,
      products: { created: 0, updated: 0, unchanged: 0 },
      refused: [...read.refused, ...refused],
      warnings: read.warnings,
      applied: false,
    }
    const stopped = options.dryRun || (options.atomic && report.refused.length > 0)
    const run = { repository, postgres, clock, reference: { type: 'import' as const, id: uuidv7() } }
    for (let start = 0; start < planned.length; start += BATCH) {
      const batch = planned.slice(start, start + BATCH)
      const done = stopped ? batch : await apply(batch, run, report)
      for (const { merged } of done) report.products[merged.change]++
      options.onProgress?.(start + batch.length, planned.length)
    }
    report.applied = !stopped
    report.refused.sort((a, b) => a.line - b.line)
    return report
  }
}

interface Run {
  repository: ImportRepository
  postgres: PostgresConnection
  clock: Clock
  reference: { type: 'import', id: string }
}

/** Writes one batch: first the products, then the counts of their variants. @returns those that were written */
async function apply(batch: PlannedProduct[], { repository, postgres, clock, reference }: Run, report: ImportReport): Promise<PlannedProduct[]> {
  // The change feed looks back by seconds, and an import may have been planned minutes ago.
  const changedAt = clock()
  const writing = batch.flatMap(planned => planned.write ? [{ planned, write: { ...planned.write, product: { ...planned.write.product, changedAt } } }] : [])
  const failed = new Set((writing.length > 0 ? await repository.write(writing.map(({ write }) => write)) : []).map(index => writing[index]!.planned))
  for (const { imported } of failed) {
    report.refused.push(...imported.variants.map(({ line }): RowNote => ({ line, message: 'Somebody changed this product during the import; import the file again.' })))
  }
  const done = batch.filter(planned => !failed.has(planned))
  const counts = done.flatMap(({ imported, merged }) => imported.variants.flatMap(({ onHand, line }, index) =>
    onHand === undefined ? [] : [{ variantId: merged.variantIds[index]!, onHand, line }]))
  const tooFew = new Set(await setStockCounts(postgres, counts satisfies StockCount[], reference))
  for (const { variantId, line, onHand } of counts) {
    if (tooFew.has(variantId)) report.warnings.push({ line, message: `More than ${onHand} are reserved for orders; the stock stays as it is.` })
  }
  return done
}

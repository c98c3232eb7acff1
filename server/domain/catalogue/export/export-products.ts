import type { PostgresConnection } from '../../../db/postgres/client.ts'
import type { ProductDocument } from '../../../db/mongo/documents.ts'
import { inventoryRepository } from '../../inventory/inventory.repository.ts'
import { guardFormula } from '../import/formula-cells.ts'
import { csvLine } from './csv-line.ts'
import { COLUMNS, productRows } from './product-rows.ts'
import type { ExportRepository } from './export.repository.ts'

/** Products whose stock is read at once. */
const BATCH = 100

/**
 * All products as Shopify's product CSV, in pieces: UTF-8, rows by handle. Columns of files that were imported and that
 * mean nothing here come out again. Imported into an empty shop, once that
 * has the collections and facets, the export of that shop is the same file.
 */
export function createExportProducts({ repository, postgres, publicUrl }: {
  repository: ExportRepository
  postgres: Pick<PostgresConnection, 'db'>
  publicUrl: string
}) {
  return async function* exportProducts(): AsyncGenerator<string> {
    const [currencyCode, named, collections, facets] = await Promise.all([repository.currencyCode(), repository.otherColumns(), repository.handles(), repository.facets()])
    const known = new Set<string>(COLUMNS)
    const columns: string[] = [...COLUMNS, ...named.filter(name => !known.has(name)).sort()]

    async function write(products: ProductDocument[]): Promise<string> {
      const ids = products.flatMap(product => product.variants.filter(variant => variant.tracked).map(variant => variant.id))
      const onHand = new Map((await inventoryRepository.levels(postgres.db, ids)).map(level => [level.variantId, level.onHand]))
      const related = products.flatMap(product => product.relatedProductIds ?? [])
      const slugs = related.length > 0 ? await repository.slugs(related) : new Map<string, string>()
      return products.flatMap(product => productRows(product, { currencyCode, publicUrl, onHand, collections, facets, slugs }))
        .map(row => csvLine(columns.map(column => row[column] ?? ''))).join('')
    }

    yield csvLine(columns.map(guardFormula))
    let batch: ProductDocument[] = []
    for await (const product of repository.bySlug()) {
      batch.push(product)
      if (batch.length < BATCH) continue
      yield await write(batch)
      batch = []
    }
    if (batch.length > 0) yield await write(batch)
  }
}

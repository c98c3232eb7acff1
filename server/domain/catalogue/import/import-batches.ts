import { EJSON } from 'bson'
import type { ProductDocument } from '../../../db/mongo/documents.ts'
import type { PostgresConnection, Transaction } from '../../../db/postgres/client.ts'
import { setStockCounts } from '../../inventory/counted-stock.repository.ts'
import { inventoryRepository } from '../../inventory/inventory.repository.ts'
import { pictureQueue } from '../../media/picture-queue.repository.ts'
import type { Clock } from '../../shared/clock.ts'
import { importJobs, type ProductImport } from './import-job.repository.ts'
import type { ImportRepository } from './import.repository.ts'
import type { RowNote } from './import.types.ts'
import { planImport, type PlannedFile, type PlannedProduct } from './plan-import.ts'
import type { ProductFile } from './product-file.ts'
import { readProducts, type ReadGroup } from './read-products.ts'
import { createReferences, type References } from './references.ts'
import { fileProducts } from './related-products.ts'
import { reportRows, type ImportRow } from './report-rows.ts'

/** Products of one batch: a few pieces of work for the stores, and a pause for everybody else in between. */
const BATCH = 100

export interface ImportTools {
  postgres: PostgresConnection
  repository: ImportRepository
  clock: Clock
}

/** The next products of a file, those of a run that was interrupted left out. */
async function* batchesOf(file: ProductFile, currencyCode: string, references: References, skip: number): AsyncGenerator<ReadGroup[]> {
  let batch: ReadGroup[] = []
  let seen = 0
  for await (const group of readProducts(file, currencyCode, references)) {
    if (seen++ < skip) continue
    batch.push(group)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/**
 * Reports on a file, batch by batch, and applies it when its import is running. Each step ends with one transaction that
 * holds the stock, the report and the progress: what was interrupted is repeated from there, and repeating changes nothing.
 */
export async function* workThrough(file: ProductFile, job: ProductImport, tools: ImportTools): AsyncGenerator<ProductImport | null> {
  const { postgres, repository, clock } = tools
  const applies = job.state === 'running'
  const stock = async (ids: string[]) => new Map((await inventoryRepository.levels(postgres.db, ids)).map(level => [level.variantId, level.onHand]))
  const [currencyCode, references] = [await repository.currencyCode(), createReferences(await repository.referable())]
  const whole: PlannedFile = { products: fileProducts(file.skuOf, job), relatedColumn: file.columns.related?.header, byHand: references.byHand }
  for await (const groups of batchesOf(file, currencyCode, references, job.groupsDone)) {
    const products = groups.flatMap(({ product }) => product ?? [])
    const plan = await planImport(products, repository, stock, clock(), whole)
    const written = applies ? await writeProducts(job.id, plan.planned, tools) : { befores: new Map<string, ProductDocument | null>(), failed: [] }
    const planned = new Map(plan.planned.map(entry => [entry.imported.slug, entry]))
    yield await postgres.transaction(async (tx) => {
      const notes = [...plan.refused, ...written.failed.flatMap(({ imported }) => imported.variants.map(({ line }): RowNote => ({ line, message: 'Somebody changed this product during the import; import the file again.' })))]
      const done = plan.planned.filter(entry => !written.failed.includes(entry))
      if (applies) {
        await writeStock(tx, job, done, groups)
        await queuePictures(tx, job, done)
      }
      const rows = groups.flatMap(group => reportGroup(group, planned.get(group.product?.slug ?? ''), notes, written.befores))
      await importJobs.putRows(tx, job.id, rows)
      return importJobs.advance(tx, job.id, { rows: rows.length, groups: groups.length, ...countProducts(groups, planned, written.befores, rows) })
    })
  }
}

function reportGroup(group: ReadGroup, planned: PlannedProduct | undefined, notes: RowNote[], befores: Map<string, ProductDocument | null>): ImportRow[] {
  const lines = new Set(group.rows.map(row => row.line))
  const before = planned && befores.get(planned.merged.product._id)
  return reportRows(group, planned ?? null, notes.filter(note => lines.has(note.line)), before)
}

/** Of each product by what becomes of its rows. */
function countProducts(groups: ReadGroup[], planned: Map<string, PlannedProduct>, befores: Map<string, ProductDocument | null>, rows: ImportRow[]) {
  const results = new Map(rows.map(row => [row.line, row.result]))
  const counts = { created: 0, updated: 0, unchanged: 0 }
  for (const group of groups) {
    const all = group.rows.map(row => results.get(row.line)).filter(result => result !== 'refused')
    const entry = planned.get(group.product?.slug ?? '')
    if (!entry || all.length === 0) continue
    const id = entry.merged.product._id
    const before = befores.has(id) ? befores.get(id) : entry.existing
    if (!before) counts.created++
    else if (all.some(result => result !== 'unchanged')) counts.updated++
    else counts.unchanged++
  }
  return counts
}

/** Writes the products of a batch, each known as it was before. */
async function writeProducts(importId: string, planned: PlannedProduct[], { postgres, repository, clock }: ImportTools) {
  // The change feed looks back by seconds, and a batch may have been planned a while ago.
  const changedAt = clock()
  const writing = planned.flatMap(entry => entry.write ? [{ entry, write: { ...entry.write, product: { ...entry.write.product, changedAt } } }] : [])
  await importJobs.putBefores(postgres.db, importId, writing.map(({ entry, write }) => ({
    productId: write.product._id, before: entry.existing && EJSON.stringify(entry.existing, { relaxed: false }), version: write.product.version,
  })))
  const failed = writing.length > 0 ? (await repository.write(writing.map(({ write }) => write))).map(index => writing[index]!.entry) : []
  // A batch that is repeated finds its products written: what they were is what it said the first time.
  const texts = await importJobs.befores(postgres.db, importId, planned.map(({ merged }) => merged.product._id))
  const befores = new Map([...texts].map(([id, text]): [string, ProductDocument | null] => [id, text === null ? null : EJSON.parse(text) as ProductDocument]))
  return { befores, failed }
}

async function writeStock(tx: Transaction, job: ProductImport, done: PlannedProduct[], groups: ReadGroup[]): Promise<void> {
  const counts = done.flatMap(({ imported, merged }) => imported.variants.flatMap(({ onHand, line }, index) => onHand === undefined ? [] : [{ variantId: merged.variantIds[index]!, onHand, line }]))
  if (counts.length === 0) return
  const tooFew = new Set(await setStockCounts(tx, counts.map(({ variantId, onHand }) => ({ variantId, onHand })), { type: 'import', id: job.id, actor: job.actor }))
  for (const { variantId, line, onHand } of counts) {
    const group = tooFew.has(variantId) ? groups.find(({ rows }) => rows.some(row => row.line === line)) : undefined
    group?.warnings.push({ line, message: `More than ${onHand} are reserved for orders; the stock stays as it is.` })
  }
}

async function queuePictures(tx: Transaction, job: ProductImport, done: PlannedProduct[]): Promise<void> {
  const wanted = done.flatMap(({ merged: { product } }) => product.media.flatMap(({ key, url }) => key === undefined && url ? [{ productId: product._id, url, importId: job.id }] : []))
  await pictureQueue.add(tx, wanted)
}

import { z } from 'zod'
import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { Clock } from '../shared/clock.ts'
import { isUuid } from '../shared/ids.ts'
import { refusal, success, type Result, type UserError } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { applyDetails, edited, isCurrent } from './product-changes.ts'
import { statusField, versionField } from './product-fields.ts'
import { conflict, type ProductWriter } from './product-writer.ts'
import type { ProductRepository } from './product.repository.ts'
import { applyVariantUpdates } from './variant-changes.ts'
import { variantFields } from './variant-schemas.ts'

const MOST_ROWS = 1_000

const rowSchema = z.object({
  variantId: z.string(),
  version: versionField,
  sku: variantFields.sku,
  barcode: variantFields.barcode,
  price: variantFields.price,
  compareAtPrice: variantFields.compareAtPrice,
  cost: variantFields.cost,
  weightGrams: variantFields.weightGrams,
  status: statusField.nullish(),
  onHand: z.int('Enter a whole number.').min(0, 'Stock cannot be negative.').max(1_000_000_000, 'This number is too large.').nullish(),
  expectedStockVersion: z.int().min(0).nullish(),
})
type Row = z.output<typeof rowSchema>

const envelope = z.object({ atomic: z.boolean().nullish(), rows: z.array(z.unknown()).min(1, 'Change at least one row.').max(MOST_ROWS, `Save at most ${MOST_ROWS} rows at once.`) })

export interface SavedRow {
  variantId: string
  saved: boolean
  errors: UserError[]
}

/** The spreadsheet: rows of many products saved together, the good ones or none. */
export function createVariantsSave({ products, writer, inventory, clock }: {
  products: ProductRepository
  writer: ProductWriter
  inventory: Pick<InventoryService, 'setMany'>
  clock: Clock
}) {
  const touches = (row: Row): boolean => [row.sku, row.barcode, row.price, row.compareAtPrice, row.cost, row.weightGrams, row.status].some(field => field !== undefined)

  function changed(product: ProductDocument, rows: Row[]): ProductDocument {
    const variants = applyVariantUpdates(product.variants, rows.map(({ variantId, sku, barcode, price, compareAtPrice, cost, weightGrams }) => ({ id: variantId, sku, barcode, price, compareAtPrice, cost, weightGrams })))
    const status = rows.findLast(row => row.status)?.status
    return edited(applyDetails({ ...product, variants }, { status }, clock()), clock())
  }

  /** SKUs of rows that belong to variants which the rows do not change. */
  async function takenSkus(rows: Row[]): Promise<Map<string, ProductDocument>> {
    const skus = rows.flatMap(row => row.sku ? [row.sku] : [])
    const mine = new Set(rows.map(row => row.variantId))
    const owners = skus.length > 0 ? await products.findBySkus(skus) : []
    return new Map(owners.flatMap(owner => owner.variants.flatMap(({ id, sku }): [string, ProductDocument][] => sku && !mine.has(id) ? [[sku, owner]] : [])))
  }

  return async function save(input: unknown, actor: string): Promise<Result<SavedRow[]>> {
    const parsed = validate(envelope, input, ['input'])
    if (!parsed.ok) return parsed
    const problems = parsed.value.rows.map((): UserError[] => [])
    const good: { row: Row, index: number, product: ProductDocument }[] = []
    const read = parsed.value.rows.map((row, index) => validate(rowSchema, row, ['input', 'rows', String(index)]))
    const ids = read.flatMap(row => row.ok && isUuid(row.value.variantId) ? [row.value.variantId] : [])
    const found = (await products.findByVariantIds(ids)).filter(product => !product.deletedAt)
    const owner = new Map(found.flatMap(product => product.variants.map(({ id }): [string, ProductDocument] => [id, product])))
    const taken = await takenSkus(read.flatMap(row => row.ok ? [row.value] : []))
    for (const [index, row] of read.entries()) {
      const problem = row.ok ? problemOf(row.value, index, owner.get(row.value.variantId), taken, good.map(other => other.row)) : row
      if (problem) problems[index]!.push(...problem.errors)
      else if (row.ok) good.push({ row: row.value, index, product: owner.get(row.value.variantId)! })
    }
    const atomic = parsed.value.atomic ?? false
    const done = new Set<number>()
    if (!atomic || good.length === read.length) await write(good, atomic, actor, problems, done)
    return success(read.map((row, index) => ({ variantId: row.ok ? row.value.variantId : '', saved: done.has(index), errors: problems[index]! })))
  }

  /** Products first, then stock in one transaction; whoever wants all or nothing gets products back when the rest fails. */
  async function write(good: { row: Row, index: number, product: ProductDocument }[], atomic: boolean, actor: string, problems: UserError[][], done: Set<number>): Promise<void> {
    const written: { before: ProductDocument, after: ProductDocument }[] = []
    const failed = new Set<number>()
    for (const product of new Set(good.filter(({ row }) => touches(row)).map(entry => entry.product))) {
      const mine = good.filter(entry => entry.product === product && touches(entry.row))
      const after = changed(product, mine.map(({ row }) => row))
      const result = await writer.replace(after, product.version) ?? conflict()
      if (result.ok) written.push({ before: product, after })
      else {
        for (const { index } of mine) {
          failed.add(index)
          problems[index]!.push(...result.errors.map(error => ({ ...error, field: ['input', 'rows', String(index), error.code === 'SKU_TAKEN' ? 'sku' : 'version'] })))
        }
        if (atomic) break
      }
    }
    const putBack = async (): Promise<void> => {
      for (const { before, after } of written) await writer.replace({ ...edited(before, clock()), version: after.version + 1 }, after.version)
    }
    const counts = good.filter(({ row, index }) => !failed.has(index) && row.onHand != null)
    if (!atomic || failed.size === 0) {
      const refused = await inventory.setMany(counts.map(({ row }) => ({ variantId: row.variantId, onHand: row.onHand!, expectedVersion: row.expectedStockVersion ?? 0 })), actor, atomic)
        .catch(async (error: unknown) => {
          if (atomic) await putBack()
          throw error
        })
      for (const { row, index } of counts) {
        const problem = refused.get(row.variantId)
        if (!problem) continue
        failed.add(index)
        problems[index]!.push({ code: problem, field: ['input', 'rows', String(index), 'onHand'], message: problem === 'VERSION_CONFLICT' ? 'The stock changed while you were editing. Look at the new number and set it again.' : 'Fewer would be left than are reserved for open orders.' })
      }
    }
    if (atomic && failed.size > 0) return putBack()
    for (const { index } of good) if (!failed.has(index)) done.add(index)
  }
}

function problemOf(row: Row, index: number, product: ProductDocument | undefined, taken: Map<string, ProductDocument>, before: Row[]) {
  const field = (name: string): string[] => ['input', 'rows', String(index), name]
  if (!product) return refusal('NOT_FOUND', 'This variant does not exist any more.', field('variantId'))
  if (before.some(other => other.variantId === row.variantId)) return refusal('INVALID_INPUT', 'This variant is named twice.', field('variantId'))
  if (!isCurrent(product, row.version)) return { ...conflict(), errors: conflict().errors.map(error => ({ ...error, field: field('version') })) }
  const owner = row.sku ? taken.get(row.sku) : undefined
  if (owner) return refusal('SKU_TAKEN', `The SKU ${row.sku} belongs to "${owner.title}" (${owner.slug}). Give each variant its own.`, field('sku'))
  if (row.sku && before.some(other => other.sku === row.sku)) return refusal('SKU_TAKEN', `Two rows have the SKU ${row.sku}. Give each its own.`, field('sku'))
  return null
}

import type { ProductDocument } from '../../../db/mongo/documents.ts'
import type { RowNote } from './import.types.ts'
import type { PlannedProduct } from './plan-import.ts'
import type { ReadGroup } from './read-products.ts'
import { productChanges, variantChanges, type RowChange } from './row-changes.ts'

export type RowResult = 'create' | 'update' | 'unchanged' | 'refused'

/** What becomes, or became, of one row of a file. */
export interface ImportRow {
  line: number
  result: RowResult
  slug: string
  title: string
  /** Its options or its SKU. */
  variant: string
  changes: RowChange[]
  /** Why it is refused, or what is done differently from what it may have meant. */
  notes: RowNote[]
  /** Key or address of the product's first picture. */
  picture: { key?: string, widths?: number[], url?: string } | null
}

/**
 * A report on every row of one product.
 *
 * @param before the product as it was before the import, where that is not what was planned against (a second try)
 */
export function reportRows(group: ReadGroup, planned: PlannedProduct | null, refused: RowNote[], before?: ProductDocument | null): ImportRow[] {
  const notes = new Map<number, RowNote[]>()
  const refusedLines = new Set<number>()
  for (const note of [...group.refused, ...refused]) {
    refusedLines.add(note.line)
    notes.set(note.line, [...notes.get(note.line) ?? [], note])
  }
  for (const note of group.warnings) notes.set(note.line, [...notes.get(note.line) ?? [], note])
  const existing = before === undefined ? planned?.existing ?? null : before
  const after = planned?.merged.product
  const asset = after?.media[0]
  const picture = asset ? { key: asset.key, widths: asset.widths, url: asset.url } : null
  const variantAt = new Map(planned?.imported.variants.map((variant, index) => [variant.line, { variant, id: planned.merged.variantIds[index]! }]))
  const first = planned?.imported.line

  const rows = group.rows.map((row): ImportRow => {
    const entry = variantAt.get(row.line)
    const options = entry?.variant.optionValues.join(' / ') || [row.cells.option1Value, row.cells.option2Value, row.cells.option3Value].filter(value => value && value !== 'Default Title').join(' / ')
    const base = { line: row.line, slug: row.cells.handle ?? '', title: after?.title ?? group.rows[0]!.cells.title ?? '', variant: options || row.cells.sku || '', notes: notes.get(row.line) ?? [], picture }
    if (refusedLines.has(row.line) || !planned || !after) return { ...base, result: 'refused', changes: [] }
    const changes = existing && row.line === first ? productChanges(existing, after) : []
    const isNew = !existing || (entry !== undefined && !existing.variants.some(variant => variant.id === entry.id))
    if (entry) changes.push(...changesOf(entry.id, entry.variant.onHand, planned, existing, after))
    return { ...base, changes, result: isNew && (entry || !existing) ? 'create' : changes.length > 0 ? 'update' : 'unchanged' }
  })
  // Rows that belong to no product are known by their notes alone.
  const known = new Set(group.rows.map(row => row.line))
  for (const line of refusedLines) if (!known.has(line)) rows.push({ line, result: 'refused', slug: '', title: '', variant: '', changes: [], notes: notes.get(line)!, picture: null })
  return rows.sort((a, b) => a.line - b.line)
}

function changesOf(id: string, onHand: number | undefined, { onHand: levels }: PlannedProduct, existing: ProductDocument | null, after: ProductDocument): RowChange[] {
  const [before, now] = [existing?.variants.find(variant => variant.id === id), after.variants.find(variant => variant.id === id)!]
  if (!before) return [{ field: 'Price', kind: 'money', before: null, after: String(now.price) }, ...onHand === undefined ? [] : [{ field: 'In stock', kind: 'text' as const, before: null, after: String(onHand) }]]
  const level = levels.get(id) ?? 0
  return [...variantChanges(before, now), ...onHand === undefined || onHand === level ? [] : [{ field: 'In stock', kind: 'text' as const, before: String(level), after: String(onHand) }]]
}

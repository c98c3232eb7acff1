import type { AdminGridProductFragment, AdminGridVariantFragment, ProductStatus, VariantSaveRowInput } from '../graphql/generated/admin'

export type GridField = 'price' | 'compareAtPrice' | 'cost' | 'onHand' | 'sku' | 'status' | 'weightGrams' | 'barcode'

export interface GridColumn {
  field: GridField
  label: string
  mode: 'decimal' | 'numeric' | 'text' | 'select'
  width: string
  /** Shown only when somebody asks for it. */
  optional?: true
}

export const GRID_COLUMNS: readonly GridColumn[] = [
  { field: 'price', label: 'Price', mode: 'decimal', width: 'w-[8.75rem]' },
  { field: 'compareAtPrice', label: 'Was', mode: 'decimal', width: 'w-28' },
  { field: 'cost', label: 'Cost', mode: 'decimal', width: 'w-28' },
  { field: 'onHand', label: 'In stock', mode: 'numeric', width: 'w-28' },
  { field: 'sku', label: 'SKU', mode: 'text', width: 'w-44' },
  { field: 'weightGrams', label: 'Weight, g', mode: 'numeric', width: 'w-28', optional: true },
  { field: 'status', label: 'Status', mode: 'select', width: 'w-32' },
  { field: 'barcode', label: 'Barcode', mode: 'text', width: 'w-44', optional: true },
]

/** One variant; the first one of a product carries what belongs to the product. All cells are texts until they are saved. */
export interface GridRow {
  variantId: string
  productId: string
  productTitle: string
  title: string
  image: { url: string } | null
  first: boolean
  tracked: boolean
  cells: Record<GridField, string>
}

export function toGridRows(products: readonly AdminGridProductFragment[]): GridRow[] {
  return products.flatMap(product => product.variants.nodes.map((variant, index): GridRow => ({
    variantId: variant.id,
    productId: product.id,
    productTitle: product.title,
    title: product.variants.totalCount === 1 && variant.title === product.title ? '' : variant.title,
    image: index === 0 ? product.featuredImage : null,
    first: index === 0,
    tracked: variant.tracked,
    cells: cellsOfVariant(variant, product.status),
  })))
}

/** The cells of a variant as the shop has them. */
export function cellsOfVariant(variant: Omit<AdminGridVariantFragment, 'product'>, status: ProductStatus): Record<GridField, string> {
  return {
    price: amountText(variant.price), compareAtPrice: amountText(variant.compareAtPrice), cost: amountText(variant.cost),
    onHand: variant.tracked ? String(variant.inventory?.onHand ?? 0) : '', sku: variant.sku ?? '', status,
    weightGrams: variant.weightGrams?.toString() ?? '', barcode: variant.barcode ?? '',
  }
}

/** Whether a cell can be written: stock that nobody counts and the status of all but the first row cannot. */
export const isWritable = (row: GridRow, field: GridField): boolean => field === 'status' ? row.first : field === 'onHand' ? row.tracked : true

const STATUSES: Record<string, ProductStatus> = { active: 'ACTIVE', draft: 'DRAFT', archived: 'ARCHIVED' }

/** A cell as the grid keeps it: a pasted status in any spelling; null when it cannot be one. */
export function readCell(field: GridField, text: string): string | null {
  return field === 'status' ? STATUSES[text.trim().toLowerCase()] ?? null : text.trim()
}

export const cellKey = (variantId: string, field: GridField): string => `${variantId}.${field}`

export interface GridChange { row: GridRow, field: GridField, before: string, now: string }

export function gridChanges(before: ReadonlyMap<string, GridRow>, rows: readonly GridRow[]): GridChange[] {
  return rows.flatMap(row => GRID_COLUMNS.flatMap(({ field }) => {
    const was = before.get(row.variantId)?.cells[field]
    return was === undefined || was === row.cells[field] ? [] : [{ row, field, before: was, now: row.cells[field] }]
  }))
}

/** Why a changed cell cannot be saved as it is; null when it can. */
export function cellProblem({ field, now }: Pick<GridChange, 'field' | 'now'>, currencyCode: string): string | null {
  const empty = now.trim() === ''
  if (field === 'onHand') return /^\d{1,9}$/.test(now.trim()) ? null : 'Enter a whole number, like 12.'
  if (field === 'weightGrams') return empty || /^\d{1,7}$/.test(now.trim()) ? null : 'Enter whole grams, like 250.'
  if (field !== 'price' && field !== 'compareAtPrice' && field !== 'cost') return null
  if (empty && field !== 'price') return null
  return readAmount(now, currencyCode) === null ? amountHint(currencyCode) : null
}

/** Whether a cell may be on its way to something that can be saved: it is empty, or waits for what follows the point. */
export const isUnfinished = (text: string): boolean => /^$|\d[.,]$/.test(text.trim())

/** Versions that were seen: of products by their id, of stock by the variant's. */
export interface GridVersions { products: ReadonlyMap<string, number>, stock: ReadonlyMap<string, number> }

/** The changed rows as the API takes them. */
export function toSaveRows(changes: readonly GridChange[], versions: GridVersions, currencyCode: string): VariantSaveRowInput[] {
  const rows = new Map<string, VariantSaveRowInput>()
  for (const { row, field, now } of changes) {
    const input = rows.get(row.variantId) ?? { variantId: row.variantId, version: versions.products.get(row.productId) ?? 0 }
    const text = now.trim()
    if (field === 'status') input.status = text as ProductStatus
    else if (field === 'sku' || field === 'barcode') input[field] = text || null
    else if (field === 'weightGrams') input.weightGrams = text === '' ? null : Number(text)
    else if (field === 'onHand') Object.assign(input, { onHand: Number(text), expectedStockVersion: versions.stock.get(row.variantId) ?? 0 })
    else input[field] = text === '' ? null : readAmount(text, currencyCode)
    rows.set(row.variantId, input)
  }
  return [...rows.values()]
}

import { SLUG, slugify } from '#shared/utils/slug.ts'
import type { Columns, Row } from './columns.ts'
import type { RowNote } from './import.types.ts'

/** All rows of one product, the first one first; they need not follow each other in the file. */
export interface RowGroup {
  slug: string
  rows: Row[]
}

/** Puts rows of the same handle together. A handle that no address can carry is rewritten the same way each time. */
export function groupRows(rows: Row[], columns: Columns): { groups: RowGroup[], refused: RowNote[] } {
  const refused: RowNote[] = []
  const bySlug = new Map<string, RowGroup & { handle: string }>()
  for (const row of rows) {
    const handle = row.cells.handle ?? ''
    const slug = SLUG.test(handle) && handle.length <= 120 ? handle : slugify(handle)
    const note = (message: string) => void refused.push({ line: row.line, column: columns.handle?.header, message })
    if (!slug) {
      note(handle ? `"${handle}" has no letter or digit to make an address of.` : 'It is empty; every row names its product.')
      continue
    }
    const group = bySlug.get(slug)
    if (!group) bySlug.set(slug, { slug, handle, rows: [row] })
    else if (group.handle === handle) group.rows.push(row)
    else note(`"${handle}" gives the same address as "${group.handle}", which is another product.`)
  }
  return { groups: [...bySlug.values()].map(({ slug, rows: own }) => ({ slug, rows: own })), refused }
}

import type { SpecificationForm } from './product-form'

/** Rows of a table of details out of what was copied: cells of a sheet, or lines like `Material: Oak`. None of a single word. */
export function pastedDetails(text: string): SpecificationForm[] {
  const lines = text.split(/\r\n?|\n/).map(line => line.trim()).filter(Boolean)
  if (lines.length < 2 && !text.includes('\t')) return []
  return lines.map((line) => {
    const [name = '', ...rest] = line.split(line.includes('\t') ? '\t' : /:\s+/)
    return { name: name.trim().slice(0, 80), value: rest.join(line.includes('\t') ? ' ' : ': ').trim().slice(0, 500) }
  })
}

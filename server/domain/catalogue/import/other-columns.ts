import type { OtherColumnDocument } from '../../../db/mongo/documents.ts'
import type { NamedCell } from './import.types.ts'

/** Columns of Shopify's format that mean nothing here, as they are when nobody says otherwise. */
export const DEFAULTS: Readonly<Record<string, string>> = {
  'Variant Fulfillment Service': 'manual',
  'Variant Requires Shipping': 'true',
  'Variant Taxable': 'true',
  'Gift Card': 'false',
}

/** Whether a column speaks of variants; the others of the first row speak of the product. */
export function isOfVariant(name: string): boolean {
  return /^(?:variant|unit price) /i.test(name)
}

/**
 * The further cells of a product or variant after an import: what the file names is replaced, a blank cell takes it away.
 *
 * @returns undefined when there are none, for the store keeps no empty list of them
 */
export function mergeOthers(before: OtherColumnDocument[] | undefined, named: NamedCell[]): OtherColumnDocument[] | undefined {
  const cells = new Map((before ?? []).map(({ name, value }) => [name, value]))
  for (const { name, value } of named) {
    if (value === '' || DEFAULTS[name] === value.toLowerCase()) cells.delete(name)
    else cells.set(name, value)
  }
  const merged = [...cells].map(([name, value]) => ({ name, value })).sort((a, b) => a.name < b.name ? -1 : 1)
  return merged.length > 0 ? merged : undefined
}

import type { OptionDocument, VariantDocument } from '../../db/mongo/documents.ts'
import type { VariantUpdate } from './variant-schemas.ts'

type Fields = Partial<Omit<VariantUpdate, 'id' | 'position'>>

function replaced<T>(before: T | undefined, change: T | null | undefined): T | undefined {
  return change === undefined ? before : change ?? undefined
}

/** Pure: a variant with changed fields. */
export function applyVariantFields(variant: VariantDocument, change: Fields): VariantDocument {
  return {
    ...variant,
    sku: replaced(variant.sku, change.sku) || undefined,
    barcode: replaced(variant.barcode, change.barcode) || undefined,
    price: change.price ?? variant.price,
    compareAtPrice: replaced(variant.compareAtPrice, change.compareAtPrice),
    cost: replaced(variant.cost, change.cost),
    weightGrams: replaced(variant.weightGrams, change.weightGrams),
    tracked: change.tracked ?? variant.tracked,
    continueSelling: change.continueSelling ?? variant.continueSelling,
    mediaId: replaced(variant.mediaId, change.mediaId) || undefined,
    optionValues: change.optionValues ?? variant.optionValues,
  }
}

/** Pure: the variants with these changes; those that are given a position move there, one after the other. */
export function applyVariantUpdates(variants: VariantDocument[], changes: VariantUpdate[]): VariantDocument[] {
  const byId = new Map(changes.map(change => [change.id, change]))
  const changed = variants.map((variant) => {
    const change = byId.get(variant.id)
    return change ? applyVariantFields(variant, change) : variant
  })
  for (const { id, position } of changes) {
    if (!position) continue
    const [moved] = changed.splice(changed.findIndex(variant => variant.id === id), 1)
    changed.splice(position - 1, 0, moved!)
  }
  return changed
}

/** What makes two variants the same choice. */
export const choiceKey = (optionValues: readonly string[]): string => JSON.stringify(optionValues.map(value => value.toLowerCase()))

/** Pure: the options with the values that variants use beyond them, so that every variant can be chosen. */
export function withUsedValues(options: OptionDocument[], variants: VariantDocument[]): OptionDocument[] {
  return options.map((option, index) => {
    const known = new Set(option.values.map(({ name }) => name))
    const used = [...new Set(variants.map(({ optionValues }) => optionValues[index]!))].filter(name => !known.has(name))
    return used.length === 0 ? option : { ...option, values: [...option.values, ...used.map(name => ({ name }))] }
  })
}

/** Pure: option values spelled as the option spells them. */
export function spelledAsKnown(options: OptionDocument[], optionValues: string[]): string[] {
  return optionValues.map((value, index) => options[index]?.values.find(({ name }) => name.toLowerCase() === value.toLowerCase())?.name ?? value)
}

import type { OptionForm, VariantForm } from './product-form'

const keyOf = (values: readonly string[]): string => JSON.stringify(values.map(value => value.toLowerCase()))

/** All combinations of the values, the last option changing fastest. */
function combinations(options: readonly OptionForm[]): string[][] {
  return options.reduce<string[][]>((all, { values }) => all.flatMap(start => values.map(({ name }) => [...start, name])), [[]])
}

/** The choices of a variant under changed options; null when one of them is gone. */
function carriedOver(values: readonly string[], loaded: readonly OptionForm[], options: readonly OptionForm[]): string[] | null {
  const now = options.map((option) => {
    const before = loaded.findIndex(({ name }) => name === option.previousName)
    return before < 0 ? option.values[0]?.name : option.values.find(({ previousName }) => previousName !== null && previousName === values[before])?.name
  })
  return now.every(value => value !== undefined) ? now : null
}

/**
 * The rows of the variant grid under changed options, as the shop will make them when they are saved: a variant stays as
 * long as its values are there, a new option gives it its first value, and each new value brings its combinations, priced
 * like the nearest variant. What was typed into rows that are not saved yet stays.
 */
export function planRows(loaded: { options: readonly OptionForm[], variants: readonly VariantForm[] }, now: { options: readonly OptionForm[], variants: readonly VariantForm[] }): VariantForm[] {
  const usable = now.options.filter(({ values }) => values.length > 0)
  const typed = new Map(now.variants.map(variant => [variant.id ?? keyOf(variant.optionValues), variant]))
  const kept = new Map<string, VariantForm>()
  for (const variant of loaded.variants) {
    const values = carriedOver(variant.optionValues, loaded.options, usable)
    const row = { ...(typed.get(variant.id ?? '') ?? variant) }
    if (values && !kept.has(keyOf(values))) kept.set(keyOf(values), { ...row, optionValues: values })
  }
  const isNewValue = (value: string, option: number): boolean => loaded.options.some(({ name }) => name === usable[option]!.previousName) && usable[option]!.values.find(({ name }) => name === value)?.previousName === null
  const isKnownOption = (option: number): boolean => loaded.options.some(({ name }) => name === usable[option]!.previousName)
  const oldPart = (values: readonly string[]): string => keyOf(values.filter((_, option) => isKnownOption(option)))
  const oldParts = new Set([...kept.values()].map(({ optionValues }) => oldPart(optionValues)))
  return combinations(usable).flatMap((values): VariantForm[] => {
    const row = kept.get(keyOf(values))
    if (row) return [row]
    const comes = kept.size === 0 || oldParts.has(oldPart(values)) || values.some(isNewValue)
    return comes ? [typed.get(keyOf(values)) ?? likeNearest(values, kept.size > 0 ? [...kept.values()] : [...loaded.variants])] : []
  })
}

function likeNearest(optionValues: string[], siblings: readonly VariantForm[]): VariantForm {
  const near = siblings.find(variant => variant.optionValues[0] === optionValues[0]) ?? siblings[0]
  return { id: null, optionValues, price: near?.price ?? '', compareAtPrice: near?.compareAtPrice ?? '', cost: near?.cost ?? '', sku: '', onHand: '0', barcode: '', weight: near?.weight ?? '', stockRule: near?.stockRule ?? 'COUNTED', mediaId: '' }
}

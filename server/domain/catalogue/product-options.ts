import type { OptionDocument, ProductDocument, VariantDocument } from '../../db/mongo/documents.ts'
import { uuidv7 } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { choiceKey } from './variant-changes.ts'
import { MOST_VARIANTS, TOO_MANY_VARIANTS, type OptionChange } from './variant-schemas.ts'

export interface OptionsPlan {
  options: OptionDocument[]
  variants: VariantDocument[]
  created: VariantDocument[]
  removed: VariantDocument[]
}

export interface OptionsRules {
  /** True: each combination gets a variant. False: none is made. Null: those that the new values and options bring. */
  createVariants?: boolean | null
  /** Whether variants may go whose values went, or that are the same choice now. */
  removeVariants?: boolean | null
}

/** An option of the change beside the one that it was. */
interface Traced {
  change: OptionChange
  /** Position among the options before; -1 when it is new. */
  before: number
  /** New names of the values before, by their old ones. */
  renamed: Map<string, string>
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
const at = (...path: (string | number)[]): string[] => ['input', 'options', ...path.map(String)]

function traceOptions(product: ProductDocument, changes: OptionChange[]): Result<Traced[]> {
  const traced: Traced[] = []
  for (const [index, change] of changes.entries()) {
    if (changes.findIndex(other => same(other.name, change.name)) !== index) return refusal('DUPLICATE_OPTION', `Two options are called "${change.name}". Give each its own name.`, at(index, 'name'))
    const before = product.options.findIndex(option => same(option.name, change.previousName ?? change.name))
    if (change.previousName && before < 0) return refusal('NOT_FOUND', `The product has no option "${change.previousName}" any more.`, at(index, 'previousName'))
    if (before >= 0 && traced.some(other => other.before === before)) return refusal('INVALID_INPUT', 'Two options cannot come from the same one.', at(index, 'previousName'))
    const values = traceValues(product.options[before], change, index)
    if (!values.ok) return values
    traced.push({ change, before, renamed: values.value })
  }
  return success(traced)
}

function traceValues(before: OptionDocument | undefined, { name, values }: OptionChange, option: number): Result<Map<string, string>> {
  const renamed = new Map<string, string>()
  for (const [index, value] of values.entries()) {
    if (values.findIndex(other => same(other.name, value.name)) !== index) return refusal('DUPLICATE_OPTION_VALUE', `"${value.name}" stands twice in ${name}. Remove one.`, at(option, 'values', index, 'name'))
    const known = before?.values.find(other => same(other.name, value.previousName ?? value.name))
    if (value.previousName && !known) return refusal('NOT_FOUND', `${name} has no value "${value.previousName}" any more.`, at(option, 'values', index, 'previousName'))
    if (known && renamed.has(known.name)) return refusal('INVALID_INPUT', `Two values cannot come from "${known.name}".`, at(option, 'values', index, 'previousName'))
    if (known) renamed.set(known.name, value.name)
  }
  return success(renamed)
}

/** All combinations of the values, the last option changing fastest. */
function combinations(options: OptionChange[]): string[][] {
  return options.reduce<string[][]>((all, { values }) => all.flatMap(start => values.map(({ name }) => [...start, name])), [[]])
}

/** A variant like its nearest sibling, without what belongs to one variant alone: SKU and barcode. */
function likeSibling(optionValues: string[], siblings: VariantDocument[]): VariantDocument {
  const near = siblings.find(variant => variant.optionValues[0] === optionValues[0])
  const { price, compareAtPrice, cost, weightGrams, tracked, continueSelling } = near ?? siblings[0]!
  return { id: uuidv7(), optionValues, price, compareAtPrice, cost, weightGrams, tracked, continueSelling, mediaId: near?.mediaId }
}

/**
 * Pure but for new ids: the options and variants of a product after its options are set. A variant keeps its id, and with
 * it stock, carts and orders, as long as its values are there, under whatever name. A new option gives its first value to
 * the variants that are there.
 */
export function planOptions(product: ProductDocument, changes: OptionChange[], rules: OptionsRules): Result<OptionsPlan> {
  const size = changes.reduce((product, { values }) => product * values.length, 1)
  if (rules.createVariants !== false && size > MOST_VARIANTS) return refusal('TOO_MANY_VARIANTS', `These values make ${size.toLocaleString('en')} combinations. ${TOO_MANY_VARIANTS}`, at())
  const traced = traceOptions(product, changes)
  if (!traced.ok) return traced
  const kept = new Map<string, VariantDocument>()
  const removed: VariantDocument[] = []
  for (const variant of product.variants) {
    const values = traced.value.map(({ change, before, renamed }) => before < 0 ? change.values[0]!.name : renamed.get(variant.optionValues[before] ?? ''))
    const complete = values.filter(value => value !== undefined)
    const key = choiceKey(complete)
    if (complete.length < values.length || kept.has(key)) removed.push(variant)
    else kept.set(key, { ...variant, optionValues: complete })
  }
  if (removed.length > 0 && !rules.removeVariants) {
    const names = removed.slice(0, 3).map(variant => variant.optionValues.join(' / ') || product.title).join(', ')
    return refusal('VARIANTS_WOULD_BE_REMOVED', `${removed.length} ${removed.length === 1 ? 'variant' : 'variants'} would go (${names}${removed.length > 3 ? ', …' : ''}). Confirm that, or keep their values.`, at())
  }
  const created = rules.createVariants === false ? [] : missing(traced.value, kept, rules.createVariants === true)
    .map(optionValues => likeSibling(optionValues, kept.size > 0 ? [...kept.values()] : product.variants))
  if (kept.size + created.length === 0) return refusal('LAST_VARIANT', 'No variant would be left. Keep one, or let them be made.', at())
  const all = new Map([...kept, ...created.map((variant): [string, VariantDocument] => [choiceKey(variant.optionValues), variant])])
  return success({
    options: traced.value.map(({ change, before, renamed }) => toOption(change, product.options[before], renamed)),
    // What was made lies among its siblings, in the order of the values.
    variants: created.length > 0 ? combinations(changes).flatMap(values => all.get(choiceKey(values)) ?? []) : [...kept.values()],
    created,
    removed,
  })
}

/** Combinations without a variant; unless all are wanted, those that were left out before stay out. */
function missing(traced: Traced[], kept: Map<string, VariantDocument>, all: boolean): string[][] {
  const oldPart = (values: string[]): string => choiceKey(values.filter((_, index) => traced[index]!.before >= 0))
  const oldParts = new Set([...kept.values()].map(({ optionValues }) => oldPart(optionValues)))
  const isNew = (value: string, index: number): boolean => traced[index]!.before >= 0 && ![...traced[index]!.renamed.values()].includes(value)
  return combinations(traced.map(({ change }) => change)).filter(values => !kept.has(choiceKey(values))
    && (all || kept.size === 0 || oldParts.has(oldPart(values)) || values.some(isNew)))
}

/** Swatches that the change does not name stay. */
function toOption({ name, values }: OptionChange, before: OptionDocument | undefined, renamed: Map<string, string>): OptionDocument {
  const oldNames = new Map([...renamed].map(([old, now]) => [now, old]))
  return {
    name,
    values: values.map(({ name: value, color, mediaId }) => {
      const known = before?.values.find(other => other.name === oldNames.get(value))
      return { name: value, color: color === undefined ? known?.color : color || undefined, mediaId: mediaId === undefined ? known?.mediaId : mediaId || undefined }
    }),
  }
}

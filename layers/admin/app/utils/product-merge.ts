import { copyOf, inWords, sameValue, type EditConflict } from './field-merge'
import { PRODUCT_FIELD_KEYS, PRODUCT_FIELDS, VARIANT_FIELD_KEYS, VARIANT_FIELDS, type ProductField, type ProductForm } from './product-form'

/** Both people's changes in one form; where they differ, mine. */
type Merge = EditConflict & { form: ProductForm }

/** Values of variants that are no words. */
const VARIANT_VALUES: Record<string, string> = { COUNTED: 'counted', SOLD_ON: 'sold on', NOT_COUNTED: 'not counted' }

/** Fields whose value needs more than its text, e.g. ids of things with a name. */
export type ShownFields = Partial<{ [Key in ProductField]: (value: ProductForm[Key]) => string }>

/**
 * Puts two people's changes of the same product together, field by field: what only one of them changed is taken as it
 * is; where both did, somebody decides. Options are one field, and so is each cell of each variant.
 */
export function mergeForms(before: ProductForm, mine: ProductForm, theirs: ProductForm, shown: ShownFields = {}): Merge {
  const merge: Merge = { form: copyOf(mine), fields: [], taken: [] }
  const { form } = merge
  function decide(path: string, label: string, was: unknown, my: unknown, their: unknown, take: () => void, show: (value: never) => string = inWords): void {
    if (sameValue(was, their) || sameValue(my, their)) return
    if (sameValue(was, my)) {
      take()
      merge.taken.push(label)
    }
    else merge.fields.push({ path, label, mine: show(my as never), theirs: show(their as never) })
  }
  for (const key of PRODUCT_FIELD_KEYS) decide(key, PRODUCT_FIELDS[key], before[key], mine[key], theirs[key], () => Object.assign(form, { [key]: theirs[key] }), shown[key])
  // Under changed options rows are another set: the owner of the options owns them.
  if (!sameValue(before.options, theirs.options) && sameValue(before.options, mine.options)) form.variants = copyOf(theirs.variants)
  for (const their of theirs.variants) {
    const [was, my, row] = [before, mine, form].map(one => one.variants.find(({ id }) => id === their.id))
    if (!was || !my || !row) continue
    for (const key of VARIANT_FIELD_KEYS) {
      const name = `${VARIANT_FIELDS[key][0]}${their.optionValues.length > 0 ? ` of ${their.optionValues.join(' / ')}` : ''}`
      if (sameValue(was[key], their[key]) && !sameValue(was[key], my[key])) Object.assign(row, { [key]: my[key] })
      decide(`variants.${their.id}.${key}`, name, was[key], my[key], their[key], () => Object.assign(row, { [key]: their[key] }), value => inWords(VARIANT_VALUES[value] ?? value))
    }
  }
  return merge
}

/** Takes the other one's value of a field that both changed. */
export function takeTheirs(form: ProductForm, theirs: ProductForm, path: string): void {
  const [field, id, key] = path.split('.')
  if (field !== 'variants') return void Object.assign(form, copyOf({ [field!]: theirs[field as keyof ProductForm] }))
  const [row, their] = [form, theirs].map(one => one.variants.find(variant => variant.id === id))
  if (row && their) Object.assign(row, { [key!]: their[key as keyof typeof their] })
}

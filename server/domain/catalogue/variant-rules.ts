import type { ProductDocument, VariantDocument } from '../../db/mongo/documents.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { unknownPicture } from './product-references.ts'
import { applyVariantUpdates, choiceKey, spelledAsKnown, withUsedValues } from './variant-changes.ts'
import type { VariantUpdate } from './variant-schemas.ts'

/** Pure: the product with changed variants, or why they cannot be so. */
export function changeVariants(product: ProductDocument, changes: VariantUpdate[]): Result<ProductDocument> {
  if (changes.length === 0) return success(product)
  const problem = unknownVariant(product, changes)
  if (problem) return problem
  const unknown = unknownPicture(product, changes.map(({ mediaId }) => mediaId))
  if (unknown >= 0) return noSuchPicture(['input', 'variants', String(unknown), 'mediaId'])
  const spelled = changes.map(change => change.optionValues ? { ...change, optionValues: spelledAsKnown(product.options, change.optionValues) } : change)
  const variants = applyVariantUpdates(product.variants, spelled)
  return doubledChoice(product, variants, 0) ?? success({ ...product, options: withUsedValues(product.options, variants), variants })
}

/** @returns a refusal when an id is not a variant's, or is named twice */
export function unknownVariant(product: ProductDocument, changes: Pick<VariantUpdate, 'id'>[], field = 'variants') {
  const known = new Set(product.variants.map(({ id }) => id))
  const named = new Set<string>()
  for (const [index, { id }] of changes.entries()) {
    const path = ['input', field, String(index), ...field === 'variants' ? ['id'] : []]
    if (!known.has(id)) return refusal('NOT_FOUND', 'This variant does not exist any more.', path)
    if (named.has(id)) return refusal('INVALID_INPUT', 'This variant is named twice.', path)
    named.add(id)
  }
  return null
}

/** @returns a refusal when variants do not fit the options or two are the same choice; those before `from` are not the caller's */
export function doubledChoice(product: ProductDocument, variants: VariantDocument[], from: number) {
  const seen = new Set<string>()
  for (const [index, { optionValues }] of variants.entries()) {
    const field = ['input', 'variants', String(Math.max(0, index - from)), 'optionValues']
    const key = choiceKey(optionValues)
    if (optionValues.length !== product.options.length) {
      const names = product.options.map(({ name }) => name).join(', ')
      return refusal('INVALID_INPUT', names ? `Give one value for each option: ${names}.` : 'This product has no options yet. Set its options first.', field)
    }
    if (seen.has(key)) return refusal('DUPLICATE_VARIANT', `${optionValues.join(' / ') || product.title} is there already. Choose other values.`, field)
    seen.add(key)
  }
  return null
}

export function noSuchPicture(field: string[]) {
  return refusal('NOT_FOUND', 'This picture does not belong to the product. Add it to the product first.', field)
}

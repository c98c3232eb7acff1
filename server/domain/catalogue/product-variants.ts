import type { ProductDocument, VariantDocument } from '../../db/mongo/documents.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { Clock } from '../shared/clock.ts'
import { uuidv7 } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { withDerived } from './derived-fields.ts'
import { edited } from './product-changes.ts'
import { planOptions } from './product-options.ts'
import { unknownPicture } from './product-references.ts'
import type { ProductWriter } from './product-writer.ts'
import { applyVariantFields, spelledAsKnown, withUsedValues } from './variant-changes.ts'
import { changeVariants, doubledChoice, noSuchPicture, unknownVariant } from './variant-rules.ts'
import { MOST_VARIANTS, optionsSetSchema, TOO_MANY_VARIANTS, variantsCreateSchema, variantsDeleteSchema, variantsUpdateSchema } from './variant-schemas.ts'

const PRODUCT = ['input', 'productId']

/** Options and variants of a product; each change is of one version of the whole product. */
export function createProductVariants({ writer, inventory, clock }: { writer: ProductWriter, inventory: Pick<InventoryService, 'adjust'>, clock: Clock }) {
  const stamped = (product: ProductDocument): Result<ProductDocument> => success(edited(withDerived(product), clock()))

  return {
    /** Sets all options at once; see `planOptions` for what becomes of the variants. */
    async setOptions(input: unknown): Promise<Result<ProductDocument>> {
      const parsed = validate(optionsSetSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { productId, version, options, ...rules } = parsed.value
      return writer.change(productId, version, PRODUCT, (product) => {
        const values = options.flatMap((option, index) => option.values.map((value, at) => ({ mediaId: value.mediaId, field: ['input', 'options', String(index), 'values', String(at), 'mediaId'] })))
        const unknown = unknownPicture(product, values.map(({ mediaId }) => mediaId))
        if (unknown >= 0) return noSuchPicture(values[unknown]!.field)
        const plan = planOptions(product, options, rules)
        return plan.ok ? stamped({ ...product, options: plan.value.options, variants: plan.value.variants }) : plan
      })
    },

    /** Adds variants; option values that are new are added to their option. */
    async create(input: unknown, actor: string): Promise<Result<ProductDocument>> {
      const parsed = validate(variantsCreateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { productId, version, variants: added } = parsed.value
      const ids = added.map(() => uuidv7())
      const changed = await writer.change(productId, version, PRODUCT, (product) => {
        if (product.variants.length + added.length > MOST_VARIANTS) return refusal('TOO_MANY_VARIANTS', TOO_MANY_VARIANTS, ['input', 'variants'])
        const unknown = unknownPicture(product, added.map(({ mediaId }) => mediaId))
        if (unknown >= 0) return noSuchPicture(['input', 'variants', String(unknown), 'mediaId'])
        const template = product.variants[0]!
        const variants = [...product.variants, ...added.map((fields, index): VariantDocument => applyVariantFields({
          id: ids[index]!, optionValues: [], price: template.price, tracked: template.tracked,
        }, { ...fields, optionValues: spelledAsKnown(product.options, fields.optionValues) }))]
        return doubledChoice(product, variants, product.variants.length) ?? stamped({ ...product, options: withUsedValues(product.options, variants), variants })
      })
      if (!changed.ok) return changed
      for (const [index, { onHand }] of added.entries()) if (onHand) await inventory.adjust(ids[index]!, onHand, 'counted', actor)
      return changed
    },

    async update(input: unknown): Promise<Result<ProductDocument>> {
      const parsed = validate(variantsUpdateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { productId, version, variants: changes } = parsed.value
      return writer.change(productId, version, PRODUCT, (product) => {
        const changed = changeVariants(product, changes)
        return changed.ok ? stamped(changed.value) : changed
      })
    },

    /** Takes variants away; orders keep what they hold of them. */
    async remove(input: unknown): Promise<Result<ProductDocument>> {
      const parsed = validate(variantsDeleteSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { productId, version, variantIds } = parsed.value
      return writer.change(productId, version, PRODUCT, (product) => {
        const problem = unknownVariant(product, variantIds.map(id => ({ id })), 'variantIds')
        if (problem) return problem
        const gone = new Set(variantIds)
        const variants = product.variants.filter(({ id }) => !gone.has(id))
        return variants.length > 0
          ? stamped({ ...product, variants })
          : refusal('LAST_VARIANT', 'A product needs at least one variant. Archive or delete the product instead.', ['input', 'variantIds'])
      })
    },
  }
}

import { z } from 'zod'
import { minorUnits, requiredText, text, versionField } from './product-fields.ts'

/** A document has to stay small enough to be read for every page. */
export const MOST_VARIANTS = 2_000
export const MOST_OPTIONS = 3
export const TOO_MANY_VARIANTS = `A product has at most ${MOST_VARIANTS.toLocaleString('en')} variants. Offer it by fewer values, or as several products.`

/** CSS colors by number: `#abc`, `#aabbcc`. Names are left out, for a swatch is drawn by it. */
const color = z.string().trim().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'Write a color like #8a9a7b.')

export const variantFields = {
  sku: text('The SKU', 80).nullish(),
  barcode: text('The barcode', 60).nullish(),
  price: minorUnits.nullish(),
  compareAtPrice: minorUnits.nullish(),
  cost: minorUnits.nullish(),
  weightGrams: z.int('Enter whole grams.').min(0, 'A weight cannot be negative.').max(10_000_000, 'This weight is too large.').nullish(),
  tracked: z.boolean().nullish(),
  continueSelling: z.boolean().nullish(),
  mediaId: z.string().max(100).nullish(),
}

/** A field that is absent stays as it is; null or empty text takes an optional one away. */
export const variantUpdateSchema = z.object({
  ...variantFields,
  id: z.string(),
  optionValues: z.array(requiredText('An option value', 255)).max(MOST_OPTIONS).nullish(),
  position: z.int().min(1, 'Positions count from 1.').nullish(),
})
export type VariantUpdate = z.output<typeof variantUpdateSchema>

const variantCreateSchema = z.object({
  ...variantFields,
  optionValues: z.array(requiredText('An option value', 255)).max(MOST_OPTIONS),
  onHand: z.int('Enter a whole number.').min(0, 'Stock cannot be negative.').max(1_000_000_000, 'This number is too large.').nullish(),
})

const ofProduct = { productId: z.string(), version: versionField }
const atLeastOne = 'Name at least one variant.'

export const variantsCreateSchema = z.object({ ...ofProduct, variants: z.array(variantCreateSchema).min(1, atLeastOne).max(MOST_VARIANTS, TOO_MANY_VARIANTS) })
export const variantsUpdateSchema = z.object({ ...ofProduct, variants: z.array(variantUpdateSchema).min(1, atLeastOne).max(MOST_VARIANTS, TOO_MANY_VARIANTS) })
export const variantsDeleteSchema = z.object({ ...ofProduct, variantIds: z.array(z.string()).min(1, atLeastOne).max(MOST_VARIANTS, TOO_MANY_VARIANTS) })

const optionValueSchema = z.object({
  name: requiredText('An option value', 255),
  previousName: z.string().trim().nullish(),
  color: color.nullish(),
  mediaId: z.string().max(100).nullish(),
})

export const optionSchema = z.object({
  name: requiredText('The name of an option', 60),
  previousName: z.string().trim().nullish(),
  values: z.array(optionValueSchema).min(1, 'An option needs at least one value.').max(MOST_VARIANTS, TOO_MANY_VARIANTS),
})
export type OptionChange = z.output<typeof optionSchema>

export const optionList = z.array(optionSchema).max(MOST_OPTIONS, `A product has at most ${MOST_OPTIONS} options.`)

export const optionsSetSchema = z.object({
  ...ofProduct,
  options: optionList,
  createVariants: z.boolean().nullish(),
  removeVariants: z.boolean().nullish(),
})

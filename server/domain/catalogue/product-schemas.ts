import { z } from 'zod'
import { dateField, idList, minorUnits, paragraphs, seoFields, slugField, specificationList, statusField, tagList, text, versionField } from './product-fields.ts'
import { MOST_VARIANTS, optionList, TOO_MANY_VARIANTS, variantUpdateSchema } from './variant-schemas.ts'

/** Absent: stays as it is, or is left out. Null or empty text takes an optional value away. */
const details = {
  subtitle: text('The subtitle', 255).nullish(),
  descriptionHtml: text('The description', 100_000).nullish(),
  vendor: text('The vendor', 120).nullish(),
  productType: text('The product type', 120).nullish(),
  tags: tagList.nullish(),
  status: statusField.nullish(),
  publishedAt: dateField.nullish(),
  ...seoFields,
  taxCategory: text('The tax category', 60).nullish(),
  careText: paragraphs('The care instructions', 5_000).nullish(),
  makerText: paragraphs('The text about its maker', 5_000).nullish(),
  specifications: specificationList.nullish(),
  collectionIds: idList('Collections', 100).nullish(),
  facetValueIds: idList('Facet values', 250).nullish(),
  relatedProductIds: idList('Related products', 24).nullish(),
}
export type ProductDetails = z.output<z.ZodObject<typeof details>>

const title = text('The title', 255).min(1, 'Enter a title.')

export const productCreateSchema = z.object({
  ...details,
  title,
  slug: slugField.nullish(),
  price: minorUnits,
  compareAtPrice: minorUnits.nullish(),
  cost: minorUnits.nullish(),
  sku: text('The SKU', 80).nullish(),
  barcode: text('The barcode', 60).nullish(),
  weightGrams: z.int().min(0, 'A weight cannot be negative.').max(10_000_000).nullish(),
  tracked: z.boolean().nullish(),
  onHand: z.int().min(0, 'Stock cannot be negative.').max(1_000_000_000).nullish(),
  options: optionList.nullish(),
})

export const productUpdateSchema = z.object({
  ...details,
  id: z.string(),
  version: versionField,
  title: title.nullish(),
  slug: slugField.nullish(),
  variants: z.array(variantUpdateSchema).max(MOST_VARIANTS, TOO_MANY_VARIANTS).nullish(),
})
export type ProductUpdate = z.output<typeof productUpdateSchema>

export const productDuplicateSchema = z.object({ id: z.string(), title: title.nullish() })

const focalPoint = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })

export const mediaReorderSchema = z.object({ productId: z.string(), version: versionField, mediaIds: z.array(z.string()).max(250) })

export const mediaUpdateSchema = z.object({
  productId: z.string(),
  version: versionField,
  media: z.array(z.object({ id: z.string(), altText: text('The alternative text', 500).nullish(), focalPoint: focalPoint.nullish() })).max(250),
  removeIds: z.array(z.string()).max(250).nullish(),
})

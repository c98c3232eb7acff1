import { z } from 'zod'
import { SLUG } from '#shared/utils/slug.ts'

/** Minor units: a safe integer that also fits where cents are added up a thousand times. */
export const minorUnits = z.int('Enter a whole number of minor units.').min(0, 'An amount cannot be negative.').max(1_000_000_000_000)

const text = (label: string, max: number) => z.string().trim().max(max, `${label} is too long. Use at most ${max} characters.`)
const optionalText = (label: string, max: number) => text(label, max).nullish().transform(value => value === null ? undefined : value)

const title = text('The title', 255).min(1, 'Enter a title.')
const slug = text('The address', 120).regex(SLUG, 'Use lower case letters, digits and hyphens, like linen-cushion.')
const tags = z.array(text('A tag', 60).min(1)).max(100, 'Use at most 100 tags.')
const status = z.enum(['ACTIVE', 'DRAFT', 'ARCHIVED'])
const sku = text('The SKU', 80)

export const productCreateSchema = z.object({
  title,
  slug: slug.nullish(),
  descriptionHtml: text('The description', 100_000).nullish(),
  vendor: optionalText('The vendor', 120),
  productType: optionalText('The product type', 120),
  tags: tags.nullish(),
  status: status.nullish(),
  price: minorUnits,
  sku: sku.nullish(),
  tracked: z.boolean().nullish(),
  onHand: z.int().min(0, 'Stock cannot be negative.').max(1_000_000_000).nullish(),
})

/** A field that is absent stays as it is; null or empty text takes an optional one away. */
export const productUpdateSchema = z.object({
  id: z.string(),
  version: z.int(),
  title: title.nullish(),
  slug: slug.nullish(),
  subtitle: text('The subtitle', 255).nullish(),
  descriptionHtml: text('The description', 100_000).nullish(),
  vendor: text('The vendor', 120).nullish(),
  productType: text('The product type', 120).nullish(),
  tags: tags.nullish(),
  status: status.nullish(),
  seoTitle: text('The SEO title', 120).nullish(),
  seoDescription: text('The SEO description', 320).nullish(),
  collectionIds: z.array(z.string()).max(100).nullish(),
  variants: z.array(z.object({
    id: z.string(),
    sku: sku.nullish(),
    barcode: text('The barcode', 60).nullish(),
    price: minorUnits.nullish(),
    compareAtPrice: minorUnits.nullish(),
    cost: minorUnits.nullish(),
    tracked: z.boolean().nullish(),
  })).max(2_000).nullish(),
})
/** One status for a page of the product list at most. */
export const productsStatusSchema = z.object({
  ids: z.array(z.string()).min(1, 'Choose at least one product.').max(100, 'Choose at most 100 products.'),
  status,
})
export type ProductUpdate = z.output<typeof productUpdateSchema>

import type { ProductDocument, VariantDocument } from '#server/db/mongo/documents.ts'

/** A product and a variant as both APIs resolve them: with the currency of their amounts. */
export type ProductValue = ProductDocument & { currencyCode: string }
export type VariantValue = { product: ProductDocument, variant: VariantDocument, currencyCode: string }

/** Money of one currency, as the APIs show it; the amount in minor units. */
export const moneyOf = (amount: number, currencyCode: string) => ({ amount, currencyCode })

export const productValue = (product: ProductDocument, currencyCode: string): ProductValue => ({ ...product, currencyCode })

export const variantValues = (product: ProductValue): VariantValue[] =>
  product.variants.map(variant => ({ product, variant, currencyCode: product.currencyCode }))

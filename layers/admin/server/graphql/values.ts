import type { ProductDocument } from '#server/db/mongo/documents.ts'
import type { ProductValue, VariantValue } from './builder.ts'

/** Money of one currency, as the API shows it. */
export const moneyOf = (amount: number, currencyCode: string) => ({ amount, currencyCode })

export const productValue = (product: ProductDocument, currencyCode: string): ProductValue => ({ ...product, currencyCode })

export const variantValues = (product: ProductValue): VariantValue[] =>
  product.variants.map(variant => ({ product, variant, currencyCode: product.currencyCode }))

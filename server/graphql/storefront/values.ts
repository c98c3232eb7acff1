import type { ProductDocument } from '#server/db/mongo/documents.ts'
import type { Page } from '#server/domain/catalogue/catalogue.service.ts'
import { variantTitle } from '#server/domain/catalogue/product-view.ts'
import { connectionOf, type Connection } from '../common/paging.ts'
import type { ProductValue, VariantValue } from './builder.ts'

/** Money of one currency, as the API shows it. */
export const moneyOf = (amount: number, currencyCode: string) => ({ amount, currencyCode })

export const productValue = (product: ProductDocument, currencyCode: string): ProductValue => ({ ...product, currencyCode })

export function productConnection(page: Page<ProductDocument>, currencyCode: string): Connection<ProductValue> {
  return connectionOf(page.nodes.map(product => productValue(product, currencyCode)), page.slice, page.hasNextPage, page.totalCount)
}

export const variantValues = (product: ProductValue): VariantValue[] =>
  product.variants.map(variant => ({ product, variant, currencyCode: product.currencyCode }))

/** A variant without options is called like its product. */
export const titleOfVariant = ({ product, variant }: VariantValue) => variantTitle(variant) || product.title

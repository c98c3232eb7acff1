import type { ProductDocument } from '#server/db/mongo/documents.ts'
import type { Page } from '#server/domain/catalogue/catalogue.service.ts'
import { variantTitle } from '#server/domain/catalogue/product-view.ts'
import { connectionOf, type Connection } from '../common/paging.ts'
import { productValue, type ProductValue, type VariantValue } from '../common/product-values.ts'

export function productConnection(page: Page<ProductDocument>, currencyCode: string): Connection<ProductValue> {
  return connectionOf(page.nodes.map(product => productValue(product, currencyCode)), page.slice, page.hasNextPage, page.totalCount)
}

/** A variant without options is called like its product. */
export const titleOfVariant = ({ product, variant }: VariantValue) => variantTitle(variant) || product.title

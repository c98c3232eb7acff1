import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { SearchProduct } from '../../drivers/search/types.ts'
import { htmlToText } from '../catalogue/sanitize-html.ts'

const OPTION = 'option.'

/** What a facet is called on pages. */
export function facetTitle(facet: string): string {
  if (facet.startsWith(OPTION)) return facet.slice(OPTION.length)
  return { vendor: 'Brand', type: 'Type', tag: 'Tag' }[facet] ?? facet
}

/** Pure: a published product for the search index. */
export function toSearchProduct(product: ProductDocument, inStock: boolean): SearchProduct {
  const prices = product.variants.map(variant => variant.price)
  const facets: Record<string, string[]> = {
    vendor: product.vendor ? [product.vendor] : [],
    type: product.productType ? [product.productType] : [],
    tag: product.tags,
  }
  product.options.forEach(({ name }, index) => {
    // Only values that can be bought in some variant.
    facets[`${OPTION}${name}`] = [...new Set(product.variants.flatMap(variant => variant.optionValues[index] ?? []))]
  })
  const options = product.variants.flatMap(variant => variant.optionValues)
  return {
    id: product._id,
    title: product.title,
    productType: product.productType ?? '',
    vendor: product.vendor ?? '',
    codes: product.variants.flatMap(({ sku, barcode }) => [sku, barcode].filter(code => code !== undefined)),
    details: [...new Set(options), ...product.tags, ...product.specifications.map(({ name, value }) => `${name} ${value}`)].join(' | '),
    description: [product.subtitle ?? '', htmlToText(product.descriptionHtml)].join(' | '),
    facets,
    collectionIds: product.collectionIds,
    price: { min: Math.min(...prices), max: Math.max(...prices) },
    inStock,
    publishedAt: product.publishedAt ?? product.createdAt,
    rank: product.rank,
  }
}

import type { FacetDocument, ProductDocument } from '../../db/mongo/documents.ts'
import type { SearchProduct } from '../../drivers/search/types.ts'
import type { FacetEntry } from '../catalogue/facet.service.ts'
import { htmlToText } from '../catalogue/sanitize-html.ts'

const OPTION = 'option.'
/**
 * Not a facet for shoppers: what the values of others look like, as lines of facet, value and CSS color. Kept beside
 * them, so that it is found by what finds the products, and survives a restart with them.
 */
const SWATCH = 'swatch'

/** What facets and their values are called on pages; the vendor's own have codes in the index. */
export function facetNames(own: readonly FacetDocument[]): { facet(code: string): string, value(facet: string, code: string): string } {
  const byCode = new Map(own.map(facet => [facet.code, facet]))
  return {
    facet: code => code.startsWith(OPTION) ? code.slice(OPTION.length) : byCode.get(code)?.title ?? { vendor: 'Brand', type: 'Type', tag: 'Tag' }[code] ?? code,
    value: (facet, code) => byCode.get(facet)?.values.find(value => value.code === code)?.title ?? code,
  }
}

/** Facets as a search counts them, with the colors of their values. */
export function readSwatches<Facet extends { facet: string, values: { value: string }[] }>(counted: readonly Facet[]): { facets: Facet[], colorOf: (facet: string, value: string) => string | null } {
  const colors = new Map<string, string>()
  for (const { value } of counted.find(({ facet }) => facet === SWATCH)?.values ?? []) {
    const [facet, name, color] = value.split('\n') as [string, string, string]
    // The most frequent comes first, where products disagree.
    if (!colors.has(`${facet}\n${name}`)) colors.set(`${facet}\n${name}`, color)
  }
  return {
    facets: counted.filter(({ facet }) => facet !== SWATCH),
    colorOf: (facet, value) => colors.get(`${facet}\n${value}`) ?? null,
  }
}

/** Facets as shoppers read them: what a thing looks like, what the vendor says of it, its options, what it is, who made it. */
export function facetRank(facet: string, hasColors: boolean): number {
  if (hasColors) return 0
  if (facet.startsWith(OPTION)) return 2
  const common = ['type', 'vendor', 'tag'].indexOf(facet)
  return common < 0 ? 1 : 3 + common
}

/**
 * Pure: a published product for the search index.
 *
 * @param entries the vendor's facet values by id
 */
export function toSearchProduct(product: ProductDocument, inStock: boolean, entries: ReadonlyMap<string, FacetEntry>): SearchProduct {
  const own = product.facetValueIds?.flatMap(id => entries.get(id) ?? []) ?? []
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
  facets[SWATCH] = product.options.flatMap(({ name, values }) =>
    values.flatMap(value => value.color ? [[`${OPTION}${name}`, value.name, value.color].join('\n')] : []))
  for (const { facet, value } of own.filter(entry => entry.facet.filterable)) {
    facets[facet.code] = [...facets[facet.code] ?? [], value.code]
    if (value.color) facets[SWATCH].push([facet.code, value.code, value.color].join('\n'))
  }
  const options = product.variants.flatMap(variant => variant.optionValues)
  return {
    id: product._id,
    title: product.title,
    productType: product.productType ?? '',
    vendor: product.vendor ?? '',
    codes: product.variants.flatMap(({ sku, barcode }) => [sku, barcode].filter(code => code !== undefined)),
    details: [...new Set(options), ...product.tags, ...own.map(({ value }) => value.title), ...product.specifications.map(({ name, value }) => `${name} ${value}`)].join(' | '),
    description: [product.subtitle ?? '', htmlToText(product.descriptionHtml)].join(' | '),
    facets,
    collectionIds: product.collectionIds,
    price: { min: Math.min(...prices), max: Math.max(...prices) },
    inStock,
    publishedAt: product.publishedAt ?? product.createdAt,
    rank: product.rank,
  }
}

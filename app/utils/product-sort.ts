import type { ProductSort } from '~/graphql/generated/shop'

/** How a list can be ordered: the word in the address, the API's value, the label. */
export const PRODUCT_SORTS: ReadonlyArray<{ key: string, value: ProductSort, label: string }> = [
  { key: 'featured', value: 'FEATURED', label: 'Featured' },
  { key: 'best-selling', value: 'BEST_SELLING', label: 'Best selling' },
  { key: 'newest', value: 'NEWEST', label: 'Newest' },
  { key: 'price-asc', value: 'PRICE_ASC', label: 'Price, low to high' },
  { key: 'price-desc', value: 'PRICE_DESC', label: 'Price, high to low' },
  { key: 'title-asc', value: 'TITLE_ASC', label: 'Name, A to Z' },
]

/** The order that the address asks for; the first one when it asks for none or an unknown one. */
export function sortFromQuery(value: unknown): (typeof PRODUCT_SORTS)[number] {
  return PRODUCT_SORTS.find(sort => sort.key === value) ?? PRODUCT_SORTS[0]!
}

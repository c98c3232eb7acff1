import type { ProductFilterInput, ProductStatus, StockState } from '../graphql/generated/admin'

/** What the list of products can be narrowed down by, as it stands in the address. */
export const PRODUCT_FILTER_KEYS = ['vendor', 'type', 'tag', 'collection', 'stock', 'min', 'max'] as const
export type ProductFilterKey = (typeof PRODUCT_FILTER_KEYS)[number]

export const PRODUCT_FILTER_LABELS: Record<ProductFilterKey, string> = { vendor: 'Vendor', type: 'Type', tag: 'Tag', collection: 'Collection', stock: 'Stock', min: 'Price from', max: 'Price to' }

export const STOCK_STATES: Record<string, { state: StockState, label: string }> = {
  in: { state: 'IN', label: 'Enough' }, low: { state: 'LOW', label: 'Low' }, out: { state: 'OUT', label: 'Sold out' },
}

/** Views of the list, each with an address. */
export const PRODUCT_VIEWS: Record<string, { label: string, filter: { status?: ProductStatus, stock?: StockState } }> = {
  '': { label: 'All', filter: {} },
  'active': { label: 'Active', filter: { status: 'ACTIVE' } },
  'draft': { label: 'Draft', filter: { status: 'DRAFT' } },
  'archived': { label: 'Archived', filter: { status: 'ARCHIVED' } },
  'low-stock': { label: 'Low stock', filter: { status: 'ACTIVE', stock: 'LOW' } },
}

/** What the API takes for a state of the list; amounts that cannot be read narrow nothing down. */
export function productFilterOf(state: Pick<ListState, 'view' | 'filters'>, currencyCode: string): { query: string | null, filter: ProductFilterInput } {
  const value = (key: ProductFilterKey | 'q') => filterValue(state, key) || null
  const stock = STOCK_STATES[value('stock') ?? '']?.state
  const [min, max] = [value('min'), value('max')].map(text => text === null ? null : readAmount(text, currencyCode))
  const view = PRODUCT_VIEWS[state.view] ?? PRODUCT_VIEWS['']!
  return {
    query: value('q'),
    filter: {
      vendor: value('vendor'), productType: value('type'), tag: value('tag'), collectionId: value('collection'),
      ...view.filter,
      ...(stock ? { stock } : {}),
      ...(min !== null || max !== null ? { priceRange: { min, max } } : {}),
    },
  }
}

/** What a filter is called in its chip; collections have a name. */
export function filterWords({ key, value }: ListFilter, collections: readonly { id: string, title: string }[]): { label: string, value: string } {
  if (key === 'q') return { label: 'Search', value }
  if (key === 'collection') return { label: 'Collection', value: collections.find(({ id }) => id === value)?.title ?? value }
  if (key === 'stock') return { label: 'Stock', value: STOCK_STATES[value]?.label ?? value }
  return { label: PRODUCT_FILTER_LABELS[key as ProductFilterKey], value }
}

import type { SearchProduct } from '../../server/drivers/search/types.ts'

/** A mug of the shop, unless it is changed. */
export const product = (id: string, change: Partial<SearchProduct> = {}): SearchProduct => ({
  id, title: 'Stoneware mug', productType: 'Cups', vendor: 'Kiln', codes: [`SKU-${id}`], details: 'Sage', description: 'Holds coffee.',
  facets: { 'vendor': ['Kiln'], 'option.Color': ['Sage'] }, collectionIds: ['table'], price: { min: 1000, max: 1200 }, inStock: true,
  publishedAt: new Date('2026-01-01'), rank: 1, ...change,
})

import type { ProductFilter } from '#server/domain/catalogue/product-filter.ts'
import { toStatus } from '#server/domain/catalogue/product-changes.ts'
import { publicError } from '#server/graphql/errors.ts'
import { builder } from './builder.ts'
import { ProductStatus, StockState } from './products.ts'

export const AdminProductSort = builder.enumType('AdminProductSort', {
  description: 'Orders of the product list.',
  values: {
    UPDATED_DESC: { description: 'Last changed first.' },
    UPDATED_ASC: { description: 'Longest unchanged first.' },
    TITLE_ASC: { description: 'From A to Z.' },
    TITLE_DESC: { description: 'From Z to A.' },
    NEWEST: { description: 'Latest in the shop first.' },
    CREATED_DESC: { description: 'Latest made first.' },
    PRICE_ASC: { description: 'Cheapest first.' },
    PRICE_DESC: { description: 'Dearest first.' },
  } as const,
})

/** Products that one filter may name. */
const MOST_IDS = 1_000

const ProductPriceRangeInput = builder.inputType('ProductPriceRangeInput', {
  description: 'Bounds of the lowest price of a product, both included.',
  fields: t => ({
    min: t.field({ type: 'MinorUnits', description: 'Lowest.' }),
    max: t.field({ type: 'MinorUnits', description: 'Highest.' }),
  }),
})

export const ProductFilterInput = builder.inputType('ProductFilterInput', {
  description: 'Narrows the product list down; all that is given must hold.',
  fields: t => ({
    ids: t.idList({ description: `Only these, at most ${MOST_IDS.toLocaleString('en')}.` }),
    status: t.field({ type: ProductStatus, description: 'Only in this status.' }),
    statuses: t.field({ type: [ProductStatus], description: 'Only in one of these.' }),
    collectionId: t.id({ description: 'Only in this collection.' }),
    vendor: t.string({ description: 'Only of this maker.' }),
    productType: t.string({ description: 'Only of this kind.' }),
    tag: t.string({ description: 'Only with this tag.' }),
    vendors: t.stringList({ description: 'Only of one of these makers.' }),
    productTypes: t.stringList({ description: 'Only of one of these kinds.' }),
    tags: t.stringList({ description: 'Only with one of these tags.' }),
    facetValueIds: t.idList({ description: 'Only with one of these facet values.' }),
    stock: t.field({ type: StockState, description: 'Only with so much left.' }),
    priceRange: t.field({ type: ProductPriceRangeInput, description: 'Only at these prices.' }),
  }),
})

type Given = typeof ProductFilterInput.$inferInput

/**
 * What the domain understands of a filter.
 * @throws a BAD_REQUEST when it names too many products
 */
export function filterOf({ ids, status, statuses, collectionId, vendor, vendors, productType, productTypes, tag, tags, facetValueIds, stock, priceRange }: Given, query?: string | null): ProductFilter {
  // To leave the rest out would look, to a change of all that is found, as if it had been done.
  if (ids && ids.length > MOST_IDS) throw publicError('BAD_REQUEST', `Name at most ${MOST_IDS.toLocaleString('en')} products in a filter.`)
  const all = <T>(one: T | null | undefined, many: readonly T[] | null | undefined): T[] | undefined => {
    const given = [...one ? [one] : [], ...many ?? []]
    return given.length > 0 ? given : undefined
  }
  return {
    query: query ?? undefined,
    ids: ids ?? undefined,
    statuses: all(status, statuses)?.map(toStatus),
    collectionId: collectionId ?? undefined,
    vendors: all(vendor, vendors),
    productTypes: all(productType, productTypes),
    tags: all(tag, tags),
    facetValueIds: facetValueIds ?? undefined,
    stock: stock ? stock.toLowerCase() as ProductFilter['stock'] : undefined,
    price: priceRange ? { min: priceRange.min ?? undefined, max: priceRange.max ?? undefined } : undefined,
  }
}


import { builder } from './builder.ts'
import { ProductStatus } from './products.ts'

export const AdminProductSort = builder.enumType('AdminProductSort', {
  description: 'Orders of the product list.',
  values: {
    UPDATED_DESC: { description: 'Last changed first.' },
    TITLE_ASC: { description: 'From A to Z.' },
    TITLE_DESC: { description: 'From Z to A.' },
    NEWEST: { description: 'Latest in the shop first.' },
    PRICE_ASC: { description: 'Cheapest first.' },
    PRICE_DESC: { description: 'Dearest first.' },
  } as const,
})

export const ProductFilterInput = builder.inputType('ProductFilterInput', {
  description: 'Narrows the product list down.',
  fields: t => ({
    status: t.field({ type: ProductStatus, description: 'Only in this status.' }),
    collectionId: t.id({ description: 'Only in this collection.' }),
  }),
})

import type { BulkSelection } from '#server/domain/catalogue/bulk/bulk.service.ts'
import { builder } from './builder.ts'
import { filterOf, ProductFilterInput } from './product-list-inputs.ts'
import { ProductStatus } from './products.ts'

const PriceRounding = builder.enumType('PriceRounding', {
  description: 'How a changed price is rounded.',
  values: {
    NONE: { description: 'To the minor unit, half up.' },
    WHOLE: { description: 'To whole units of the currency.' },
    END_99: { description: 'To the nearest price that ends in 99.' },
  } as const,
})

const BulkPriceInput = builder.inputType('BulkPriceInput', {
  description: 'A change of all prices of a product: a percentage or an amount.',
  fields: t => ({
    percent: t.float({ description: 'E.g. -20 for a fifth less; two decimals at most.' }),
    amount: t.field({ type: 'MinorUnits', description: 'What is added, or taken away if negative.' }),
    rounding: t.field({ type: PriceRounding, description: 'NONE without it.' }),
    showAsReduced: t.boolean({ description: 'Whether the price of before becomes the crossed-out one.' }),
  }),
})

const ProductSelectionInput = builder.inputType('ProductSelectionInput', {
  description: 'Products as a list finds them, on all its pages.',
  fields: t => ({
    query: t.string({ description: 'Words, as for `products`.' }),
    filter: t.field({ type: ProductFilterInput, description: 'As for `products`.' }),
    excludeIds: t.idList({ description: 'Found, but left out.' }),
  }),
})

export const ProductsBulkUpdateInput = builder.inputType('ProductsBulkUpdateInput', {
  description: 'The same change of several products: those named, or those that a list finds.',
  fields: t => ({
    ids: t.idList({ description: 'The products.' }),
    selection: t.field({ type: ProductSelectionInput, description: 'Instead of ids.' }),
    status: t.field({ type: ProductStatus, description: 'Publishes, hides or archives them.' }),
    tagsAdd: t.stringList({ description: 'Tags that they get.' }),
    tagsRemove: t.stringList({ description: 'Tags that they lose.' }),
    collectionIdsAdd: t.idList({ description: 'Collections that they come into.' }),
    collectionIdsRemove: t.idList({ description: 'Collections that they leave.' }),
    price: t.field({ type: BulkPriceInput, description: 'Changes their prices.' }),
    delete: t.boolean({ description: 'Deletes them.' }),
  }),
})

export function selectionOf({ ids, selection }: typeof ProductsBulkUpdateInput.$inferInput): BulkSelection {
  return { ids, filter: selection ? filterOf(selection.filter ?? {}, selection.query) : null, excludeIds: selection?.excludeIds }
}

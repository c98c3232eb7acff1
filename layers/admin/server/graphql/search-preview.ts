import { productValue } from '#server/graphql/common/product-values.ts'
import { builder } from './builder.ts'
import { allow } from './permissions.ts'
import { SearchPlacementInput, SynonymInput } from './search-rule-inputs.ts'

builder.objectType('SearchPreviewPage', {
  description: 'The head of a result page.',
  extensions: allow('product.read'),
  fields: t => ({
    products: t.field({ type: ['Product'], description: 'The first twelve.', resolve: ({ nodes, currencyCode }) => nodes.map(product => productValue(product, currencyCode)) }),
    totalCount: t.int({ description: 'How many are found.', resolve: ({ total }) => total }),
    suggestion: t.exposeString('suggestion', { nullable: true, description: 'What the words were taken for.' }),
    relaxed: t.exposeBoolean('relaxed', { description: 'Whether some products lack some of the words.' }),
  }),
})

builder.objectType('SearchPreview', {
  description: 'A result page as it is, and as it would be.',
  extensions: allow('product.read'),
  fields: t => ({
    before: t.field({ type: 'SearchPreviewPage', description: 'With what is saved.', resolve: ({ before }) => before }),
    after: t.field({ type: 'SearchPreviewPage', description: 'With the drafts.', resolve: ({ after }) => after }),
  }),
})

const SearchPreviewInput = builder.inputType('SearchPreviewInput', {
  description: 'A search, and rules that are not saved. What could not be saved as it is changes nothing.',
  fields: t => ({
    query: t.string({ required: true, description: 'What is searched for.' }),
    synonym: t.field({ type: SynonymInput, description: 'Synonyms; with an id in place of the saved ones.' }),
    placement: t.field({ type: SearchPlacementInput, description: 'A placement; with an id in place of the saved one.' }),
  }),
})

builder.queryFields(t => ({
  searchPreview: t.field({
    type: 'SearchPreview', nullable: true, description: 'Shows what rules would do before they are saved; null while the index is being built.', extensions: allow('product.read'),
    args: { input: t.arg({ type: SearchPreviewInput, required: true, description: 'What to try.' }) },
    resolve: async (_root, { input }, { services }) => {
      const [found, { currencyCode }] = await Promise.all([services.searchPreview(input), services.shop.settings()])
      return found && { before: { ...found.before, currencyCode }, after: { ...found.after, currencyCode } }
    },
  }),
}))

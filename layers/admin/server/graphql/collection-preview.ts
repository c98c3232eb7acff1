import { productValue } from '#server/graphql/common/product-values.ts'
import { builder } from './builder.ts'
import { CollectionRulesInput } from './collection-inputs.ts'
import { allow } from './permissions.ts'

builder.objectType('CollectionRulesPreview', {
  description: 'What rules would bring into a collection.',
  extensions: allow('product.read'),
  fields: t => ({
    count: t.exposeInt('count', { description: 'How many products match, drafts and archived ones included.' }),
    complete: t.exposeBoolean('complete', { description: 'Whether all products were looked at; else there may be more than count.' }),
    products: t.field({ type: ['Product'], description: 'The first of them, five at most.', resolve: preview => preview.products }),
    userErrors: t.field({ type: ['UserError'], description: 'What is wrong with the rules; nothing is counted then.', resolve: preview => preview.userErrors }),
  }),
})

builder.queryFields(t => ({
  collectionRulesPreview: t.field({
    type: 'CollectionRulesPreview', description: 'Counts the products that rules match, before they are saved.', extensions: allow('product.read'),
    args: { rules: t.arg({ type: CollectionRulesInput, required: true, description: 'The rules.' }) },
    resolve: async (_root, { rules }, { services }) => {
      const [result, { currencyCode }] = await Promise.all([services.previewRules(rules), services.shop.settings()])
      if (!result.ok) return { count: 0, complete: true, products: [], userErrors: result.errors }
      return { ...result.value, products: result.value.products.map(product => productValue(product, currencyCode)), userErrors: [] }
    },
  }),
}))

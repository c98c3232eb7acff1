import { builder } from './builder.ts'
import { allow } from './permissions.ts'
import { SearchPlacementInput, SearchRedirectInput, SynonymInput } from './search-rule-inputs.ts'

builder.objectType('SynonymPayload', {
  description: 'The synonyms after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    synonym: t.field({ type: 'Synonym', nullable: true, description: 'As it is now.', resolve: payload => payload.synonym }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('SearchRedirectPayload', {
  description: 'The redirect after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    searchRedirect: t.field({ type: 'SearchRedirect', nullable: true, description: 'As it is now.', resolve: payload => payload.searchRedirect }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('SearchPlacementPayload', {
  description: 'The placement after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    searchPlacement: t.field({ type: 'SearchPlacement', nullable: true, description: 'As it is now.', resolve: payload => payload.searchPlacement }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('SearchRuleDeletePayload', {
  description: 'What was deleted, or why not.',
  extensions: allow('product.read'),
  fields: t => ({
    deletedId: t.id({ nullable: true, description: 'What is gone.', resolve: payload => payload.deletedId }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was deleted; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

const KINDS = { synonymDelete: 'synonym', searchRedirectDelete: 'redirect', searchPlacementDelete: 'placement' } as const

builder.mutationFields((t) => {
  const remove = (name: keyof typeof KINDS, description: string) => t.field({
    type: 'SearchRuleDeletePayload', description, extensions: allow('product.write'),
    args: { id: t.arg.id({ required: true, description: 'What is to go.' }) },
    resolve: async (_root, { id }, { services }) => {
      const result = await services.searchRules.remove(KINDS[name], id)
      return result.ok ? { deletedId: result.value, userErrors: [] } : { deletedId: null, userErrors: result.errors }
    },
  })
  return {
    synonymSet: t.field({
      type: 'SynonymPayload', description: 'Makes a group of synonyms, or changes one if nobody else changed it meanwhile.', extensions: allow('product.write'),
      args: { input: t.arg({ type: SynonymInput, required: true, description: 'The synonyms.' }) },
      resolve: async (_root, { input }, { services }) => {
        const result = await services.searchRules.setSynonym(input)
        return result.ok ? { synonym: result.value, userErrors: [] } : { synonym: await services.searchRules.find('synonym', input.id ?? ''), userErrors: result.errors }
      },
    }),
    searchRedirectSet: t.field({
      type: 'SearchRedirectPayload', description: 'Leads searches to a page, or changes that if nobody else changed it meanwhile.', extensions: allow('product.write'),
      args: { input: t.arg({ type: SearchRedirectInput, required: true, description: 'The redirect.' }) },
      resolve: async (_root, { input }, { services }) => {
        const result = await services.searchRules.setRedirect(input)
        return result.ok ? { searchRedirect: result.value, userErrors: [] } : { searchRedirect: await services.searchRules.find('redirect', input.id ?? ''), userErrors: result.errors }
      },
    }),
    searchPlacementSet: t.field({
      type: 'SearchPlacementPayload', description: 'Places products for searches, or changes that if nobody else changed it meanwhile.', extensions: allow('product.write'),
      args: { input: t.arg({ type: SearchPlacementInput, required: true, description: 'The placement.' }) },
      resolve: async (_root, { input }, { services }) => {
        const result = await services.searchRules.setPlacement(input)
        return result.ok ? { searchPlacement: result.value, userErrors: [] } : { searchPlacement: await services.searchRules.find('placement', input.id ?? ''), userErrors: result.errors }
      },
    }),
    synonymDelete: remove('synonymDelete', 'Deletes a group of synonyms.'),
    searchRedirectDelete: remove('searchRedirectDelete', 'Deletes a redirect of searches.'),
    searchPlacementDelete: remove('searchPlacementDelete', 'Deletes a placement.'),
  }
})

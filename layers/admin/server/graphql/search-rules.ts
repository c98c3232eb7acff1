import type { Services } from '#server/domain/index.ts'
import { connectionOfAll } from '#server/graphql/common/paging.ts'
import { productValue, type ProductValue } from '#server/graphql/common/product-values.ts'
import { builder, connectionType, pageArguments } from './builder.ts'
import { allow } from './permissions.ts'

const SHOWN = 24

/** Products of a placement in its order, drafts too; those that were deleted are left out. */
async function productsOf(services: Services, ids: string[]): Promise<ProductValue[]> {
  const [found, { currencyCode }] = await Promise.all([services.productAdmin.findMany(ids), services.shop.settings()])
  return found.map(product => productValue(product, currencyCode))
}

builder.objectType('Synonym', {
  description: 'Words or phrases that find the same.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: synonym => synonym._id }),
    version: t.exposeInt('version', { description: 'Rises with each change; for synonymSet.' }),
    terms: t.exposeStringList('terms', { description: 'Each finds what the others find.' }),
    inputs: t.stringList({ description: 'When there are any, the rule works one way: these find what the terms find, and nothing else changes.', resolve: ({ inputs }) => inputs ?? [] }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it was last changed.', resolve: synonym => synonym.changedAt }),
  }),
})

builder.objectType('SearchRedirect', {
  description: 'Searches that lead to a page in place of results.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: redirect => redirect._id }),
    version: t.exposeInt('version', { description: 'Rises with each change; for searchRedirectSet.' }),
    queries: t.exposeStringList('queries', { description: 'The searches; case and spaces do not matter.' }),
    target: t.exposeString('target', { description: 'Where they lead: a path of this site.' }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it was last changed.', resolve: redirect => redirect.changedAt }),
  }),
})

builder.objectType('SearchPlacement', {
  description: 'Which products come first and last for some searches.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: placement => placement._id }),
    version: t.exposeInt('version', { description: 'Rises with each change; for searchPlacementSet.' }),
    queries: t.exposeStringList('queries', { description: 'The searches; case and spaces do not matter.' }),
    pinnedProducts: t.field({ type: ['Product'], description: 'They come first, in this order, also when they lack the words.', resolve: ({ pinnedIds }, _args, { services }) => productsOf(services, pinnedIds) }),
    buriedProducts: t.field({ type: ['Product'], description: 'They come last.', resolve: ({ buriedIds }, _args, { services }) => productsOf(services, buriedIds) }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it was last changed.', resolve: placement => placement.changedAt }),
  }),
})

connectionType('Synonym', { of: 'synonyms', nodes: 'The last changed first.' }, 'product.read')
connectionType('SearchRedirect', { of: 'redirects of searches', nodes: 'The last changed first.' }, 'product.read')
connectionType('SearchPlacement', { of: 'placements', nodes: 'The last changed first.' }, 'product.read')

builder.queryFields((t) => {
  const slice = {
    ...pageArguments,
    query: t.arg.string({ description: 'A part of the words.' }),
  }
  const id = { id: t.arg.id({ required: true, description: 'Its id.' }) }
  return {
    synonyms: t.field({ type: 'SynonymConnection', description: 'All synonyms.', extensions: allow('product.read'), args: slice, resolve: async (_root, args, { services }) => connectionOfAll(await services.searchRules.list('synonym', args.query ?? ''), args, SHOWN) }),
    synonym: t.field({ type: 'Synonym', nullable: true, description: 'One group of synonyms.', extensions: allow('product.read'), args: id, resolve: (_root, args, { services }) => services.searchRules.find('synonym', args.id) }),
    searchRedirects: t.field({ type: 'SearchRedirectConnection', description: 'All redirects of searches.', extensions: allow('product.read'), args: slice, resolve: async (_root, args, { services }) => connectionOfAll(await services.searchRules.list('redirect', args.query ?? ''), args, SHOWN) }),
    searchRedirect: t.field({ type: 'SearchRedirect', nullable: true, description: 'One redirect of searches.', extensions: allow('product.read'), args: id, resolve: (_root, args, { services }) => services.searchRules.find('redirect', args.id) }),
    searchPlacements: t.field({ type: 'SearchPlacementConnection', description: 'All searches for which products were placed.', extensions: allow('product.read'), args: slice, resolve: async (_root, args, { services }) => connectionOfAll(await services.searchRules.list('placement', args.query ?? ''), args, SHOWN) }),
    searchPlacement: t.field({ type: 'SearchPlacement', nullable: true, description: 'One placement.', extensions: allow('product.read'), args: id, resolve: (_root, args, { services }) => services.searchRules.find('placement', args.id) }),
  }
})

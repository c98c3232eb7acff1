import type { CollectionDocument } from '#server/db/mongo/documents.ts'
import type { Result } from '#server/domain/shared/result.ts'
import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import { builder, connectionType, pageArguments } from './builder.ts'
import { CollectionCreateInput, CollectionMatch, CollectionReorderInput, CollectionSortOrder, CollectionUpdateInput, RuleField, RuleRelation } from './collection-inputs.ts'
import type { AdminContext } from './context.ts'
import { allow } from './permissions.ts'

const CollectionKind = builder.enumType('CollectionKind', {
  description: 'How products come into a collection.',
  values: {
    MANUAL: { description: 'By hand.' },
    RULES: { description: 'By rules, which are kept true by themselves.' },
  } as const,
})

builder.objectType('CollectionCondition', {
  description: 'What a rule demands of a product.',
  extensions: allow('product.read'),
  fields: t => ({
    field: t.field({ type: RuleField, description: 'What is looked at.', resolve: condition => condition.field }),
    relation: t.field({ type: RuleRelation, description: 'How it is compared.', resolve: condition => condition.relation }),
    value: t.exposeString('value', { description: 'With what.' }),
  }),
})

builder.objectType('CollectionRules', {
  description: 'Conditions that bring products into a collection.',
  extensions: allow('product.read'),
  fields: t => ({
    match: t.field({ type: CollectionMatch, description: 'Whether all must be met or any.', resolve: rules => rules.match }),
    conditions: t.field({ type: ['CollectionCondition'], description: 'The conditions.', resolve: rules => rules.conditions }),
  }),
})

builder.objectType('Collection', {
  description: 'Products that belong together.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: collection => collection._id }),
    version: t.exposeInt('version', { description: 'Rises with each change; for collectionUpdate.' }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    title: t.exposeString('title', { description: 'Its name.' }),
    description: t.exposeString('description', { description: 'A sentence or two.' }),
    image: t.field({ type: 'Asset', nullable: true, description: 'Its picture.', resolve: collection => collection.image ?? null }),
    seoTitle: t.string({ nullable: true, description: 'Title for search engines, if it differs.', resolve: collection => collection.seo?.title ?? null }),
    seoDescription: t.string({ nullable: true, description: 'Description for search engines, if it differs.', resolve: collection => collection.seo?.description ?? null }),
    kind: t.field({ type: CollectionKind, description: 'How products come into it.', resolve: collection => collection.rules ? 'RULES' : 'MANUAL' }),
    rules: t.field({ type: 'CollectionRules', nullable: true, description: 'Its rules; null when it is filled by hand.', resolve: collection => collection.rules ?? null }),
    updating: t.boolean({ description: 'Whether its products are being looked at after a change of its rules.', resolve: collection => collection.sweep !== undefined }),
    sortOrder: t.field({ type: CollectionSortOrder, description: 'Order of its products.', resolve: collection => collection.sortOrder ?? 'BEST_SELLING' }),
    position: t.exposeInt('position', { description: 'Its place among its siblings.' }),
    parent: t.field({ type: 'Collection', nullable: true, description: 'The collection above it.', resolve: (collection, _args, { loaders }) => collection.parentId ? loaders.collections.load(collection.parentId) : null }),
    children: t.field({ type: ['Collection'], description: 'The collections below it, in order.', resolve: (collection, _args, { services }) => services.catalogue.childCollections(collection._id) }),
    productCount: t.int({ description: 'How many products are in it.', resolve: (collection, _args, { services }) => services.productAdmin.lists.count({ collectionId: collection._id }) }),
    products: t.field({
      type: 'ProductConnection', description: 'What is in it, drafts included, in its own order.',
      args: { page: t.arg.int({ description: 'Number of the page, from 1.' }), perPage: t.arg.int({ description: 'At most 100; 24 without it.' }) },
      resolve: async (collection, args, { services }) => {
        const slice = sliceOf(args)
        const [page, { currencyCode }] = await Promise.all([services.catalogue.staffCollection(collection, slice), services.shop.settings()])
        return connectionOf(page.nodes.map(product => ({ ...product, currencyCode })), slice, page.hasNextPage, page.totalCount)
      },
    }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it was last changed.', resolve: collection => collection.changedAt }),
    storefrontUrl: t.string({ description: 'Where it is shown in the shop.', resolve: (collection, _args, { settings }) => `${settings.publicUrl}/collections/${collection.slug}` }),
  }),
})

connectionType('Collection', { of: 'collections' }, 'product.read')

builder.objectType('CollectionPayload', {
  description: 'The collection after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    collection: t.field({ type: 'Collection', nullable: true, description: 'The collection as it is now; with VERSION_CONFLICT the one that somebody else saved.', resolve: payload => payload.collection }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('CollectionDeletePayload', {
  description: 'What was deleted, or why not.',
  extensions: allow('product.read'),
  fields: t => ({
    deletedCollectionId: t.id({ nullable: true, description: 'The deleted collection.', resolve: payload => payload.deletedCollectionId }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was deleted; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.queryFields(t => ({
  collections: t.field({
    type: 'CollectionConnection', description: 'All collections, in the order of their places.', extensions: allow('product.read'),
    args: {
      ...pageArguments,
    },
    resolve: async (_root, args, { services }) => {
      const slice = sliceOf(args)
      const found = await services.productAdmin.listCollections({ ...slice, limit: slice.limit + 1 })
      return connectionOf(found.slice(0, slice.limit), slice, found.length > slice.limit, () => services.productAdmin.countCollections())
    },
  }),
  collection: t.field({
    type: 'Collection', nullable: true, description: 'A collection.', extensions: allow('product.read'),
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { services }) => services.collectionAdmin.find(id),
  }),
}))

async function answer({ services }: AdminContext, result: Result<CollectionDocument>, id: string | null) {
  if (result.ok) return { collection: result.value, userErrors: [] }
  return { collection: id ? await services.collectionAdmin.find(id) : null, userErrors: result.errors }
}

builder.mutationFields(t => ({
  collectionCreate: t.field({
    type: 'CollectionPayload', description: 'Makes a collection.', extensions: allow('product.write'),
    args: { input: t.arg({ type: CollectionCreateInput, required: true, description: 'The collection.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.collectionAdmin.create(input), null),
  }),
  collectionUpdate: t.field({
    type: 'CollectionPayload', description: 'Changes what is named, if nobody else changed the collection meanwhile.', extensions: allow('product.write'),
    args: { input: t.arg({ type: CollectionUpdateInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.collectionAdmin.update(input), input.id),
  }),
  collectionDelete: t.field({
    type: 'CollectionDeletePayload', description: 'Deletes a collection; its products stay, and what lay below it moves up.', extensions: allow('product.write'),
    args: { id: t.arg.id({ required: true, description: 'The collection.' }) },
    resolve: async (_root, { id }, { services }) => {
      const result = await services.collectionAdmin.remove(id)
      return result.ok ? { deletedCollectionId: result.value._id, userErrors: [] } : { deletedCollectionId: null, userErrors: result.errors }
    },
  }),
  collectionReorderProducts: t.field({
    type: 'CollectionPayload', description: 'Puts products of a collection into an order of its own.', extensions: allow('product.write'),
    args: { input: t.arg({ type: CollectionReorderInput, required: true, description: 'The order.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.collectionAdmin.reorder(input), input.id),
  }),
}))

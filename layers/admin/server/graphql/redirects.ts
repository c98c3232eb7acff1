import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import { builder, connectionType, pageArguments } from './builder.ts'
import { allow } from './permissions.ts'

builder.objectType('UrlRedirect', {
  description: 'An address that leads elsewhere, as long as nothing else is there.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: redirect => redirect._id }),
    version: t.exposeInt('version', { description: 'Rises with each change; for urlRedirectUpdate.' }),
    path: t.exposeString('path', { description: 'From where.' }),
    target: t.string({ nullable: true, description: 'To where at the moment; null when what it belonged to is not in the shop.', resolve: async (redirect, _args, { services }) => redirect.target ?? (await services.redirects.resolve(redirect.path))?.target ?? null }),
    automatic: t.boolean({ description: 'Whether it came with a changed address, and follows further changes.', resolve: redirect => redirect.resource !== undefined }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it was last changed.', resolve: redirect => redirect.changedAt }),
  }),
})

connectionType('UrlRedirect', { of: 'redirects' }, 'product.read')

builder.objectType('UrlRedirectPayload', {
  description: 'The redirect after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    urlRedirect: t.field({ type: 'UrlRedirect', nullable: true, description: 'The redirect as it is now.', resolve: payload => payload.urlRedirect }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('UrlRedirectDeletePayload', {
  description: 'What was deleted, or why not.',
  extensions: allow('product.read'),
  fields: t => ({
    deletedUrlRedirectId: t.id({ nullable: true, description: 'The deleted redirect.', resolve: payload => payload.deletedUrlRedirectId }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was deleted; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

const UrlRedirectCreateInput = builder.inputType('UrlRedirectCreateInput', {
  description: 'A redirect.',
  fields: t => ({
    path: t.string({ required: true, description: 'From where: a path of this site.' }),
    target: t.string({ required: true, description: 'To where: a path of this site, or an https address.' }),
  }),
})

const UrlRedirectUpdateInput = builder.inputType('UrlRedirectUpdateInput', {
  description: 'Changes of a redirect. What is absent stays.',
  fields: t => ({
    id: t.id({ required: true, description: 'The redirect.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    path: t.string({ description: 'From where.' }),
    target: t.string({ description: 'To where.' }),
  }),
})

builder.queryFields(t => ({
  urlRedirects: t.field({
    type: 'UrlRedirectConnection', description: 'All redirects, the last changed first.', extensions: allow('product.read'),
    args: {
      ...pageArguments,
      query: t.arg.string({ description: 'A part of path or target.' }),
    },
    resolve: async (_root, args, { services }) => {
      const slice = sliceOf(args)
      const query = args.query?.trim() ?? ''
      const found = await services.redirects.list(query, slice.offset, slice.limit + 1)
      return connectionOf(found.slice(0, slice.limit), slice, found.length > slice.limit, () => services.redirects.count(query))
    },
  }),
}))

builder.mutationFields(t => ({
  urlRedirectCreate: t.field({
    type: 'UrlRedirectPayload', description: 'Makes a redirect.', extensions: allow('product.write'),
    args: { input: t.arg({ type: UrlRedirectCreateInput, required: true, description: 'The redirect.' }) },
    resolve: async (_root, { input }, { services }) => {
      const result = await services.redirects.create(input)
      return result.ok ? { urlRedirect: result.value, userErrors: [] } : { urlRedirect: null, userErrors: result.errors }
    },
  }),
  urlRedirectUpdate: t.field({
    type: 'UrlRedirectPayload', description: 'Changes a redirect, if nobody else changed it meanwhile.', extensions: allow('product.write'),
    args: { input: t.arg({ type: UrlRedirectUpdateInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, { input }, { services }) => {
      const result = await services.redirects.update(input)
      return result.ok ? { urlRedirect: result.value, userErrors: [] } : { urlRedirect: await services.redirects.find(input.id), userErrors: result.errors }
    },
  }),
  urlRedirectDelete: t.field({
    type: 'UrlRedirectDeletePayload', description: 'Deletes a redirect.', extensions: allow('product.write'),
    args: { id: t.arg.id({ required: true, description: 'The redirect.' }) },
    resolve: async (_root, { id }, { services }) => {
      const result = await services.redirects.remove(id)
      return result.ok ? { deletedUrlRedirectId: result.value, userErrors: [] } : { deletedUrlRedirectId: null, userErrors: result.errors }
    },
  }),
}))

import { builder } from './builder.ts'
import { allow } from './permissions.ts'

const SavedViewList = builder.enumType('SavedViewList', {
  description: 'A list that can have views of one\'s own.',
  values: { ORDERS: { description: 'Orders.' }, PRODUCTS: { description: 'Products.' }, INVENTORY: { description: 'Stock of variants.' } } as const,
})

builder.objectType('SavedView', {
  description: 'A state of a list with a name; only its owner has it.',
  extensions: allow('staff'),
  fields: t => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    query: t.exposeString('query', { description: 'Filters, words and order, as they follow the question mark of the list\'s address.' }),
  }),
})

builder.objectType('SavedViewPayload', {
  description: 'The caller\'s views of the list after a change, or why it was refused.',
  extensions: allow('staff'),
  fields: t => ({
    savedViews: t.field({ type: ['SavedView'], description: 'All of them, in order; empty when the change was refused.', resolve: payload => payload.savedViews }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('SavedViewDeletePayload', {
  description: 'What was deleted, or why not.',
  extensions: allow('staff'),
  fields: t => ({
    deletedSavedViewId: t.id({ nullable: true, description: 'The deleted view.', resolve: payload => payload.deletedSavedViewId }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was deleted; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

const SavedViewSetInput = builder.inputType('SavedViewSetInput', {
  description: 'A view of the caller. What is absent stays.',
  fields: t => ({
    id: t.id({ description: 'The view that it is; a new one without it.' }),
    list: t.field({ type: SavedViewList, required: true, description: 'Of what list.' }),
    name: t.string({ description: 'What it is called; once per list, at most 40 characters.' }),
    query: t.string({ description: 'What follows the question mark of the list\'s address.' }),
    position: t.int({ description: 'Its new place among the views, from 0.' }),
  }),
})

builder.queryFields(t => ({
  savedViews: t.field({
    type: ['SavedView'], description: 'The caller\'s own views of a list, in order.', extensions: allow('staff'),
    args: { list: t.arg({ type: SavedViewList, required: true, description: 'The list.' }) },
    resolve: async (_root, { list }, context) => context.services.savedViews.list((await context.principal())!.staff.id, list.toLowerCase() as Lowercase<typeof list>),
  }),
}))

builder.mutationFields(t => ({
  savedViewSet: t.field({
    type: 'SavedViewPayload', description: 'Keeps a state of a list under a name, or changes such a view.', extensions: allow('staff'),
    args: { input: t.arg({ type: SavedViewSetInput, required: true, description: 'The view.' }) },
    resolve: async (_root, { input }, context) => {
      const result = await context.services.savedViews.set((await context.principal())!.staff.id, input)
      return result.ok ? { savedViews: result.value, userErrors: [] } : { savedViews: [], userErrors: result.errors }
    },
  }),
  savedViewDelete: t.field({
    type: 'SavedViewDeletePayload', description: 'Deletes a view of the caller.', extensions: allow('staff'),
    args: { id: t.arg.id({ required: true, description: 'The view.' }) },
    resolve: async (_root, { id }, context) => {
      const result = await context.services.savedViews.remove((await context.principal())!.staff.id, id)
      return result.ok ? { deletedSavedViewId: result.value, userErrors: [] } : { deletedSavedViewId: null, userErrors: result.errors }
    },
  }),
}))

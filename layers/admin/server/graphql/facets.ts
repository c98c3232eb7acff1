import type { FacetDocument } from '#server/db/mongo/documents.ts'
import type { Result } from '#server/domain/shared/result.ts'
import { builder } from './builder.ts'
import type { AdminContext } from './context.ts'
import { allow } from './permissions.ts'

const FacetType = builder.enumType('FacetType', {
  description: 'What the values of a facet are.',
  values: {
    TEXT: { description: 'Words.' },
    COLOR: { description: 'Colors with a name.' },
    NUMBER: { description: 'Numbers in a unit.' },
  } as const,
})

builder.objectType('FacetValue', {
  description: 'A property that products may have.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: ({ value }) => value.id }),
    code: t.string({ description: 'Its name in addresses.', resolve: ({ value }) => value.code }),
    title: t.string({ description: 'What it is called, e.g. Oak or 350 ml.', resolve: ({ value }) => value.title }),
    color: t.string({ nullable: true, description: 'CSS color of a COLOR facet\'s value.', resolve: ({ value }) => value.color ?? null }),
    number: t.float({ nullable: true, description: 'A NUMBER facet\'s value.', resolve: ({ value }) => value.number ?? null }),
    facet: t.field({ type: 'Facet', description: 'What kind of property it is.', resolve: ({ facet }) => facet }),
    productCount: t.int({ description: 'How many products have it.', resolve: ({ value }, _args, { services }) => services.productAdmin.lists.count({ facetValueIds: [value.id] }) }),
  }),
})

builder.objectType('Facet', {
  description: 'A kind of property that the vendor defines.',
  extensions: allow('product.read'),
  fields: t => ({
    id: t.id({ description: 'Its id.', resolve: facet => facet._id }),
    version: t.exposeInt('version', { description: 'Rises with each change; for facetUpdate.' }),
    code: t.exposeString('code', { description: 'Its name in addresses and searches.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    type: t.field({ type: FacetType, description: 'What its values are.', resolve: facet => facet.type }),
    unit: t.string({ nullable: true, description: 'Unit of its numbers.', resolve: facet => facet.unit ?? null }),
    filterable: t.exposeBoolean('filterable', { description: 'Whether shoppers can filter by it.' }),
    showInSpecifications: t.exposeBoolean('showInSpecifications', { description: 'Whether it is in the table of details.' }),
    position: t.exposeInt('position', { description: 'Its place among the facets.' }),
    productCount: t.int({ description: 'How many products have any of its values.', resolve: ({ values }, _args, { services }) => values.length === 0 ? 0 : services.productAdmin.lists.count({ facetValueIds: values.map(({ id }) => id) }) }),
    values: t.field({ type: ['FacetValue'], description: 'Its values, in order.', resolve: facet => facet.values.map(value => ({ facet, value })) }),
  }),
})

builder.objectType('FacetPayload', {
  description: 'The facet after a change, or why it was refused.',
  extensions: allow('product.read'),
  fields: t => ({
    facet: t.field({ type: 'Facet', nullable: true, description: 'The facet as it is now; with VERSION_CONFLICT the one that somebody else saved.', resolve: payload => payload.facet }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was changed; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

builder.objectType('FacetDeletePayload', {
  description: 'What was deleted, or why not.',
  extensions: allow('product.read'),
  fields: t => ({
    deletedFacetId: t.id({ nullable: true, description: 'The deleted facet.', resolve: payload => payload.deletedFacetId }),
    userErrors: t.field({ type: ['UserError'], description: 'Why nothing was deleted; empty when it was.', resolve: payload => payload.userErrors }),
  }),
})

const FacetValueInput = builder.inputType('FacetValueInput', {
  description: 'A value of a facet.',
  fields: t => ({
    id: t.id({ description: 'The value that it is; a new one without it.' }),
    title: t.string({ description: 'What it is called; numbers are called by themselves.' }),
    color: t.string({ description: 'For COLOR facets: like #8a9a7b.' }),
    number: t.float({ description: 'For NUMBER facets.' }),
  }),
})

const FacetCreateInput = builder.inputType('FacetCreateInput', {
  description: 'A facet.',
  fields: t => ({
    title: t.string({ required: true, description: 'What it is called.' }),
    code: t.string({ description: 'Its name in addresses, for good; made of the title without it.' }),
    type: t.field({ type: FacetType, description: 'TEXT without it; for good.' }),
    unit: t.string({ description: 'Unit of its numbers.' }),
    filterable: t.boolean({ description: 'Whether shoppers can filter by it; true without it.' }),
    showInSpecifications: t.boolean({ description: 'Whether it is in the table of details; true without it.' }),
    position: t.int({ description: 'Its place among the facets; the last without it.' }),
    values: t.field({ type: [FacetValueInput], description: 'Its values, in order.' }),
  }),
})

const FacetUpdateInput = builder.inputType('FacetUpdateInput', {
  description: 'Changes of a facet. What is absent stays.',
  fields: t => ({
    id: t.id({ required: true, description: 'The facet.' }),
    version: t.int({ required: true, description: 'The version that the editor saw.' }),
    title: t.string({ description: 'What it is called.' }),
    unit: t.string({ description: 'Unit of its numbers.' }),
    filterable: t.boolean({ description: 'Whether shoppers can filter by it.' }),
    showInSpecifications: t.boolean({ description: 'Whether it is in the table of details.' }),
    position: t.int({ description: 'Its place among the facets.' }),
    values: t.field({ type: [FacetValueInput], description: 'Its values, whole and in order; products lose what is left out.' }),
  }),
})

async function answer({ services }: AdminContext, result: Result<FacetDocument>, id: string | null) {
  return result.ok ? { facet: result.value, userErrors: [] } : { facet: id ? await services.facets.find(id) : null, userErrors: result.errors }
}

builder.queryFields(t => ({
  facets: t.field({ type: ['Facet'], description: 'All facets, in order.', extensions: allow('product.read'), resolve: (_root, _args, { services }) => services.facets.all() }),
  facet: t.field({
    type: 'Facet', nullable: true, description: 'A facet.', extensions: allow('product.read'),
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { services }) => services.facets.find(id),
  }),
}))

builder.mutationFields(t => ({
  facetCreate: t.field({
    type: 'FacetPayload', description: 'Makes a facet.', extensions: allow('product.write'),
    args: { input: t.arg({ type: FacetCreateInput, required: true, description: 'The facet.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.facets.create(input), null),
  }),
  facetUpdate: t.field({
    type: 'FacetPayload', description: 'Changes a facet, if nobody else changed it meanwhile.', extensions: allow('product.write'),
    args: { input: t.arg({ type: FacetUpdateInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, { input }, context) => answer(context, await context.services.facets.update(input), input.id),
  }),
  facetDelete: t.field({
    type: 'FacetDeletePayload', description: 'Deletes a facet; products lose its values.', extensions: allow('product.write'),
    args: { id: t.arg.id({ required: true, description: 'The facet.' }) },
    resolve: async (_root, { id }, { services }) => {
      const result = await services.facets.remove(id)
      return result.ok ? { deletedFacetId: result.value._id, userErrors: [] } : { deletedFacetId: null, userErrors: result.errors }
    },
  }),
}))

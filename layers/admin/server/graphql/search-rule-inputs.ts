import { builder } from './builder.ts'

const identity = (t: Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]) => ({
  id: t.id({ description: 'The one to change; without it a new one is made.' }),
  version: t.int({ description: 'The version that the editor saw; needed with an id.' }),
})

export const SynonymInput = builder.inputType('SynonymInput', {
  description: 'Words or phrases that find the same.',
  fields: t => ({
    ...identity(t),
    terms: t.stringList({ required: true, description: 'Each finds what the others find: two to twenty words or phrases.' }),
    inputs: t.stringList({ description: 'One way: these find what the terms find, and not the other way round. Then one term is enough.' }),
  }),
})

export const SearchRedirectInput = builder.inputType('SearchRedirectInput', {
  description: 'Searches that lead to a page.',
  fields: t => ({
    ...identity(t),
    queries: t.stringList({ required: true, description: 'The searches, at most twenty; each may have one redirect.' }),
    target: t.string({ required: true, description: 'A path of this site.' }),
  }),
})

export const SearchPlacementInput = builder.inputType('SearchPlacementInput', {
  description: 'Which products come first and last for some searches.',
  fields: t => ({
    ...identity(t),
    queries: t.stringList({ required: true, description: 'The searches, at most twenty; each may have one placement.' }),
    pinnedProductIds: t.idList({ required: true, description: 'Products that come first, in this order; at most 24.' }),
    buriedProductIds: t.idList({ required: true, description: 'Products that come last; at most 100.' }),
  }),
})

import { builder } from './builder.ts'

const AnalyticsEventName = builder.enumType('AnalyticsEventName', {
  description: 'What came of a search, or of suggestions.',
  values: {
    SEARCH_RESULT_CLICKED: { value: 'search_click', description: 'A product was opened from the results.' },
    SEARCH_RESULT_ADDED_TO_CART: { value: 'search_add', description: 'A product of the results was put in the bag.' },
    SUGGESTION_CLICKED: { value: 'suggestion_click', description: 'A product was opened straight from predictiveSearch.' },
  } as const,
})

const AnalyticsEventInput = builder.inputType('AnalyticsEventInput', {
  description: 'Something that a shopper did. Nothing of it says who.',
  fields: t => ({
    name: t.field({ type: AnalyticsEventName, required: true, description: 'What was done.' }),
    searchId: t.id({ description: 'SearchResult.searchId of the search; without it, what came of a search is passed over.' }),
    query: t.string({ description: 'Of a suggestion: what was typed by then; without it, the suggestion is passed over.' }),
    productId: t.id({ required: true, description: 'The product.' }),
    position: t.int({ description: 'Its place among the results or the suggested products, from 1.' }),
  }),
})

builder.objectType('AnalyticsEventPayload', {
  description: 'Nothing: events are noted later, or passed over.',
  fields: t => ({
    userErrors: t.field({ type: ['UserError'], description: 'Always empty.', resolve: payload => payload.userErrors }),
  }),
})

builder.mutationFields(t => ({
  analyticsEventTrack: t.field({
    type: 'AnalyticsEventPayload', description: 'Tells what came of a search or of suggestions, for the vendor\'s reports. The same of the same search counts once.',
    args: { input: t.arg({ type: AnalyticsEventInput, required: true, description: 'The event.' }) },
    resolve: (_root, { input }, { services, visitor }) => {
      const { name, searchId, query, productId, position = null } = input
      if (name === 'suggestion_click') services.events.suggestion(visitor(), { query: query ?? '', productId, position })
      else services.events.result(visitor(), { name, searchId: searchId ?? '', productId, position })
      return { userErrors: [] }
    },
  }),
}))

import { builder } from './builder.ts'

const AnalyticsEventName = builder.enumType('AnalyticsEventName', {
  description: 'What came of a search.',
  values: {
    SEARCH_RESULT_CLICKED: { value: 'search_click', description: 'A product was opened from the results.' },
    SEARCH_RESULT_ADDED_TO_CART: { value: 'search_add', description: 'A product of the results was put in the bag.' },
  } as const,
})

const AnalyticsEventInput = builder.inputType('AnalyticsEventInput', {
  description: 'Something that a shopper did. Nothing of it says who.',
  fields: t => ({
    name: t.field({ type: AnalyticsEventName, required: true, description: 'What was done.' }),
    searchId: t.id({ required: true, description: 'SearchResult.searchId of the search.' }),
    productId: t.id({ required: true, description: 'The product.' }),
    position: t.int({ description: 'Its place among the results, from 1.' }),
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
    type: 'AnalyticsEventPayload', description: 'Tells what came of a search, for the vendor\'s reports. The same of the same search counts once.',
    args: { input: t.arg({ type: AnalyticsEventInput, required: true, description: 'The event.' }) },
    resolve: (_root, { input }, { services, visitor }) => {
      services.events.result(visitor(), { ...input, position: input.position ?? null })
      return { userErrors: [] }
    },
  }),
}))

import { connectionOf, sliceOf } from '#server/graphql/common/paging.ts'
import { builder, connectionType, pageArguments } from './builder.ts'
import { allow } from './permissions.ts'

const SearchTermRange = builder.enumType('SearchTermRange', {
  description: 'How far a report on searches looks back.',
  values: {
    LAST_7_DAYS: { value: 7, description: 'A week.' },
    LAST_30_DAYS: { value: 30, description: 'A month.' },
    LAST_90_DAYS: { value: 90, description: 'A quarter; searches are kept no longer.' },
  } as const,
})

builder.objectType('SearchTerm', {
  description: 'What shoppers searched for, in the same words.',
  extensions: allow('analytics.read'),
  fields: t => ({
    query: t.exposeString('query', { description: 'The words, in lower case.' }),
    searches: t.exposeInt('searches', { description: 'How often it was searched for.' }),
    results: t.exposeInt('results', { nullable: true, description: 'Products that the latest search found; null when nobody has searched for just this.' }),
    clickedSearches: t.int({ description: 'Searches after which a product of the results was opened.', resolve: term => term.clicked }),
    addedSearches: t.int({ description: 'Searches after which a product of the results was put in the bag.', resolve: term => term.added }),
    suggestionClicks: t.int({ description: 'Products opened straight from the suggestions when this had been typed.', resolve: term => term.suggested }),
    searchRedirect: t.field({ type: 'SearchRedirect', nullable: true, description: 'Where it leads by now.', resolve: ({ query }, _args, { services }) => services.searchRules.ruleFor('redirect', query) }),
    searchPlacement: t.field({ type: 'SearchPlacement', nullable: true, description: 'What was placed for it by now.', resolve: ({ query }, _args, { services }) => services.searchRules.ruleFor('placement', query) }),
    lastSearchedAt: t.field({ type: 'DateTime', description: 'When it was last searched for.', resolve: term => term.lastAt }),
  }),
})

connectionType('SearchTerm', { of: 'what shoppers searched for', nodes: 'The most asked first.' }, 'analytics.read')

builder.objectType('SearchTotals', {
  description: 'All searches of a time.',
  extensions: allow('analytics.read'),
  fields: t => ({
    searches: t.exposeInt('searches', { description: 'How many there were.' }),
    withoutResults: t.exposeInt('withoutResults', { description: 'How many of them found nothing.' }),
    clickedSearches: t.int({ description: 'How many of them led to a product.', resolve: totals => totals.clicked }),
    suggestionClicks: t.int({ description: 'Products opened straight from the suggestions, before a search was sent off.', resolve: totals => totals.suggested }),
  }),
})

builder.queryFields(t => ({
  searchTerms: t.field({
    type: 'SearchTermConnection', description: 'What shoppers searched for: crawlers, over-long words and what looks personal are left out.', extensions: allow('analytics.read'),
    args: {
      range: t.arg({ type: SearchTermRange, description: 'How far back; LAST_30_DAYS without it.' }),
      withoutResults: t.arg.boolean({ description: 'True: only what finds nothing and leads to no page.' }),
      fewClicks: t.arg.boolean({ description: 'True: only what was asked three times or more, finds products, and led to one in fewer than a fifth of the searches.' }),
      suggested: t.arg.boolean({ description: 'True: only what was typed when a product was opened straight from the suggestions, the most frequent first; half words are among it.' }),
      query: t.arg.string({ description: 'A part of the words.' }),
      ...pageArguments,
    },
    resolve: async (_root, args, { services }) => {
      const slice = sliceOf(args)
      const search = { days: args.range ?? 30, query: args.query ?? '', show: args.withoutResults ? 'without-results' : args.fewClicks ? 'few-clicks' : args.suggested ? 'suggested' : 'all' } as const
      const { terms, total } = await services.searchReports.terms(search, slice)
      return connectionOf(terms, slice, slice.offset + terms.length < total, () => total)
    },
  }),
  searchTotals: t.field({
    type: 'SearchTotals', description: 'All searches of a time.', extensions: allow('analytics.read'),
    args: { range: t.arg({ type: SearchTermRange, description: 'How far back; LAST_30_DAYS without it.' }) },
    resolve: (_root, { range }, { services }) => services.searchReports.totals(range ?? 30),
  }),
}))

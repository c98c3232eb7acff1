import { FacetUpdateDocument, type AdminFacetDetailFragment } from '../graphql/generated/admin'
import { FACET_WORDS, toFacetForm, toFacetUpdate } from '../utils/facet-form'

/** The state of one facet's form; see `useRecordEditor`. */
export function useFacetEditor(loaded: AdminFacetDetailFragment) {
  const { run } = useAdminMutation(FacetUpdateDocument)
  return useRecordEditor(loaded, {
    words: FACET_WORDS,
    toForm: toFacetForm,
    toInput: toFacetUpdate,
    send: async (input) => {
      const { facetUpdate: { facet, userErrors } } = await run({ input })
      return { record: facet, userErrors }
    },
    pathOf: field => field[1] === 'values' && field[2] !== undefined ? `values.${field[2]}` : field.at(-1) ?? '',
  })
}

import { SearchPlacementSetDocument, type AdminPlacedProductFragment, type AdminSearchPlacementFragment, type SearchPlacementInput } from '../graphql/generated/admin'

interface PlacementForm { queries: string[], pinned: AdminPlacedProductFragment[], buried: AdminPlacedProductFragment[] }

const idsOf = (products: readonly AdminPlacedProductFragment[]) => products.map(({ id }) => id)
const toForm = (placement: AdminSearchPlacementFragment | null): PlacementForm => ({ queries: [...placement?.queries ?? []], pinned: [...placement?.pinnedProducts ?? []], buried: [...placement?.buriedProducts ?? []] })

/**
 * The form of what comes first and last for some searches, see `useRecordEditor`; without `loaded` of a new one.
 *
 * @param query what a new one begins with
 * @param made a new one has an address from now on
 */
export function usePlacementEditor(loaded: AdminSearchPlacementFragment | null, query: string, made: (placement: AdminSearchPlacementFragment) => void) {
  const { run } = useAdminMutation(SearchPlacementSetDocument)
  const { record: placement, ...editor } = useRecordEditor<AdminSearchPlacementFragment | null, PlacementForm, SearchPlacementInput>(loaded, {
    words: { labels: { queries: 'searches', pinned: 'first products', buried: 'last products' } },
    toForm,
    toInput: (known, _, { queries, pinned, buried }) => ({ input: { id: known?.id, version: known?.version, queries, pinnedProductIds: idsOf(pinned), buriedProductIds: idsOf(buried) }, problems: {} }),
    send: async (input) => {
      const { searchPlacementSet: { searchPlacement, userErrors } } = await run({ input })
      return { record: searchPlacement ?? null, userErrors }
    },
    savedWords: 'Saved. Shoppers find it so from now on.',
    saved: (now, before) => { if (now && !before) made(now) },
  })
  if (!loaded && query) editor.form.value.queries = [query]
  return { ...editor, placement }
}

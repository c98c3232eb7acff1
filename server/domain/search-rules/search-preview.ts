import type { SearchPreview, SearchService } from '../search/search.service.ts'
import type { RuleDraft } from './compile-rules.ts'
import { placementSchema, synonymSchema } from './search-rule-schemas.ts'
import type { SearchRules } from './search-rules.service.ts'

/** Products of a preview: the head of a page. */
const SHOWN = 12

export interface PreviewInput {
  query: string
  /** As for `setSynonym` and `setPlacement`; what could not be saved yet changes nothing. */
  synonym?: unknown
  placement?: unknown
}

function draftsOf({ synonym, placement }: PreviewInput): { id?: string | null, draft: RuleDraft }[] {
  const drafts: { id?: string | null, draft: RuleDraft }[] = []
  const words = synonymSchema.safeParse(synonym)
  if (words.success) {
    const { id, terms, inputs } = words.data
    drafts.push({ id, draft: { kind: 'synonym', terms, ...inputs.length > 0 ? { inputs } : {} } })
  }
  const places = placementSchema.safeParse(placement)
  if (places.success) {
    const { id, queries, pinnedProductIds, buriedProductIds } = places.data
    drafts.push({ id, draft: { kind: 'placement', queries, pinnedIds: pinnedProductIds, buriedIds: buriedProductIds } })
  }
  return drafts
}

/** Shows a result page as it is, and as it would be with rules that are not saved yet. */
export function createSearchPreview({ rules, search }: { rules: Pick<SearchRules, 'withDrafts'>, search: Pick<SearchService, 'preview'> }) {
  /** @returns null while the index is being built */
  return async function preview(input: PreviewInput): Promise<{ before: SearchPreview, after: SearchPreview } | null> {
    const text = input.query.slice(0, 400)
    const [now, then] = await Promise.all([rules.withDrafts([]), rules.withDrafts(draftsOf(input))])
    const [before, after] = await Promise.all([search.preview(text, now, SHOWN), search.preview(text, then, SHOWN)])
    return before && after && { before, after }
  }
}

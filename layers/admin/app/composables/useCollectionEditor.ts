import { CollectionUpdateDocument, type AdminCollectionDetailFragment } from '../graphql/generated/admin'
import { COLLECTION_LABELS, rulesText, toCollectionForm, toCollectionUpdate } from '../utils/collection-form'

/** The state of one collection's form; see `useRecordEditor`. Other things are shown by their titles. */
export function useCollectionEditor(loaded: AdminCollectionDetailFragment, titleOf: (id: string) => string | undefined, currencyCode: string) {
  const { run } = useAdminMutation(CollectionUpdateDocument)
  const editor = useRecordEditor(loaded, {
    words: { labels: COLLECTION_LABELS, show: { image: image => image ? image.altText || 'a picture without words' : 'none', parentId: id => titleOf(id) ?? 'at the top', rules: rules => rulesText(rules, id => titleOf(id) ?? 'something deleted') } },
    toForm: collection => toCollectionForm(collection, currencyCode),
    toInput: ({ id, version }, before, now) => toCollectionUpdate(id, version, before, now, currencyCode),
    send: async (input) => {
      const { collectionUpdate: { collection, userErrors } } = await run({ input })
      return { record: collection, userErrors }
    },
    pathOf: field => field[2] === 'conditions' ? `conditions.${field[3]}` : field.at(-1) ?? '',
  })
  return {
    ...editor,
    collection: editor.record,
    /** What the shop changed beside the form (its products and their order): what is typed stays. */
    absorb: (now: AdminCollectionDetailFragment) => {
      if (now.version === editor.record.value.version) editor.record.value = now
      else editor.meet(now)
    },
  }
}

import { CollectionUpdateDocument, type AdminCollectionDetailFragment } from '../graphql/generated/admin'
import { COLLECTION_WORDS, toCollectionForm, toCollectionUpdate } from '../utils/collection-form'

/** The state of one collection's form; see `useRecordEditor`. Its parent is shown by its title. */
export function useCollectionEditor(loaded: AdminCollectionDetailFragment, collections: readonly { id: string, title: string }[], currencyCode: string) {
  const { run } = useAdminMutation(CollectionUpdateDocument)
  const titleOf = (id: string) => collections.find(collection => collection.id === id)?.title ?? 'at the top'
  const editor = useRecordEditor(loaded, {
    words: { ...COLLECTION_WORDS, show: { ...COLLECTION_WORDS.show, parentId: titleOf } },
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
    /** What the shop changed beside the form (the order of products): what is typed stays. */
    absorb: (now: AdminCollectionDetailFragment) => { editor.record.value = now },
  }
}

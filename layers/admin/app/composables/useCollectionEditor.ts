import { CollectionUpdateDocument, type AdminCollectionDetailFragment } from '../graphql/generated/admin'
import { changedCollectionWords, toCollectionForm, toCollectionUpdate, type CollectionForm } from '../utils/collection-form'

/** The state of one collection's form; see `useProductEditor`. A second editor takes what was saved, or puts theirs on top. */
export function useCollectionEditor(loaded: AdminCollectionDetailFragment, currencyCode: string) {
  const collection = ref(loaded)
  const before = ref<CollectionForm>(toCollectionForm(loaded, currencyCode))
  const form = ref<CollectionForm>(toCollectionForm(loaded, currencyCode))
  const problems = ref<Record<string, string>>({})
  const general = ref<string | null>(null)
  const conflict = ref<AdminCollectionDetailFragment | null>(null)
  const { say } = useAdminToast()
  const { run, running } = useAdminMutation(CollectionUpdateDocument)
  const changes = computed(() => changedCollectionWords(before.value, form.value))

  function reset(to: AdminCollectionDetailFragment): void {
    collection.value = to
    before.value = toCollectionForm(to, currencyCode)
    form.value = toCollectionForm(to, currencyCode)
    problems.value = {}
    general.value = null
    conflict.value = null
  }
  function keepMine(): void {
    if (!conflict.value) return
    collection.value = conflict.value
    before.value = toCollectionForm(conflict.value, currencyCode)
    conflict.value = null
    general.value = null
  }
  /** What the shop changed beside the form (the order of products): what is typed stays. */
  function absorb(now: AdminCollectionDetailFragment): void {
    collection.value = now
  }

  async function save(): Promise<void> {
    general.value = null
    const { input, problems: found } = toCollectionUpdate(collection.value.id, collection.value.version, before.value, form.value, currencyCode)
    problems.value = found
    if (Object.keys(found).length > 0) {
      general.value = found.rules ?? 'Something cannot be saved as it is. It is marked below.'
      return
    }
    try {
      const { collectionUpdate: { collection: now, userErrors } } = await run({ input })
      const refused = userErrors[0]
      if (!refused && now) {
        reset(now)
        say('Saved')
        return
      }
      if (refused?.code === 'VERSION_CONFLICT') conflict.value = now
      for (const { field, message } of userErrors) problems.value[field?.[2] === 'conditions' ? `conditions.${field[3]}` : field?.at(-1) ?? ''] = message
      general.value = refused?.message ?? null
    }
    catch (error) {
      general.value = error instanceof Error ? error.message : 'Nothing was saved. Try again.'
    }
  }

  return { collection, form, problems, general, conflict, changes, saving: running, save, absorb, keepMine, takeTheirs: () => conflict.value && reset(conflict.value), discard: () => reset(collection.value) }
}

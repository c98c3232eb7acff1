import { AdminSavedViewsDocument, SavedViewDeleteDocument, SavedViewSetDocument, type AdminSavedViewFragment, type SavedViewList, type SavedViewSetInput } from '../graphql/generated/admin'

/** What a member of staff calls a state of a list; who opens the list elsewhere has the same ones. */
export async function useSavedViews(list: SavedViewList, path: string, state: () => ListState) {
  // What hangs on the component comes before the first wait.
  const { data, ready } = startAdminQuery(AdminSavedViewsDocument, () => ({ list }), { lazy: true })
  const { run: set, running: setting } = useAdminMutation(SavedViewSetDocument)
  const { run: remove, running: removing } = useAdminMutation(SavedViewDeleteDocument)
  const views = shallowRef<AdminSavedViewFragment[]>([])
  watch(data, (now) => { if (now) views.value = now.savedViews }, { immediate: true, flush: 'sync' })
  await ready
  const shown = computed(() => queryOf(state()))
  const current = computed(() => views.value.find(view => sameQuery(view.query, shown.value)) ?? null)

  /** @returns why it was refused; null when it was done */
  async function change(input: Omit<SavedViewSetInput, 'list'>): Promise<string | null> {
    try {
      const { savedViewSet: { savedViews, userErrors } } = await set({ input: { ...input, list } })
      if (userErrors[0]) return userErrors[0].message
      views.value = savedViews
      return null
    }
    catch (error) {
      return failureWords(error, 'It was not saved. Try again.')
    }
  }

  return {
    views,
    /** The one that is open. */
    current,
    /** Whether what is shown is worth a name: it is narrowed down or ordered, and not kept yet. */
    worthKeeping: computed(() => current.value === null && (state().filters.length > 0 || state().sort !== '')),
    busy: computed(() => setting.value || removing.value),
    tabs: computed(() => views.value.map(view => ({ label: view.name, to: view.query ? `${path}?${view.query}` : path, current: view.id === current.value?.id }))),
    keep: (name: string) => change({ name, query: shown.value }),
    rename: (id: string, name: string) => change({ id, name }),
    move: (id: string, by: number) => change({ id, position: Math.max(0, views.value.findIndex(view => view.id === id) + by) }),
    async drop(id: string): Promise<string | null> {
      try {
        const { savedViewDelete: { userErrors } } = await remove({ id })
        if (userErrors[0]) return userErrors[0].message
        views.value = views.value.filter(view => view.id !== id)
        return null
      }
      catch (error) {
        return failureWords(error, 'It was not deleted. Try again.')
      }
    },
  }
}

export type SavedViews = Awaited<ReturnType<typeof useSavedViews>>

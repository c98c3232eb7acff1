import { AdminAssetsDocument, type AdminAssetFragment } from '../graphql/generated/admin'

/** Pictures of the library to choose from, some at a time, by words; asked for when `open` becomes true. */
export function useAssetPicker(open: () => boolean) {
  const words = ref('')
  const assets = shallowRef<AdminAssetFragment[]>([])
  const total = ref(0)
  let page = 0
  /** What was asked for last, to be asked for again when it failed. */
  let wanted = 1

  const { ask, askSoon, running, failed } = useLatestAnswer((next: number) => {
    wanted = next
    return runAdminOperation(AdminAssetsDocument, { page: next, query: words.value.trim() || null, filter: null })
  }, (answer, next) => {
    const before = next === 1 ? [] : assets.value
    // One that was added meanwhile moves the others to the next page.
    assets.value = [...before, ...answer.assets.nodes.filter(({ id }) => !before.some(known => known.id === id))]
    total.value = answer.assets.totalCount
    page = next
  })

  watch(open, (opened) => {
    if (!opened) return
    words.value = ''
    assets.value = []
    total.value = 0
    page = 0
    void ask(1)
  })
  watch(words, () => {
    if (open()) askSoon(1)
  })
  return { words, assets, total, running, failed, loadMore: () => ask(page + 1), retry: () => ask(wanted) }
}

import { AdminAssetsDocument, type AdminAssetFragment } from '../graphql/generated/admin'

/** Milliseconds after the last key before the shop is asked. */
const PAUSE = 200

/** Pictures of the library to choose from, some at a time, by words; asked for when `open` becomes true. */
export function useAssetPicker(open: () => boolean) {
  const words = ref('')
  const assets = shallowRef<AdminAssetFragment[]>([])
  const total = ref(0)
  const running = ref(false)
  const failed = ref(false)
  let page = 0
  /** What was asked for last, to be asked for again when it failed. */
  let wanted = 1
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function load(next: number): Promise<void> {
    const turn = ++latest
    wanted = next
    running.value = true
    failed.value = false
    const answer = await runAdminOperation(AdminAssetsDocument, { page: next, query: words.value.trim() || null, filter: null }).catch(() => null)
    if (turn !== latest) return
    running.value = false
    failed.value = answer === null
    if (!answer) return
    const before = next === 1 ? [] : assets.value
    // One that was added meanwhile moves the others to the next page.
    assets.value = [...before, ...answer.assets.nodes.filter(({ id }) => !before.some(known => known.id === id))]
    total.value = answer.assets.totalCount
    page = next
  }
  const loadMore = () => load(page + 1)
  const retry = () => load(wanted)

  watch(open, (opened) => {
    if (!opened) return
    words.value = ''
    assets.value = []
    total.value = 0
    page = 0
    void load(1)
  })
  watch(words, () => {
    clearTimeout(timer)
    if (open()) timer = setTimeout(() => void load(1), PAUSE)
  })
  onBeforeUnmount(() => clearTimeout(timer))
  return { words, assets, total, running: readonly(running), failed: readonly(failed), loadMore, retry }
}

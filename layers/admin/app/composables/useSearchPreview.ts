import { AdminSearchPreviewDocument, type AdminSearchPreviewQuery, type SearchPreviewInput } from '../graphql/generated/admin'

/** Milliseconds after the last change before the shop is asked. */
const PAUSE = 250

/** The result page for a query as it is and as it would be; the answer to an older draft never overtakes. */
export function useSearchPreview(input: () => SearchPreviewInput) {
  const preview = shallowRef<AdminSearchPreviewQuery['searchPreview'] | null>(null)
  const failed = ref(false)
  const running = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function ask(): Promise<void> {
    const turn = ++latest
    running.value = true
    const asked = input()
    const answer = asked.query.trim() ? await runAdminOperation(AdminSearchPreviewDocument, { input: asked }).catch(() => null) : undefined
    if (turn !== latest) return
    running.value = false
    failed.value = answer === null
    if (answer !== null) preview.value = answer?.searchPreview ?? null
  }

  onMounted(() => watch(() => JSON.stringify(input()), (_now, before) => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), before === undefined ? 0 : PAUSE)
  }, { immediate: true }))
  onBeforeUnmount(() => clearTimeout(timer))
  return { preview, failed: readonly(failed), running: readonly(running) }
}

import { AdminSearchIndexStatusDocument, type AdminSearchIndexFragment } from '../graphql/generated/admin'

/** Milliseconds between two looks, and for how long one looks for a rebuild that was asked for to begin. */
const LOOK_EVERY = 1_000
const BEGINS_WITHIN = 5_000

/** How the search stands, followed while it is built. A look that fails is followed by the next. */
export function useSearchIndexStatus(first: AdminSearchIndexFragment) {
  const status = ref(first)
  let timer: ReturnType<typeof setTimeout> | undefined
  let expectedUntil = 0
  let left = false

  const isBuilding = (): boolean => status.value.state === 'BUILDING' || status.value.state === 'REBUILDING'
  function goOn(): void {
    clearTimeout(timer)
    // The page may have been left while the shop was asked.
    if (!left && (isBuilding() || performance.now() < expectedUntil)) timer = setTimeout(() => void look(), LOOK_EVERY)
  }
  async function look(): Promise<void> {
    const answer = await runAdminOperation(AdminSearchIndexStatusDocument, {}).catch(() => null)
    if (answer) status.value = answer.storeSettings.searchIndex
    goOn()
  }
  onMounted(goOn)
  onScopeDispose(() => {
    left = true
    clearTimeout(timer)
  })

  return {
    status: readonly(status),
    /** A rebuild was asked for and begins in a moment. */
    expect(): void {
      expectedUntil = performance.now() + BEGINS_WITHIN
      goOn()
    },
  }
}

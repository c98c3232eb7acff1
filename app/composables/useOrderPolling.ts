const INTERVAL_MS = 1500
const PATIENCE_MS = 60_000

/**
 * Asks again while the payment is not confirmed: every 1.5 seconds, for a minute at most, and not
 * while the page is hidden.
 */
export function useOrderPolling(waiting: () => boolean, refresh: () => Promise<unknown>) {
  const tired = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let spent = 0
  let left = false

  async function tick(): Promise<void> {
    if (!waiting()) return
    if (spent >= PATIENCE_MS) {
      tired.value = true
      return
    }
    spent += INTERVAL_MS
    if (document.visibilityState === 'visible') await refresh().catch(() => undefined)
    // Who has left meanwhile is not asked for any more.
    if (!left) timer = setTimeout(() => void tick(), INTERVAL_MS)
  }

  onMounted(() => { timer = setTimeout(() => void tick(), INTERVAL_MS) })
  onBeforeUnmount(() => {
    left = true
    clearTimeout(timer)
  })
  return { tired: readonly(tired) }
}

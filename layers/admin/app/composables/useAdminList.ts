import type { TypedDocumentString } from '../graphql/generated/admin'

/** What the parts of a list show while it is loaded, and when that fails. */
export interface ListProgress {
  /** It takes long enough to be worth telling. */
  slow: boolean
  /** Why the last try failed; null while all is well. */
  failed: string | null
  /** Seconds until the next try. */
  retryIn: number
}

/** Milliseconds before the waiting shows: most answers are there sooner, and a flicker helps nobody. */
const PATIENCE = 200
/** Seconds between tries. */
const PAUSES = [8, 15, 30]

/**
 * Server data of a list. The page is there at once; what was shown stays while another page or filter is loaded and
 * when that fails, and it is tried again by itself.
 */
export async function useAdminList<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: () => TVariables) {
  const { data, error, status, refresh, ready } = startAdminQuery(document, variables, { lazy: true })
  const shown = shallowRef<TResult | null>(data.value)
  watch(data, (now) => { if (now) shown.value = now }, { flush: 'sync' })
  const progress = reactive<ListProgress>({ slow: false, failed: null, retryIn: 0 })

  let patience: ReturnType<typeof setTimeout> | undefined
  let ticking: ReturnType<typeof setInterval> | undefined
  let tries = 0
  function stop(): void {
    clearTimeout(patience)
    clearInterval(ticking)
  }
  async function retry(): Promise<void> {
    stop()
    tries++
    await refresh()
  }
  function countDown(): void {
    progress.retryIn = PAUSES[Math.min(tries, PAUSES.length - 1)]!
    ticking = setInterval(() => {
      progress.retryIn--
      if (progress.retryIn <= 0) void retry()
    }, 1_000)
  }

  onMounted(() => watch(status, (now) => {
    stop()
    if (now === 'pending') {
      patience = setTimeout(() => { progress.slow = true }, PATIENCE)
      return
    }
    progress.slow = false
    progress.failed = now === 'error' ? error.value?.message ?? '' : null
    if (now === 'error') countDown()
    else tries = 0
  }, { immediate: true }))
  onBeforeUnmount(stop)
  useWhenOnline(() => { if (progress.failed !== null) void retry() })

  await ready
  return { shown, status, progress, refresh, retry }
}

/**
 * How many would be shown with other variables; null as long as nobody needs to know (variables are null) or it could
 * not be found out.
 */
export async function useAdminCount<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: () => TVariables | null, read: (answer: TResult) => number) {
  const key = computed(() => `admin-count:${operationName(String(document))}:${JSON.stringify(variables())}`)
  const { data } = await useAsyncData(key, async () => {
    const asked = variables()
    return asked ? read(await runAdminOperation(document, asked)) : null
  }, { lazy: true })
  return computed(() => variables() ? data.value ?? null : null)
}

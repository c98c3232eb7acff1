import { FailedWorkRetryDocument, OrderIssueResolveDocument, type AdminAttentionFragment } from '../graphql/generated/admin'

/** What waits for a person, as it is after each decision. `busy` is the id of what is being changed. */
export function useAttention(loaded: () => AdminAttentionFragment | null) {
  const { say } = useAdminToast()
  const { run: runResolve } = useAdminMutation(OrderIssueResolveDocument)
  const { run: runRetry } = useAdminMutation(FailedWorkRetryDocument)
  const answered = ref<AdminAttentionFragment | null>(null)
  watch(loaded, () => { answered.value = null })
  const current = computed(() => answered.value ?? loaded() ?? { issues: [], failedWork: [] })
  const busy = ref<string | null>(null)

  async function change(id: string, done: string, work: () => Promise<{ attention: AdminAttentionFragment, userErrors: { message: string }[] }>): Promise<boolean> {
    busy.value = id
    try {
      const { attention, userErrors } = await work()
      answered.value = attention
      say(userErrors[0]?.message ?? done, userErrors[0] ? 'critical' : 'success')
      return true
    }
    catch (error) {
      say(failureWords(error, 'That did not work. Try again.'), 'critical')
      return false
    }
    finally {
      busy.value = null
    }
  }

  return {
    current,
    busy: readonly(busy),
    /** @returns whether the shop answered: the issue is closed now, by this or by somebody else */
    resolve: (id: string) => change(id, 'Marked as dealt with', async () => (await runResolve({ id })).orderIssueResolve),
    retry: (id: string) => change(id, 'It is being tried again', async () => (await runRetry({ id })).failedWorkRetry),
  }
}

import { AdminSearchPreviewDocument, type AdminSearchPreviewQuery, type SearchPreviewInput } from '../graphql/generated/admin'

/** The result page for a query as it is and as it would be; null without a query, and as long as the shop reads its catalogue. */
export function useSearchPreview(input: () => SearchPreviewInput) {
  const preview = shallowRef<AdminSearchPreviewQuery['searchPreview'] | null>(null)
  const { ask, askSoon, running, failed } = useLatestAnswer(
    async (asked: SearchPreviewInput) => asked.query.trim() ? (await runAdminOperation(AdminSearchPreviewDocument, { input: asked })).searchPreview : null,
    (answer) => { preview.value = answer })

  onMounted(() => {
    void ask(input())
    watch(() => JSON.stringify(input()), () => askSoon(input()))
  })
  return { preview, failed, running }
}

import { AdminRulesPreviewDocument, type AdminRulesPreviewQuery } from '../graphql/generated/admin'
import { toRulesInput, type CollectionForm } from '../utils/collection-form'

type Preview = AdminRulesPreviewQuery['collectionRulesPreview']

/** What rules match while they are typed; null as long as they are not whole. */
export function useRulesPreview(rules: Readonly<Ref<CollectionForm['rules']>>, currencyCode: () => string) {
  const preview = shallowRef<Preview | null>(null)

  async function count(asked: CollectionForm['rules']): Promise<Preview | null> {
    const problems: Record<string, string> = {}
    const input = asked && toRulesInput(asked, currencyCode(), problems)
    if (!input || Object.keys(problems).length > 0) return null
    const { collectionRulesPreview } = await runAdminOperation(AdminRulesPreviewDocument, { rules: input })
    return collectionRulesPreview.userErrors.length > 0 ? null : collectionRulesPreview
  }
  const { ask, askSoon, failed } = useLatestAnswer(count, (answer) => { preview.value = answer })

  onMounted(() => {
    if (rules.value) void ask(rules.value)
    watch(rules, () => askSoon(rules.value), { deep: true })
  })
  return { preview, failed }
}

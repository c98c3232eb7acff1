import { AdminRulesPreviewDocument, type AdminRulesPreviewQuery } from '../graphql/generated/admin'
import { toRulesInput, type CollectionForm } from '../utils/collection-form'

/** Milliseconds after the last change before the shop counts. */
const PAUSE = 300

/** What rules match while they are typed; null as long as they are not whole. */
export function useRulesPreview(rules: Readonly<Ref<CollectionForm['rules']>>, currencyCode: () => string) {
  const preview = shallowRef<AdminRulesPreviewQuery['collectionRulesPreview'] | null>(null)
  const failed = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function count(): Promise<void> {
    const mine = ++latest
    const problems: Record<string, string> = {}
    const input = rules.value && toRulesInput(rules.value, currencyCode(), problems)
    if (!input || Object.keys(problems).length > 0) {
      preview.value = null
      return
    }
    try {
      const { collectionRulesPreview } = await runAdminOperation(AdminRulesPreviewDocument, { rules: input })
      if (mine !== latest) return
      preview.value = collectionRulesPreview.userErrors.length > 0 ? null : collectionRulesPreview
      failed.value = false
    }
    catch {
      if (mine === latest) failed.value = true
    }
  }

  onMounted(() => {
    if (rules.value) void count()
    watch(rules, () => {
      clearTimeout(timer)
      timer = setTimeout(() => void count(), PAUSE)
    }, { deep: true })
  })
  onBeforeUnmount(() => clearTimeout(timer))
  return { preview, failed }
}

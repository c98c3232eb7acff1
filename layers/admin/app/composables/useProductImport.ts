import {
  AdminImportRowsDocument, ProductImportCancelDocument, ProductImportMendDocument, ProductImportPreviewDocument, ProductImportRunDocument, ProductImportUndoDocument,
  type ProductImportMendInput, type ProductImportPreviewInput, type ProductImportRowResult,
} from '../graphql/generated/admin'
import { isWorking } from '../utils/import-words'

/** Milliseconds between two looks at something that goes on. */
const LOOK_EVERY = 1_000

/** One import, looked at again as long as something goes on. */
export async function useProductImport(id: () => string, view: () => { result: ProductImportRowResult | null, page: number }) {
  // What needs the component comes first: after waiting nobody knows it any more.
  const { say } = useAdminToast()
  const mutations = {
    run: useAdminMutation(ProductImportRunDocument), cancel: useAdminMutation(ProductImportCancelDocument),
    undo: useAdminMutation(ProductImportUndoDocument), mend: useAdminMutation(ProductImportMendDocument), preview: useAdminMutation(ProductImportPreviewDocument),
  }
  const busy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let left = false
  onMounted(() => { timer = setTimeout(look, LOOK_EVERY) })
  onBeforeUnmount(() => {
    left = true
    clearTimeout(timer)
  })

  const { data, refresh } = await useAdminQuery(AdminImportRowsDocument, () => ({ id: id(), ...view() }))
  const job = computed(() => data.value?.productImport ?? null)
  async function look() {
    if (job.value && isWorking(job.value) && document.visibilityState === 'visible') await refresh()
    // The page may have been left while the shop was asked.
    if (!left) timer = setTimeout(look, LOOK_EVERY)
  }

  /** Says what was refused, and shows the import as it is then. */
  async function act(work: () => Promise<{ userErrors: { message: string }[] }>): Promise<void> {
    busy.value = true
    try {
      const { userErrors } = await work()
      if (userErrors[0]) say(userErrors[0].message, 'critical')
      await refresh()
    }
    catch (error) {
      say(failureWords(error, 'The shop could not be reached. Try again.'), 'critical')
    }
    finally {
      busy.value = false
    }
  }

  return {
    job,
    busy: readonly(busy),
    run: (onlyIfAll: boolean) => act(async () => (await mutations.run.run({ input: { id: id(), onlyIfAll } })).productImportRun),
    cancel: () => act(async () => (await mutations.cancel.run({ input: { id: id() } })).productImportCancel),
    undo: () => act(async () => (await mutations.undo.run({ input: { id: id() } })).productImportUndo),
    mend: (cell: Omit<ProductImportMendInput, 'id'>) => act(async () => (await mutations.mend.run({ input: { id: id(), ...cell } })).productImportMend),
    readAs: (reading: Omit<ProductImportPreviewInput, 'id' | 'csv' | 'fileName'>) => act(async () => (await mutations.preview.run({ input: { id: id(), ...reading } })).productImportPreview),
  }
}

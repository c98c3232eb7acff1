import { InventorySetDocument, ProductUpdateDocument, type AdminProductDetailFragment } from '../graphql/generated/admin'
import { changedStock, changedWords, toForm, toUpdate, type ProductForm } from '../utils/product-form'

/**
 * The state of one product's form: what was loaded, what is typed, what differs. Saving sends only differences and
 * names the version that was seen, so a second editor is told instead of overwritten.
 */
export function useProductEditor(loaded: AdminProductDetailFragment) {
  const product = ref(loaded)
  const before = ref<ProductForm>(toForm(loaded))
  const form = ref<ProductForm>(toForm(loaded))
  const problems = ref<Record<string, string>>({})
  const general = ref<string | null>(null)
  const conflict = ref<AdminProductDetailFragment | null>(null)
  const { say } = useAdminToast()
  const { run: update, running: updating } = useAdminMutation(ProductUpdateDocument)
  const { run: setStock, running: setting } = useAdminMutation(InventorySetDocument)
  const changes = computed(() => changedWords(before.value, form.value))

  function reset(to: AdminProductDetailFragment): void {
    product.value = to
    before.value = toForm(to)
    form.value = toForm(to)
    problems.value = {}
    general.value = null
    conflict.value = null
  }

  /** Keeps what is typed, on top of what somebody else saved. */
  function keepMine(): void {
    if (!conflict.value) return
    product.value = conflict.value
    before.value = toForm(conflict.value)
    conflict.value = null
  }

  async function save(): Promise<void> {
    general.value = null
    const { input, problems: found } = toUpdate(product.value, before.value, form.value)
    problems.value = found
    if (Object.keys(found).length > 0) {
      general.value = 'Something cannot be saved as it is. It is marked below.'
      return
    }
    try {
      const stockSaved = await saveStock()
      const detailsSaved = input ? await saveDetails(input) : true
      if (stockSaved && detailsSaved) {
        before.value = toForm(product.value)
        form.value = toForm(product.value)
        say('Saved')
      }
    }
    catch (error) {
      general.value = error instanceof Error ? error.message : 'Nothing was saved. Try again.'
    }
  }

  async function saveStock(): Promise<boolean> {
    for (const { variantId, value } of changedStock(before.value, form.value)) {
      const variant = product.value.variants.nodes.find(candidate => candidate.id === variantId)
      if (!variant) continue
      const { inventorySet } = await setStock({ input: { variantId, value, expectedVersion: variant.inventory?.version ?? 0 } })
      if (inventorySet.inventory) variant.inventory = inventorySet.inventory
      const refused = inventorySet.userErrors[0]
      if (refused) {
        problems.value = { ...problems.value, [`${variantId}.onHand`]: refused.message }
        general.value = refused.message
        return false
      }
    }
    return true
  }

  async function saveDetails(input: Parameters<typeof update>[0]['input']): Promise<boolean> {
    const { productUpdate } = await update({ input })
    const refused = productUpdate.userErrors[0]
    if (!refused) {
      if (productUpdate.product) product.value = productUpdate.product
      return true
    }
    if (refused.code === 'VERSION_CONFLICT') conflict.value = productUpdate.product ?? null
    for (const error of productUpdate.userErrors) problems.value[error.field?.at(-1) ?? ''] = error.message
    general.value = refused.message
    return false
  }

  return { product, form, problems, general, conflict, changes, saving: computed(() => updating.value || setting.value), save, discard: () => reset(product.value), takeTheirs: () => conflict.value && reset(conflict.value), keepMine }
}

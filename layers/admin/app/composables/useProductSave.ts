import { InventorySetDocument, ProductOptionsSetDocument, ProductUpdateDocument, ProductVariantsBulkUpdateDocument, type AdminProductDetailFragment } from '../graphql/generated/admin'
import { sameValue, type ProductForm } from '../utils/product-form'
import { changedStock, toOptions, toUpdate, toVariantChange, type Problems } from '../utils/product-update'

export interface ProductSaved {
  /** As it is now. */
  product: AdminProductDetailFragment
  /** What somebody else saved meanwhile, when nothing of this was saved. */
  conflict: AdminProductDetailFragment | null
  problems: Problems
  /** Why not everything was saved; null when it was. */
  message: string | null
}

interface Payload { product: AdminProductDetailFragment | null, userErrors: { code: string, message: string, field: string[] | null }[] }

/** Where the API's `input.variants.0.price` stands in the form. */
function pathOf(field: string[] | null, ids: readonly (string | null)[], form: ProductForm): string {
  const [, first, index, key] = field ?? []
  if (first !== 'variants' || index === undefined) return first ?? ''
  return `variants.${form.variants.findIndex(({ id }) => id === ids[Number(index)])}.${key ?? 'price'}`
}

/**
 * Saves a product's form step by step: the product with its variants, its options, what was typed of new variants, and
 * stock. Each step is whole; a refused one ends it, and what was saved before stays saved.
 */
export function useProductSave() {
  const saving = ref(false)
  const { run: update } = useAdminMutation(ProductUpdateDocument)
  const { run: setOptions } = useAdminMutation(ProductOptionsSetDocument)
  const { run: updateVariants } = useAdminMutation(ProductVariantsBulkUpdateDocument)
  const { run: setStock } = useAdminMutation(InventorySetDocument)

  async function steps(loaded: AdminProductDetailFragment, before: ProductForm, now: ProductForm): Promise<ProductSaved> {
    const saved: ProductSaved = { product: loaded, conflict: null, problems: {}, message: null }
    const currencyCode = loaded.priceRange.minVariantPrice.currencyCode
    /** @returns whether to go on */
    function take({ product, userErrors }: Payload, ids: readonly (string | null)[]): boolean {
      const refused = userErrors[0]
      if (!refused && product) saved.product = product
      if (!refused) return true
      if (refused.code === 'VERSION_CONFLICT') saved.conflict = product
      for (const error of userErrors) saved.problems[pathOf(error.field ?? null, ids, now)] = error.message
      saved.message = refused.message
      return false
    }

    const { input } = toUpdate(loaded.id, loaded.version, before, now, currencyCode)
    if (input && !take((await update({ input })).productUpdate, input.variants?.map(({ id }) => String(id)) ?? [])) return saved

    const options = toOptions(loaded.id, saved.product.version, before.options, now.options)
    if (options) {
      if (!take((await setOptions({ input: options })).productOptionsSet, [])) return saved
      const made = now.variants.filter(({ id }) => id === null).flatMap((row) => {
        const variant = saved.product.variants.nodes.find(({ selectedOptions }) => sameValue(selectedOptions.map(({ value }) => value), row.optionValues))
        return variant ? [{ row, id: variant.id }] : []
      })
      // From here on the rows are known by the ids that they got.
      for (const { row, id } of made) row.id = id
      const variants = made.map(({ row, id }) => ({ id, ...toVariantChange(null, row, currencyCode, '', {}) }))
      if (variants.length > 0 && !take((await updateVariants({ input: { productId: loaded.id, version: saved.product.version, variants } })).productVariantsBulkUpdate, variants.map(({ id }) => id))) return saved
      before = { ...before, variants: [...before.variants, ...made.map(({ row }) => ({ ...row, onHand: '0' }))] }
    }
    await saveStock(saved, before, now)
    return saved
  }

  async function saveStock(saved: ProductSaved, before: ProductForm, now: ProductForm): Promise<void> {
    for (const { variantId, value } of changedStock(before, now)) {
      const variant = saved.product.variants.nodes.find(({ id }) => id === variantId)
      if (!variant) continue
      const { inventorySet: { inventory, userErrors } } = await setStock({ input: { variantId, value, expectedVersion: variant.inventory?.version ?? 0 } })
      if (inventory) variant.inventory = inventory
      const refused = userErrors[0]
      if (!refused) continue
      saved.problems[`variants.${now.variants.findIndex(({ id }) => id === variantId)}.onHand`] = refused.message
      saved.message = refused.message
      return
    }
  }

  /** @throws GraphQLRequestError when the shop cannot be reached; what was saved before that stays */
  async function save(loaded: AdminProductDetailFragment, before: ProductForm, now: ProductForm): Promise<ProductSaved> {
    saving.value = true
    try {
      return await steps(loaded, before, now)
    }
    finally {
      saving.value = false
    }
  }

  return { save, saving: readonly(saving) }
}

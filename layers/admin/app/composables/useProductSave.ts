import { ProductOptionsSetDocument, ProductStockSaveDocument, ProductUpdateDocument, ProductVariantsBulkUpdateDocument, type AdminProductDetailFragment } from '../graphql/generated/admin'
import type { ProductForm } from '../utils/product-form'
import { changedStock, toOptions, toUpdate, toVariantChange } from '../utils/product-update'
import type { Saved } from './useEditor'

type ProductSaved = Saved<AdminProductDetailFragment> & { record: AdminProductDetailFragment }

interface Payload { product: AdminProductDetailFragment | null, userErrors: { code: string, message: string, field: string[] | null }[] }

/** Where the API's `input.variants.0.price` stands in the form. */
function pathOf(field: string[] | null, ids: readonly (string | null)[], form: ProductForm): string {
  const [, first, index, key] = field ?? []
  if (first !== 'variants' || index === undefined) return first ?? ''
  return `variants.${form.variants.findIndex(({ id }) => id === ids[Number(index)])}.${key ?? 'price'}`
}

/** Rows of stock that the API takes at once. */
const MOST_ROWS = 1_000

/**
 * Saves a product's form step by step: the product with its variants, its options, what was typed of new variants, and
 * stock. Each step is whole; a refused one ends it, and what was saved before stays saved.
 */
export function useProductSave() {
  const { run: update } = useAdminMutation(ProductUpdateDocument)
  const { run: setOptions } = useAdminMutation(ProductOptionsSetDocument)
  const { run: updateVariants } = useAdminMutation(ProductVariantsBulkUpdateDocument)
  const { run: setStock } = useAdminMutation(ProductStockSaveDocument)
  const { whole } = useAllVariants()

  /** @throws GraphQLRequestError when the shop cannot be reached; what was saved before that stays */
  async function save(loaded: AdminProductDetailFragment, before: ProductForm, now: ProductForm): Promise<ProductSaved> {
    const saved: ProductSaved = { record: loaded, conflict: null, problems: {}, message: null }
    const currencyCode = loaded.priceRange.minVariantPrice.currencyCode
    /** @returns whether to go on */
    async function take({ product, userErrors }: Payload, ids: readonly (string | null)[]): Promise<boolean> {
      const refused = userErrors[0]
      if (!refused && product) saved.record = await whole(product)
      if (!refused) return true
      if (refused.code === 'VERSION_CONFLICT') saved.conflict = product && await whole(product)
      for (const error of userErrors) saved.problems[pathOf(error.field ?? null, ids, now)] = error.message
      saved.message = refused.message
      return false
    }

    const { input } = toUpdate(loaded.id, loaded.version, before, now, currencyCode)
    if (input && !await take((await update({ input })).productUpdate, input.variants?.map(({ id }) => String(id)) ?? [])) return saved

    const options = toOptions(loaded.id, saved.record.version, before.options, now.options)
    if (options) {
      if (!await take((await setOptions({ input: options })).productOptionsSet, [])) return saved
      const ids = new Map(saved.record.variants.nodes.map(({ id, selectedOptions }) => [JSON.stringify(selectedOptions.map(({ value }) => value)), id]))
      const made = now.variants.filter(({ id }) => id === null).flatMap((row) => {
        const id = ids.get(JSON.stringify(row.optionValues))
        return id ? [{ row, id }] : []
      })
      // From here on the rows are known by the ids that they got.
      for (const { row, id } of made) row.id = id
      const variants = made.map(({ row, id }) => ({ id, ...toVariantChange(null, row, currencyCode, '', {}) }))
      if (variants.length > 0 && !await take((await updateVariants({ input: { productId: loaded.id, version: saved.record.version, variants } })).productVariantsBulkUpdate, variants.map(({ id }) => id))) return saved
      before = { ...before, variants: [...before.variants, ...made.map(({ row }) => ({ ...row, onHand: '0' }))] }
    }
    await saveStock(saved, before, now)
    return saved
  }

  async function saveStock(saved: ProductSaved, before: ProductForm, now: ProductForm): Promise<void> {
    const variants = new Map(saved.record.variants.nodes.map(variant => [variant.id, variant]))
    const rows = changedStock(before, now).flatMap(({ variantId, value }) => {
      const variant = variants.get(variantId)
      return variant ? [{ variantId, version: saved.record.version, onHand: value, expectedStockVersion: variant.inventory?.version ?? 0 }] : []
    })
    for (let from = 0; from < rows.length; from += MOST_ROWS) {
      const { variantsBulkSave: { results, userErrors } } = await setStock({ input: { rows: rows.slice(from, from + MOST_ROWS) } })
      for (const { variantId, variant, userErrors: refused } of results) {
        const known = variants.get(variantId)
        if (known && variant) known.inventory = variant.inventory
        if (!refused[0]) continue
        saved.problems[`variants.${now.variants.findIndex(({ id }) => id === variantId)}.onHand`] = refused[0].message
        saved.message = refused[0].message
      }
      saved.message = userErrors[0]?.message ?? saved.message
    }
  }

  return { save }
}

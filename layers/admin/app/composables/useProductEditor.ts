import type { AdminProductDetailFragment } from '../graphql/generated/admin'
import { changedWords, toForm, type ProductForm } from '../utils/product-form'
import { mergeForms, takeTheirs, type ShownFields } from '../utils/product-merge'
import { planRows } from '../utils/product-rows'
import { toUpdate } from '../utils/product-update'

/** The form of a product with its options, variants and stock, see `useEditor`. */
export function useProductEditor(loaded: AdminProductDetailFragment, shown: ShownFields) {
  const { save: send } = useProductSave()
  const { whole } = useAllVariants()
  const currencyOf = (product: AdminProductDetailFragment) => product.priceRange.minVariantPrice.currencyCode
  const { record: product, before, form, meet, ...editor } = useEditor<AdminProductDetailFragment, ProductForm>(loaded, {
    toForm,
    changedWords,
    merge: (was, mine, theirs) => mergeForms(was, mine, theirs, shown),
    takeTheirs,
    check: (record, was, now) => toUpdate(record.id, record.version, was, now, currencyOf(record)).problems,
    send,
  })

  watch(() => form.value.options, () => {
    form.value.variants = planRows(before.value, form.value)
  }, { deep: true })
  /** Variants that go when it is saved, by their choices. */
  const leaving = computed(() => {
    const staying = new Set(form.value.variants.map(({ id }) => id))
    return before.value.variants.filter(({ id }) => !staying.has(id)).map(({ optionValues }) => optionValues.join(' / '))
  })

  /** Takes what was saved beside the form: at once, unless variants have to be read besides. */
  async function absorb(theirs: AdminProductDetailFragment): Promise<void> {
    meet(theirs.variants.nodes.length < theirs.variants.totalCount ? await whole(theirs) : theirs)
  }

  return { ...editor, product, form, leaving, currencyCode: computed(() => currencyOf(product.value)), absorb }
}

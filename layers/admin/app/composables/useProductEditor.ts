import type { AdminProductDetailFragment } from '../graphql/generated/admin'
import { changedWords, toForm, type ProductForm } from '../utils/product-form'
import type { EditConflict, FieldConflict } from '../utils/field-merge'
import { mergeForms, takeTheirs, type ShownFields } from '../utils/product-merge'
import { planRows } from '../utils/product-rows'
import { toUpdate, type Problems } from '../utils/product-update'

/** What somebody else saved meanwhile, beside what is typed here. */
interface ProductConflict extends EditConflict { theirs: AdminProductDetailFragment }

/**
 * The state of one product's form: what was loaded, what is typed, what differs. Saving sends only differences and
 * names the version that was seen, so a second editor is told instead of overwritten.
 */
export function useProductEditor(loaded: AdminProductDetailFragment, shown: ShownFields) {
  const product = ref(loaded)
  const before = ref<ProductForm>(toForm(loaded))
  const form = ref<ProductForm>(toForm(loaded))
  const problems = ref<Problems>({})
  const general = ref<string | null>(null)
  const conflict = ref<ProductConflict | null>(null)
  /** Variants that go when it is saved. */
  const leaving = ref<string[]>([])
  const { say } = useAdminToast()
  const { save: send, saving } = useProductSave()
  const { whole } = useAllVariants()
  const changes = computed(() => changedWords(before.value, form.value))
  const currencyCode = computed(() => product.value.priceRange.minVariantPrice.currencyCode)

  watch(() => form.value.options, (options) => {
    if (options === before.value.options) return
    const { rows, removed } = planRows(before.value, form.value)
    form.value.variants = rows
    leaving.value = removed.map(({ optionValues }) => optionValues.join(' / '))
  }, { deep: true })

  function reset(to: AdminProductDetailFragment): void {
    product.value = to
    before.value = toForm(to)
    form.value = toForm(to)
    problems.value = {}
    general.value = null
    conflict.value = null
    leaving.value = []
  }

  /** Puts what was saved elsewhere under what is typed; where both changed the same, somebody decides. */
  function meet(theirs: AdminProductDetailFragment): void {
    const merge = mergeForms(before.value, form.value, toForm(theirs), shown)
    product.value = theirs
    before.value = toForm(theirs)
    form.value = merge.form
    conflict.value = merge.conflicts.length + merge.taken.length > 0 ? { theirs, fields: merge.conflicts, taken: merge.taken } : null
  }

  /** Takes what was saved beside the form: at once, unless variants have to be read besides. */
  async function absorb(theirs: AdminProductDetailFragment): Promise<void> {
    meet(theirs.variants.nodes.length < theirs.variants.totalCount ? await whole(theirs) : theirs)
  }

  /** Decides one field; the last one closes the question. */
  function decide(field: FieldConflict, take: 'mine' | 'theirs'): void {
    if (!conflict.value) return
    if (take === 'theirs') takeTheirs(form.value, toForm(conflict.value.theirs), field.path)
    conflict.value = { ...conflict.value, fields: conflict.value.fields.filter(other => other.path !== field.path) }
  }

  async function save(): Promise<void> {
    general.value = null
    if (conflict.value && conflict.value.fields.length > 0) {
      general.value = 'Decide first what is to be kept of what two people changed.'
      return
    }
    conflict.value = null
    const { problems: found } = toUpdate(product.value.id, product.value.version, before.value, form.value, currencyCode.value)
    problems.value = found
    if (Object.keys(found).length > 0) {
      general.value = 'Something cannot be saved as it is. It is marked below.'
      return
    }
    try {
      const result = await send(product.value, before.value, form.value)
      if (result.conflict) return meet(result.conflict)
      // What was saved before a later step was refused is no change any more.
      product.value = result.product
      before.value = toForm(result.product)
      if (result.message === null) {
        reset(result.product)
        say('Saved')
      }
      problems.value = result.problems
      general.value = result.message
    }
    catch (error) {
      general.value = error instanceof Error ? error.message : 'Nothing was saved. Try again.'
    }
  }

  return { product, form, problems, general, conflict, changes, leaving, currencyCode, saving, save, decide, absorb, discard: () => reset(product.value) }
}

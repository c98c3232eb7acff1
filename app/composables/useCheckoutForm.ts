import type { CartViewFragment } from '~/graphql/generated/shop'
import type { CheckoutField, CheckoutForm, CheckoutIssues } from '~/utils/checkout-form'

const DRAFT = 'zivero.checkout-draft'

/** A form that the server refused: what was typed, and what is wrong, by field. */
export interface CheckoutDraft {
  values: Record<string, string>
  messages: Record<string, string>
}

function fromCart(cart: CartViewFragment | null, fallbackCountry: string): CheckoutForm {
  const address = cart?.shippingAddress
  return {
    email: cart?.contact?.email ?? '',
    phone: cart?.contact?.phone ?? address?.phone ?? '',
    acceptsMarketing: cart?.contact?.acceptsMarketing ?? false,
    firstName: address?.firstName ?? '',
    lastName: address?.lastName ?? '',
    company: address?.company ?? '',
    address1: address?.address1 ?? '',
    address2: address?.address2 ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    provinceCode: address?.provinceCode ?? '',
    countryCode: address?.countryCode ?? fallbackCountry,
    shippingMethodId: cart?.shippingMethod?.id ?? cart?.availableShippingMethods[0]?.id ?? '',
  }
}

/**
 * The checkout form with its issues: checked when a field is left, again while it is mended. A draft
 * in this tab's storage outlives a reload, so nothing that was typed is lost.
 *
 * @param refused what a form post without script brought back
 */
export function useCheckoutForm(cart: CartViewFragment | null, fallbackCountry: string, refused: CheckoutDraft | null = null) {
  const form = reactive(fromCart(cart, fallbackCountry))
  const issues = ref<CheckoutIssues>({})
  const seen = reactive(new Set<CheckoutField>())

  /** Checks a field that was left. */
  function leave(field: CheckoutField): void {
    if (!form[field]) return
    seen.add(field)
    update(field)
  }

  function update(field: CheckoutField): void {
    const { [field]: _gone, ...rest } = issues.value
    const issue = checkField(form, field)
    issues.value = issue ? { ...rest, [field]: issue } : rest
  }

  /** Checks everything. @returns the first field that stops the order */
  function checkAll(): CheckoutField | null {
    issues.value = checkForm(form)
    for (const field of CHECKOUT_FIELDS) seen.add(field)
    return firstError(issues.value)
  }

  /** Marks a field that the server refused. */
  function refuse(field: CheckoutField, message: string): void {
    issues.value = { ...issues.value, [field]: { level: 'error', message } }
  }

  if (refused) {
    for (const field of CHECKOUT_FIELDS) if (refused.values[field]) Object.assign(form, { [field]: refused.values[field] })
    form.acceptsMarketing = refused.values.acceptsMarketing === 'true'
    checkAll()
    for (const [name, message] of Object.entries(refused.messages)) {
      const field = CHECKOUT_FIELDS.find(known => known === name)
      // Our own words say how it is mended; the server's stand where it knows more.
      if (field && !issues.value[field]) refuse(field, message)
    }
  }

  const messageOf = (field: CheckoutField): string | null => issues.value[field]?.message ?? null
  const isInvalid = (field: CheckoutField): boolean => issues.value[field]?.level === 'error'
  const isValid = (field: CheckoutField): boolean => seen.has(field) && !issues.value[field] && Boolean(form[field])

  for (const field of CHECKOUT_FIELDS) {
    watch(() => form[field], () => { if (issues.value[field]) update(field) })
  }
  // Which postal code is right depends on the country.
  watch(() => form.countryCode, () => { if (seen.has('postalCode')) update('postalCode') })

  onMounted(() => {
    try {
      const draft: unknown = JSON.parse(sessionStorage.getItem(DRAFT) ?? 'null')
      if (draft && typeof draft === 'object') {
        for (const [key, value] of Object.entries(draft)) {
          const field = CHECKOUT_FIELDS.find(name => name === key)
          if (field && field !== 'shippingMethodId' && typeof value === 'string' && value && !form[field]) Object.assign(form, { [field]: value })
        }
      }
    }
    catch {
      // A broken draft is no draft.
    }
    watch(form, () => {
      try {
        sessionStorage.setItem(DRAFT, JSON.stringify(form))
      }
      catch {
        // Storage may be forbidden; the form still works, it only does not outlive a reload.
      }
    })
  })

  return { form, issues, leave, checkAll, refuse, messageOf, isInvalid, isValid }
}

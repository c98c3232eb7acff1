import type { CartViewFragment } from '~/graphql/generated/shop'
import type { CheckoutOutcome } from './useCheckout'
import type { ApiUserError } from '~/utils/checkout-errors'
import type { CheckoutField, CheckoutForm } from '~/utils/checkout-form'

interface CheckoutParts {
  cart: Readonly<Ref<CartViewFragment>>
  form: CheckoutForm
  checkAll: () => CheckoutField | null
  refuse: (field: CheckoutField, message: string) => void
  placeOrder: (form: CheckoutForm, expectedTotal: number) => Promise<CheckoutOutcome>
}

/** Pressing the button: what is sent, what is said when it fails, where the focus goes. */
export function useCheckoutSubmit({ cart, form, checkAll, refuse, placeOrder }: CheckoutParts) {
  const route = useRoute()
  const text = (key: string): string | null => typeof route.query[key] === 'string' ? route.query[key] : null
  const declinedCode = text('declined')
  const declined = ref(declinedCode ? textOfDecline(declinedCode, text('message')) : null)
  const errorCode = text('error')
  const field = fieldOfError(text('field')?.split('.'))
  const problem = ref(errorCode && !field ? textOfErrorCode(errorCode) : null)
  const toBag = ref(errorCode ? isBagError(errorCode) : false)
  const change = ref<{ from: string, to: string } | null>(null)
  const sending = ref(false)
  if (errorCode && field) refuse(field, checkField(form, field)?.message ?? textOfErrorCode(errorCode))

  function focus(name: CheckoutField): void {
    void nextTick(() => {
      const input = document.querySelector<HTMLElement>(`#checkout [name="${name}"]`)
      input?.focus({ preventScroll: true })
      input?.scrollIntoView({ block: 'center' })
    })
  }

  /** Notices stand at the top of the page. */
  function showTop(): void {
    void nextTick(() => window.scrollTo({ top: 0 }))
  }

  function explain(errors: ApiUserError[], oldTotal: number): void {
    let first: CheckoutField | null = null
    for (const error of errors) {
      const name = fieldOfError(error.field)
      if (error.code === 'TOTAL_CHANGED') {
        change.value = { from: formatMoney({ ...cart.value.total, amount: oldTotal }), to: formatMoney(cart.value.total) }
      }
      else if (name) {
        refuse(name, error.message)
        first ??= name
      }
      else {
        problem.value = error.message
        toBag.value = isBagError(error.code)
      }
    }
    if (first) focus(first)
    else showTop()
  }

  async function submit(): Promise<void> {
    if (sending.value) return
    const faulty = checkAll()
    if (faulty) return focus(faulty)
    const total = cart.value.total.amount
    sending.value = true
    problem.value = null
    declined.value = null
    change.value = null
    try {
      const outcome = await placeOrder(form, total)
      if (outcome.kind === 'redirect') {
        // The button stays busy: the browser is leaving.
        window.location.assign(outcome.url)
        return
      }
      explain(outcome.errors, outcome.oldTotal)
    }
    catch (error) {
      problem.value = failureWords(error, 'Something went wrong on our side. Please try again in a moment.')
      showTop()
    }
    sending.value = false
  }

  onMounted(() => {
    if (declinedCode) forgetCheckoutKey(cart.value.id, cart.value.version)
  })

  // Coming back from the gateway by the back button restores the page as it was left: busy.
  onMounted(() => window.addEventListener('pageshow', onPageShow))
  onBeforeUnmount(() => window.removeEventListener('pageshow', onPageShow))
  function onPageShow(event: PageTransitionEvent): void {
    if (event.persisted) sending.value = false
  }

  return { declined, problem, change, toBag, sending, submit }
}

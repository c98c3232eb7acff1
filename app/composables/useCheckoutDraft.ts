import type { CheckoutDraft } from './useCheckoutForm'

/**
 * A form that came by plain post and was refused, as the server kept it for this page. Only an address that says
 * `error` asks for it, so an old draft never overwrites what the bag knows.
 */
export async function useCheckoutDraft(): Promise<CheckoutDraft | null> {
  const event = useRequestEvent()
  const asked = typeof useRoute().query.error === 'string'
  const { data } = await useAsyncData('checkout-draft', async () => {
    const read = event?.context.checkoutDraft as (() => Promise<CheckoutDraft | null>) | undefined
    return asked && read ? await read() : null
  })
  return data.value ?? null
}

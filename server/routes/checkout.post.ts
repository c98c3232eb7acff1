import { randomUUID } from 'node:crypto'
import { readCartSession } from '#server/graphql/cart-session.ts'
import type { UserError } from '#server/domain/shared/result.ts'
import { keepCheckoutDraft } from '#server/utils/checkout-draft.ts'
import { clientAddress } from '#server/utils/client-address.ts'
import { ownBase, rebase } from '#server/utils/own-base.ts'
import { readForm, refuseForm } from '#server/utils/form.ts'
import { useRuntime } from '#server/utils/runtime.ts'

/**
 * POST /checkout: places the order by a plain form, for browsers without JavaScript. Answers 303 to the gateway's page,
 * or back to the form, with all that was typed and what is wrong with it.
 */
export default defineEventHandler(async (event) => {
  const { services, settings } = await useRuntime()
  const form = await readForm(event, settings.origins)
  if (!form.ok) return refuseForm(event, form)
  const session = readCartSession(event, settings.cookiesSecure)
  const key = session.keyForWriting()
  const field = (name: string) => form.value.get(name) ?? ''
  const back = async (errors: UserError[]) => {
    await keepCheckoutDraft(event, settings, form.value, errors)
    const query = new URLSearchParams({ error: errors[0]?.code ?? 'FAILED', field: errors[0]?.field?.at(-1) ?? '' })
    return sendRedirect(event, `/checkout?${query}`, 303)
  }

  const contact = await services.carts.setContact(key, { email: field('email'), phone: field('phone'), acceptsMarketing: field('acceptsMarketing') === 'on' || field('acceptsMarketing') === 'true' })
  const address = await services.carts.setShippingAddress(key, {
    firstName: field('firstName'), lastName: field('lastName'), company: field('company'), address1: field('address1'), address2: field('address2'),
    city: field('city'), provinceCode: field('provinceCode'), postalCode: field('postalCode'), countryCode: field('countryCode'), phone: field('phone'),
  })
  const method = field('shippingMethodId') ? await services.carts.setShippingMethod(key, field('shippingMethodId')) : address
  if (method.cart.version > 0) session.keep()
  const errors = [...contact.errors, ...address.errors, ...(method === address ? [] : method.errors)]
  if (errors.length > 0) return back(errors)

  const idempotencyKey = field('idempotencyKey')
  const placed = await services.placeOrder({
    cartKey: key,
    // The page brings a key; without one, the version of the bag alone keeps a double press from ordering twice.
    idempotencyKey: /^[\x21-\x7e]{16,128}$/.test(idempotencyKey) ? idempotencyKey : randomUUID(),
    expectedTotal: Number(field('expectedTotal')),
    paymentMethod: null,
    clientAddress: clientAddress(event, settings.trustedProxyHops),
  })
  if (!placed.ok) return back(placed.errors)
  const { redirectUrl, order } = placed.value
  return sendRedirect(event, redirectUrl ? rebase(redirectUrl, settings.publicUrl, ownBase(event, settings)) : `/orders/${order.number}`, 303)
})

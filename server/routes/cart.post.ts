import { readCartSession } from '#server/graphql/cart-session.ts'
import type { CartChange } from '#server/domain/cart/cart.service.ts'
import { readForm, refuseForm } from '#server/utils/form.ts'
import { useRuntime } from '#server/utils/runtime.ts'

/** POST /cart: changes the bag by a plain form, for browsers without JavaScript. Answers 303 to the bag. */
export default defineEventHandler(async (event) => {
  const { services, settings } = await useRuntime()
  const form = await readForm(event, settings.origins)
  if (!form.ok) return refuseForm(event, form)
  const session = readCartSession(event, settings.cookiesSecure)
  const field = (name: string) => form.value.get(name) ?? ''
  const quantity = Number(field('quantity') || '1')

  async function change(): Promise<CartChange | null> {
    switch (field('action')) {
      case 'add': return services.carts.addLines(session.keyForWriting(), [{ variantId: field('variantId'), quantity }])
      case 'update': return services.carts.updateLines(session.keyForWriting(), [{ id: field('lineId'), quantity }])
      case 'remove': return services.carts.removeLines(session.keyForWriting(), [field('lineId')])
      default: return null
    }
  }

  const changed = await change()
  if (!changed) return refuseForm(event, { status: 400, code: 'BAD_REQUEST', message: 'action must be add, update or remove.' })
  if (changed.cart.version > 0) session.keep()
  const error = changed.errors[0]
  return sendRedirect(event, error ? `/cart?error=${encodeURIComponent(error.code)}` : '/cart', 303)
})

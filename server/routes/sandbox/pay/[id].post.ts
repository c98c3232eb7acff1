import { z } from 'zod'
import { OUTCOME_PLANS, SANDBOX_OUTCOMES } from '#server/drivers/payment/sandbox-outcomes.ts'
import { ownBase, rebase } from '#server/utils/own-base.ts'
import { readForm, refuseForm } from '#server/utils/form.ts'
import { useRuntime } from '#server/utils/runtime.ts'

const outcomeSchema = z.enum(SANDBOX_OUTCOMES)

/** POST /sandbox/pay/:id: what was chosen on the hosted page. Sends the shopper back to the shop; the webhook goes its own way. */
export default defineEventHandler(async (event) => {
  const { services, settings } = await useRuntime()
  const form = await readForm(event, settings.origins)
  if (!form.ok) return refuseForm(event, form)
  const id = getRouterParam(event, 'id') ?? ''
  const session = await services.sandboxBooks.find(id)
  if (!session) return refuseForm(event, { status: 404, code: 'NOT_FOUND', message: 'There is no such payment.' })
  const outcome = outcomeSchema.safeParse(form.value.get('outcome'))
  if (!outcome.success) return refuseForm(event, { status: 400, code: 'BAD_REQUEST', message: `outcome must be one of ${SANDBOX_OUTCOMES.join(', ')}.` })
  // A session that is closed already stays as it is: a second click changes nothing.
  await services.sandboxBooks.decide(id, OUTCOME_PLANS[outcome.data])
  return sendRedirect(event, rebase(session.returnUrl, settings.publicUrl, ownBase(event, settings)), 303)
})

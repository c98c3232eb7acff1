import { getCookie, getSession, updateSession, type H3Event, type SessionConfig } from 'h3'
import { z } from 'zod'
import type { Settings } from '#server/config/settings.ts'
import { deriveKeys } from '#server/domain/auth/keys.ts'
import type { UserError } from '#server/domain/shared/result.ts'

/** Seconds that a form may take to be mended. */
const LIFETIME = 15 * 60
/** Characters: all fields together have to fit a cookie of 4 kB. */
const LONGEST = 120
const FIELDS = [
  'email', 'phone', 'acceptsMarketing', 'firstName', 'lastName', 'company', 'address1', 'address2',
  'postalCode', 'city', 'provinceCode', 'countryCode', 'shippingMethodId',
]

const texts = z.record(z.string(), z.string().max(300))
const draftSchema = z.object({ values: texts, messages: texts })

/** A checkout form that was refused: what was typed, and what is wrong, by field. */
export type CheckoutDraft = z.infer<typeof draftSchema>

type DraftSettings = Pick<Settings, 'authSecret' | 'cookiesSecure'>

/** The draft travels in a sealed cookie: nothing personal is stored here or stands in an address. */
function session({ authSecret, cookiesSecure }: DraftSettings): SessionConfig {
  return {
    name: 'zivero_checkout_draft',
    password: Buffer.from(deriveKeys(authSecret ?? '').checkoutDraft[0].secret).toString('hex'),
    maxAge: LIFETIME,
    sessionHeader: false,
    cookie: { path: '/checkout', httpOnly: true, secure: cookiesSecure, sameSite: 'lax' },
  }
}

/** Keeps a refused form for the page that shows it again. */
export async function keepCheckoutDraft(event: H3Event, settings: DraftSettings, form: URLSearchParams, errors: readonly UserError[]): Promise<void> {
  const draft: CheckoutDraft = { values: {}, messages: {} }
  for (const name of FIELDS) draft.values[name] = (form.get(name) ?? '').slice(0, LONGEST)
  for (const { field, message } of errors) {
    const name = field?.at(-1)
    if (name && FIELDS.includes(name)) draft.messages[name] ??= message
  }
  await updateSession(event, session(settings), draft)
}

/** The refused form that this caller sent last; null when there is none, or it is older than it may be. */
export async function readCheckoutDraft(event: H3Event, settings: DraftSettings): Promise<CheckoutDraft | null> {
  const config = session(settings)
  if (!getCookie(event, config.name ?? '')) return null
  const draft = draftSchema.safeParse((await getSession(event, config)).data)
  return draft.success ? draft.data : null
}

import { escapeHtml } from '#server/emails/layout.ts'
import { formatMoney } from '#shared/utils/money.ts'
import { htmlPage } from '#server/utils/html-page.ts'
import { ownBase, rebase } from '#server/utils/own-base.ts'
import { useRuntime } from '#server/utils/runtime.ts'

const OTHER_OUTCOMES: [string, string][] = [
  ['decline', 'Decline the card'],
  ['insufficient_funds', 'Not enough money on the card'],
  ['authenticate', 'Ask the bank to confirm, then pay'],
  ['delay', 'Pay, but tell the shop late'],
  ['lose_webhook', 'Pay, but lose the message to the shop'],
  ['double_webhook', 'Pay, and tell the shop twice'],
]

/** GET /sandbox/pay/:id: the sandbox gateway's hosted page, one form that chooses what happens. */
export default defineEventHandler(async (event) => {
  const { services, settings } = await useRuntime()
  const session = await services.sandboxBooks.find(getRouterParam(event, 'id') ?? '')
  setResponseHeaders(event, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': 'default-src \'none\'; style-src \'unsafe-inline\'; form-action \'self\'; base-uri \'none\'; frame-ancestors \'none\'',
  })
  const brand = '<p class="brand"><strong>Sandbox Pay</strong><span>No real money</span></p>'
  if (!session) {
    setResponseStatus(event, 404)
    return htmlPage('Payment not found', `${brand}<h1>Not found</h1><p>There is no such payment. Go back to the shop and start again.</p>`)
  }
  if (session.status !== 'open' || session.expiresAt <= services.clock()) {
    return htmlPage('Payment closed', `${brand}<h1>Closed</h1><p>This payment is ${escapeHtml(session.status === 'open' ? 'expired' : session.status)} and takes no more money.</p><p><a href="${escapeHtml(rebase(session.returnUrl, settings.publicUrl, ownBase(event, settings)))}">Back to the shop</a></p>`)
  }
  const amount = formatMoney({ amount: session.amount, currencyCode: session.currencyCode })
  const others = OTHER_OUTCOMES.map(([outcome, label]) => `<button name="outcome" value="${outcome}">${label}</button>`).join('')
  return htmlPage(`Pay ${amount}`, `${brand}<h1>${escapeHtml(amount)}</h1><p>${escapeHtml(session.description)}</p>`
    + `<form method="post"><button class="main" name="outcome" value="approve">Pay ${escapeHtml(amount)}</button><h2>Or try what else can happen</h2>${others}</form>`)
})

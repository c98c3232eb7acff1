/** What a tester can choose on the sandbox gateway's page. */
export const SANDBOX_OUTCOMES = [
  'approve',
  'decline',
  'insufficient_funds',
  'authenticate',
  'delay',
  'lose_webhook',
  'double_webhook',
] as const

export type SandboxOutcome = (typeof SANDBOX_OUTCOMES)[number]

export interface OutcomePlan {
  status: 'captured' | 'processing' | 'failed'
  failureCode?: string
  /** Milliseconds until a payment in process is captured. */
  settlesAfter?: number
  /** How many copies of the webhook are sent. */
  webhooks: 0 | 1 | 2
}

export const OUTCOME_PLANS: Record<SandboxOutcome, OutcomePlan> = {
  approve: { status: 'captured', webhooks: 1 },
  decline: { status: 'failed', failureCode: 'card_declined', webhooks: 1 },
  insufficient_funds: { status: 'failed', failureCode: 'insufficient_funds', webhooks: 1 },
  // The bank asks the shopper to confirm; the money follows a moment later.
  authenticate: { status: 'processing', settlesAfter: 1_500, webhooks: 1 },
  delay: { status: 'processing', settlesAfter: 8_000, webhooks: 1 },
  lose_webhook: { status: 'captured', webhooks: 0 },
  double_webhook: { status: 'captured', webhooks: 2 },
}

const FAILURE_MESSAGES: Record<string, string> = {
  card_declined: 'Your bank declined the payment. Nothing was charged. Try another card or another way to pay.',
  insufficient_funds: 'There is not enough money on this card. Nothing was charged. Try another card.',
}

export function failureMessage(code: string): string {
  return FAILURE_MESSAGES[code] ?? 'The payment did not go through. Nothing was charged.'
}

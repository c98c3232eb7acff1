/** What an issue of an order is called; what to do stands in its message. */
const ISSUES: Record<string, string> = {
  PAYMENT_MISMATCH: 'The payment does not match',
  PAID_UNFULFILLABLE: 'Paid, but sold out',
  PAID_TWICE: 'Paid twice',
  PAYMENT_UNRESOLVED: 'The payment is unclear',
}

export const issueTitle = (code: string): string => ISSUES[code] ?? 'A decision is needed'

/** What did not happen, for people who do not know the inside of the shop. */
export function failedWorkTitle({ kind, topic }: { kind: 'OUTBOX' | 'WEBHOOK', topic: string }): string {
  if (kind === 'WEBHOOK') return 'A message of the payment provider was not understood'
  return topic.startsWith('mail.') ? 'A mail could not be sent' : 'A step after an order did not finish'
}

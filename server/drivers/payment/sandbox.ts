import { z } from 'zod'
import type { Clock } from '../../domain/shared/clock.ts'
import type { SandboxBooks, SandboxSession } from './sandbox-books.ts'
import { verifySignature } from './signature.ts'
import type { PaymentGateway, PaymentView } from './types.ts'
import { failureMessage } from './sandbox-outcomes.ts'

/** What PostgreSQL could not store (NUL) would be answered 503 and sent again for days. */
const printable = z.string().regex(/^[\x21-\x7e]{0,100}$/)

const webhookBody = z.object({
  id: printable.min(8),
  type: printable,
  data: z.object({ sessionId: printable, paymentId: z.uuid() }),
})

export interface SandboxGatewayOptions {
  books: SandboxBooks
  /** Any of them may have signed a webhook. */
  webhookSecrets: string[]
  /** Base of the gateway's own pages, e.g. `http://localhost:3000`. */
  publicUrl: string
  clock: Clock
}

/** A payment provider for trials and tests: its own hosted page, its own books, webhooks signed like real ones. */
export function createSandboxGateway({ books, webhookSecrets, publicUrl, clock }: SandboxGatewayOptions): PaymentGateway {
  const redirectUrl = (id: string) => `${publicUrl}/sandbox/pay/${id}`
  return {
    name: 'sandbox',
    async createSession(request) {
      const session = await books.open({
        idempotencyKey: request.paymentId,
        amount: request.amount,
        currencyCode: request.currencyCode,
        description: `Order ${request.orderNumber}`,
        metadata: { paymentId: request.paymentId, orderId: request.orderId },
        returnUrl: request.returnUrl,
        expiresAt: request.expiresAt,
      })
      return { id: session.id, redirectUrl: redirectUrl(session.id) }
    },
    async retrieveSession(sessionId) {
      const session = await books.find(sessionId)
      return session ? toView(session) : null
    },
    async expireSession(sessionId) {
      const session = await books.expire(sessionId)
      return session ? toView(session) : null
    },
    verifyWebhook(rawBody, headers) {
      if (!webhookSecrets.some(secret => verifySignature(rawBody, headers['sandbox-signature'], secret, clock()))) return null
      const parsed = webhookBody.safeParse(parseJson(rawBody))
      if (!parsed.success) return null
      const { id, type, data } = parsed.data
      return { eventId: id, type, sessionId: data.sessionId, paymentId: data.paymentId, payload: parsed.data }
    },
  }
}

function toView(session: SandboxSession): PaymentView {
  return {
    status: session.status,
    capturedAmount: session.status === 'captured' ? session.amount : 0,
    currencyCode: session.currencyCode,
    paymentId: session.metadata.paymentId ?? '',
    orderId: session.metadata.orderId ?? '',
    ...(session.status === 'captured' ? { methodLabel: 'Sandbox card ending 4242' } : {}),
    ...(session.failureCode ? { failureCode: session.failureCode, failureMessage: failureMessage(session.failureCode) } : {}),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return null
  }
}

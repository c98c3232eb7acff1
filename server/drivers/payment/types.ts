/** What the shop tells a gateway about a payment. Sent again byte for byte when the answer was lost. */
export interface PaymentSessionRequest {
  /** Our payment's id: the gateway's idempotency key, so that a repeated call gives the same session. */
  paymentId: string
  orderId: string
  orderNumber: string
  /** Minor units. */
  amount: number
  currencyCode: string
  email: string
  /** Where the gateway sends the shopper back to. */
  returnUrl: string
  /** When the session must stop taking money. */
  expiresAt: Date
}

export interface PaymentSession {
  id: string
  redirectUrl: string
}

/** What a gateway says of a session when it is asked: the only thing that money is decided by. */
export interface PaymentView {
  status: 'open' | 'processing' | 'captured' | 'failed' | 'expired'
  /** Minor units; 0 until captured. */
  capturedAmount: number
  currencyCode: string
  paymentId: string
  orderId: string
  /** E.g. `Visa ending 4242`. */
  methodLabel?: string
  failureCode?: string
  /** Sentence for the shopper. */
  failureMessage?: string
}

/** A verified webhook, reduced to what it is about. */
export interface PaymentWebhook {
  eventId: string
  type: string
  sessionId: string | null
  paymentId: string | null
  payload: unknown
}

/** Thrown when the gateway cannot be asked; the caller retries later. */
export class GatewayUnavailableError extends Error {
  override name = 'GatewayUnavailableError'
}

export interface PaymentGateway {
  readonly name: string
  createSession(request: PaymentSessionRequest): Promise<PaymentSession>
  /** @returns null when the gateway does not know the session */
  retrieveSession(sessionId: string): Promise<PaymentView | null>
  /** Stops the session from taking money; answers the state that it then has (it may have been paid just before). */
  expireSession(sessionId: string): Promise<PaymentView | null>
  /** @returns null when the signature is missing, wrong or older than 5 minutes */
  verifyWebhook(rawBody: string, headers: Record<string, string | undefined>): PaymentWebhook | null
}

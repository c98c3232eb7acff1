import type { Clock } from '../../domain/shared/clock.ts'
import type { SandboxBooks } from './sandbox-books.ts'
import { signPayload } from './signature.ts'

export interface SandboxCourierOptions {
  books: SandboxBooks
  webhookSecret: string
  /** Where the shop listens, from inside this machine. */
  webhookUrl: string
  clock: Clock
}

/** Carries the sandbox's webhooks to the shop over HTTP, again and again until it answers 2xx. */
export function createSandboxCourier({ books, webhookSecret, webhookUrl, clock }: SandboxCourierOptions) {
  async function deliver(body: string): Promise<boolean> {
    try {
      const response = await fetch(webhookUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'sandbox-signature': signPayload(body, webhookSecret, clock()),
        },
        body,
        signal: AbortSignal.timeout(5_000),
        redirect: 'error',
      })
      await response.arrayBuffer()
      return response.ok
    }
    catch {
      return false
    }
  }

  return {
    /** One round: settles what is due, then sends one webhook. @returns whether there was something to send */
    async round(): Promise<boolean> {
      await books.settleDue()
      const delivery = await books.leaseDelivery()
      if (!delivery) return false
      if (await deliver(delivery.body)) await books.markDelivered(delivery.id)
      return true
    },
  }
}

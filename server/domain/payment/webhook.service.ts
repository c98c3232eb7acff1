import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { PaymentGateway } from '../../drivers/payment/types.ts'
import { webhookInboxRepository } from './webhook-inbox.repository.ts'

/** Takes gateway events in: verified first, then stored once. The work on them comes after the answer. */
export function createWebhookService({ postgres, gateway }: { postgres: PostgresConnection, gateway: PaymentGateway }) {
  return {
    gatewayName: gateway.name,
    /** @returns false when the signature does not hold; nothing was written then */
    async receive(rawBody: string, headers: Record<string, string | undefined>): Promise<boolean> {
      const event = gateway.verifyWebhook(rawBody, headers)
      if (!event) return false
      await webhookInboxRepository.store(postgres.db, gateway.name, event)
      return true
    },
  }
}

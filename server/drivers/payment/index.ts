import type { PostgresConnection } from '../../db/postgres/client.ts'
import type { Clock } from '../../domain/shared/clock.ts'
import { createSandboxBooks, type SandboxBooks } from './sandbox-books.ts'
import { createSandboxGateway } from './sandbox.ts'
import type { PaymentGateway } from './types.ts'

export interface PaymentDrivers {
  gateway: PaymentGateway
  /** The provider's side of the sandbox: only its hosted page and its courier use it. */
  sandboxBooks: SandboxBooks
}

/** Chooses the payment gateway by settings; an unknown name has already stopped the start. */
export function createPaymentDrivers(options: {
  postgres: PostgresConnection
  /** The current one first; earlier ones are still accepted. */
  webhookSecrets: string[]
  publicUrl: string
  clock: Clock
}): PaymentDrivers {
  const sandboxBooks = createSandboxBooks(options.postgres, options.clock)
  return { gateway: createSandboxGateway({ ...options, books: sandboxBooks }), sandboxBooks }
}

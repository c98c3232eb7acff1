import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { PostgresConnection } from '../../db/postgres/client.ts'
import { sandboxDelivery, sandboxSession } from '../../db/postgres/schema/sandbox.ts'
import type { Clock } from '../../domain/shared/clock.ts'
import { randomToken, uuidv7 } from '../../domain/shared/ids.ts'
import type { OutcomePlan } from './sandbox-outcomes.ts'

export type SandboxSession = typeof sandboxSession.$inferSelect
export type SandboxDelivery = typeof sandboxDelivery.$inferSelect
export type NewSandboxSession = Pick<
  SandboxSession,
  'idempotencyKey' | 'amount' | 'currencyCode' | 'description' | 'metadata' | 'returnUrl' | 'expiresAt'
>
export type SandboxBooks = ReturnType<typeof createSandboxBooks>

type Tx = Parameters<Parameters<PostgresConnection['transaction']>[0]>[0]

/** As `open` makes them. */
const SESSION_ID = /^sps_[\w-]{43}$/

/** The provider's side of the sandbox: sessions and the webhooks that are owed for them. */
export function createSandboxBooks(postgres: PostgresConnection, clock: Clock) {
  const { db } = postgres

  async function find(id: string): Promise<SandboxSession | null> {
    if (!SESSION_ID.test(id)) return null
    const [row] = await db.select().from(sandboxSession).where(eq(sandboxSession.id, id))
    return row ?? null
  }

  async function oweWebhook(tx: Tx, session: SandboxSession, type: string, copies: number): Promise<void> {
    if (copies === 0) return
    const eventId = `sevt_${uuidv7().replaceAll('-', '')}`
    const body = JSON.stringify({
      id: eventId,
      type,
      created: clock().toISOString(),
      data: { sessionId: session.id, paymentId: session.metadata.paymentId },
    })
    await tx.insert(sandboxDelivery).values(Array.from({ length: copies }, () => ({ id: uuidv7(), eventId, body, nextAt: clock() })))
  }

  return {
    find,

    /** The same idempotency key gives the same session. */
    async open(input: NewSandboxSession): Promise<SandboxSession> {
      await db.insert(sandboxSession).values({ ...input, id: `sps_${randomToken()}` })
        .onConflictDoNothing({ target: sandboxSession.idempotencyKey })
      const [row] = await db.select().from(sandboxSession).where(eq(sandboxSession.idempotencyKey, input.idempotencyKey))
      return row!
    },

    /** Only an open session can be closed; a paid one stays paid. */
    async expire(id: string): Promise<SandboxSession | null> {
      await db.update(sandboxSession).set({ status: 'expired' })
        .where(and(eq(sandboxSession.id, id), eq(sandboxSession.status, 'open')))
      return find(id)
    },

    /** The shopper has chosen on the hosted page. @returns null when the session is not open any more */
    async decide(id: string, plan: OutcomePlan): Promise<SandboxSession | null> {
      return postgres.transaction(async (tx) => {
        const [session] = await tx.update(sandboxSession).set({
          status: plan.status,
          failureCode: plan.failureCode ?? null,
          settlesAt: plan.settlesAfter === undefined ? null : new Date(clock().getTime() + plan.settlesAfter),
        }).where(and(
          eq(sandboxSession.id, id),
          eq(sandboxSession.status, 'open'),
          sql`${sandboxSession.expiresAt} > ${clock().toISOString()}::timestamptz`,
        )).returning()
        if (!session) return null
        if (plan.status !== 'processing') {
          await oweWebhook(tx, session, plan.status === 'captured' ? 'payment.captured' : 'payment.failed', plan.webhooks)
        }
        return session
      })
    },

    /** Captures what was in process and is due. */
    async settleDue(): Promise<void> {
      await postgres.transaction(async (tx) => {
        const due = await tx.update(sandboxSession).set({ status: 'captured' })
          .where(and(eq(sandboxSession.status, 'processing'), lte(sandboxSession.settlesAt, clock()))).returning()
        for (const session of due) await oweWebhook(tx, session, 'payment.captured', 1)
      })
    },

    /** Takes one delivery that is due, for 10 s, so that no other process sends it meanwhile. */
    async leaseDelivery(): Promise<SandboxDelivery | null> {
      return postgres.transaction(async (tx) => {
        const [row] = await tx.select().from(sandboxDelivery)
          .where(and(isNull(sandboxDelivery.deliveredAt), lte(sandboxDelivery.nextAt, clock())))
          .orderBy(asc(sandboxDelivery.nextAt)).limit(1).for('update', { skipLocked: true })
        if (!row) return null
        // 1 s, 2 s, 4 s ... at most 5 minutes; a real provider goes on for three days.
        const wait = Math.min(300_000, 1_000 * 2 ** row.attempts)
        await tx.update(sandboxDelivery).set({
          attempts: row.attempts + 1,
          nextAt: new Date(clock().getTime() + 10_000 + wait),
        }).where(eq(sandboxDelivery.id, row.id))
        return row
      })
    },

    async markDelivered(id: string): Promise<void> {
      await db.update(sandboxDelivery).set({ deliveredAt: clock() }).where(eq(sandboxDelivery.id, id))
    },
  }
}

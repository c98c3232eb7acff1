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
      const isDue = and(eq(sandboxSession.status, 'processing'), lte(sandboxSession.settlesAt, clock()))
      const [any] = await db.select({ id: sandboxSession.id }).from(sandboxSession).where(isDue).limit(1)
      if (!any) return
      await postgres.transaction(async (tx) => {
        const due = await tx.update(sandboxSession).set({ status: 'captured' })
          .where(isDue).returning()
        for (const session of due) await oweWebhook(tx, session, 'payment.captured', 1)
      })
    },

    /** Takes one delivery that is due, for 10 s, so that no other process sends it meanwhile. */
    async leaseDelivery(): Promise<SandboxDelivery | null> {
      const due = db.select({ id: sandboxDelivery.id }).from(sandboxDelivery)
        .where(and(isNull(sandboxDelivery.deliveredAt), lte(sandboxDelivery.nextAt, clock())))
        .orderBy(asc(sandboxDelivery.nextAt)).limit(1).for('update', { skipLocked: true })
      const [row] = await db.update(sandboxDelivery).set({
        attempts: sql`${sandboxDelivery.attempts} + 1`,
        // 1 s, 2 s, 4 s ... at most 5 minutes more; a real provider goes on for three days.
        nextAt: sql`${clock().toISOString()}::timestamptz + interval '10 seconds' + least(interval '5 minutes', interval '1 second' * power(2, least(${sandboxDelivery.attempts}, 20)))`,
      }).where(eq(sandboxDelivery.id, sql`(${due})`)).returning()
      return row ?? null
    },

    async markDelivered(id: string): Promise<void> {
      await db.update(sandboxDelivery).set({ deliveredAt: clock() }).where(eq(sandboxDelivery.id, id))
    },
  }
}

import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { idempotencyKey, outbox, webhookEvent } from '../../../server/db/postgres/schema/payments.ts'
import { bulkChange, bulkOperation } from '../../../server/db/postgres/schema/bulk.ts'
import { pictureFetch } from '../../../server/db/postgres/schema/imports.ts'
import { events } from '../../../server/db/postgres/schema/events.ts'
import { sandboxDelivery } from '../../../server/db/postgres/schema/sandbox.ts'
import { staffLink, staffMember, staffSession } from '../../../server/db/postgres/schema/staff.ts'
import { EVENT_DAYS, KEPT_DAYS } from '../../../server/domain/outbox/housekeeping.ts'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => { office = await openOffice() })
afterAll(() => office.close())

const ago = (days: number): Date => new Date(Date.now() - days * 24 * 60 * 60_000)
const OLD = KEPT_DAYS + 1
const YOUNG = KEPT_DAYS - 1

it('deletes what was finished long ago, and nothing that is young, pending or waits for a person', async () => {
  const { db } = office.postgres
  const row = (status: 'pending' | 'done' | 'dead', days: number) => ({ topic: 'mail.test', dedupeKey: `${status} ${days}`, payload: {}, status, createdAt: ago(days), nextAt: ago(-1) })
  await db.insert(outbox).values([row('done', OLD), row('done', YOUNG), row('dead', OLD), row('pending', OLD)])
  const event = (status: 'pending' | 'done' | 'ignored' | 'dead', days: number) => ({ id: `${status} ${days}`, gateway: 'sandbox', type: 'test', payload: {}, status, createdAt: ago(days), nextAt: ago(-1) })
  await db.insert(webhookEvent).values([event('done', OLD), event('ignored', OLD), event('dead', OLD), event('pending', OLD), event('done', YOUNG)])
  const delivery = (name: string, days: number, delivered: boolean) => ({ id: name, eventId: name, body: '{}', nextAt: ago(-1), deliveredAt: delivered ? ago(days) : null, createdAt: ago(days) })
  await db.insert(sandboxDelivery).values([delivery('old', OLD, true), delivery('young', YOUNG, true), delivery('underway', OLD, false)])
  // The same key of two shoppers, one of them of today.
  const key = (scope: string, days: number) => ({ scope, key: 'same', operation: 'checkoutComplete', requestHash: 'x', resultId: randomUUID(), createdAt: ago(days) })
  await db.insert(idempotencyKey).values([key('old', OLD), key('new', 0)])
  const search = (days: number) => ({ name: 'search' as const, query: `${days} days`, results: 1, matched: true, createdAt: ago(days) })
  await db.insert(events).values([search(EVENT_DAYS + 1), search(EVENT_DAYS - 1), search(OLD)])
  const [member] = await db.insert(staffMember).values({ email: 'prune@shop.example', name: 'Prune', role: 'owner' }).returning()
  const session = (days: number) => ({ staffId: member!.id, createdAt: ago(OLD + 1), lastSeenAt: ago(days) })
  const [, recent] = await db.insert(staffSession).values([session(OLD), session(YOUNG)]).returning()
  const link = (tokenHash: string, days: number) => ({ tokenHash, purpose: 'set_password' as const, staffId: member!.id, expiresAt: ago(days) })
  await db.insert(staffLink).values([link('old', OLD), link('young', YOUNG), link('good', -1)])
  const operation = (state: 'running' | 'done' | 'undone', days: number) => ({ action: {}, productIds: [], actor: 'Prune', state, finishedAt: state === 'running' ? null : ago(days), createdAt: ago(OLD) })
  const operations = await db.insert(bulkOperation).values([operation('done', OLD), operation('undone', OLD), operation('done', YOUNG), operation('running', OLD)]).returning()
  // The oldest has more changes than go at once.
  await db.execute(sql`insert into ${bulkChange} (operation_id, product_id, version_after, before) select ${operations[0]!.id}::uuid, gen_random_uuid(), 2, '{}' from generate_series(1, 2500)`)
  await db.insert(bulkChange).values({ operationId: operations[2]!.id, productId: randomUUID(), versionAfter: 2, before: {} })
  const fetched = (url: string, state: 'pending' | 'done' | 'failed', days: number) => ({ productId: randomUUID(), url, urlHash: url, state, createdAt: ago(days) })
  await db.insert(pictureFetch).values([fetched('old', 'done', OLD), fetched('old failed', 'failed', OLD), fetched('waiting', 'pending', OLD), fetched('young', 'done', YOUNG)])
  // More than one batch.
  await db.execute(sql`insert into ${outbox} (id, topic, dedupe_key, payload, status, created_at)
    select gen_random_uuid(), 'mail.test', 'many ' || n, '{}', 'done', ${ago(OLD).toISOString()}::timestamptz from generate_series(1, 2500) n`)

  await office.work('housekeeping')

  expect((await db.select().from(outbox)).map(({ dedupeKey }) => dedupeKey).sort()).toEqual([`dead ${OLD}`, `done ${YOUNG}`, `pending ${OLD}`])
  expect((await db.select().from(webhookEvent)).map(({ id }) => id).sort()).toEqual([`dead ${OLD}`, `done ${YOUNG}`, `pending ${OLD}`])
  expect((await db.select().from(sandboxDelivery)).map(({ id }) => id).sort()).toEqual(['underway', 'young'])
  expect((await db.select().from(events)).map(({ query }) => query).sort()).toEqual([`${OLD} days`, `${EVENT_DAYS - 1} days`].sort())
  expect((await db.select().from(staffSession).where(eq(staffSession.staffId, member!.id))).map(({ id }) => id)).toEqual([recent!.id])
  expect((await db.select().from(staffLink).where(eq(staffLink.staffId, member!.id))).map(({ tokenHash }) => tokenHash).sort()).toEqual(['good', 'young'])
  expect((await db.select().from(bulkOperation)).map(({ id }) => id).sort()).toEqual([operations[2]!.id, operations[3]!.id].sort())
  expect((await db.select().from(bulkChange)).map(({ operationId }) => operationId)).toEqual([operations[2]!.id])
  expect((await db.select().from(pictureFetch)).map(({ url }) => url).sort()).toEqual(['waiting', 'young'])
  expect((await db.select().from(idempotencyKey)).map(({ scope }) => scope)).toEqual(['new'])
})

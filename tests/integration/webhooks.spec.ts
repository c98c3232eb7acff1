import { hkdfSync } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { signPayload } from '../../server/drivers/payment/signature.ts'

const { url, databaseUrl, env } = inject('shop')
const db = new pg.Pool({ connectionString: databaseUrl, max: 1 })
afterAll(() => db.end())

const secret = Buffer.from(hkdfSync('sha256', env.AUTH_SECRET!, 'zivero', 'sandbox webhook', 32)).toString('hex')
const bodyOf = (id: string) => JSON.stringify({ id, type: 'payment.captured', data: { sessionId: 'sps_none', paymentId: '01a20000-0000-7000-8000-000000000000' } })
const send = (body: string, signature?: string) => fetch(`${url}/webhooks/sandbox`, {
  method: 'POST', headers: { 'content-type': 'application/json', ...(signature ? { 'sandbox-signature': signature } : {}) }, body,
})
const stored = async (id: string) => (await db.query('select status from webhook_event where id = $1', [`sandbox:${id}`])).rows

describe('POST /webhooks/sandbox', () => {
  it.each([
    ['unsigned', undefined],
    ['signed with another secret', signPayload(bodyOf('sevt_forged'), 'f'.repeat(64), new Date())],
    ['stale', signPayload(bodyOf('sevt_forged'), secret, new Date(Date.now() - 400_000))],
    ['from the future', signPayload(bodyOf('sevt_forged'), secret, new Date(Date.now() + 400_000))],
    ['signed for another body', signPayload(bodyOf('sevt_other'), secret, new Date())],
  ])('refuses an event that is %s, and writes nothing', async (_name, signature) => {
    const answer = await send(bodyOf('sevt_forged'), signature)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'SIGNATURE_INVALID' })
    expect(await stored('sevt_forged')).toEqual([])
  })

  it('stores a signed event once, however often it comes, and ignores a payment that is not ours', async () => {
    const body = bodyOf('sevt_twice')
    for (let time = 0; time < 2; time++) expect((await send(body, signPayload(body, secret, new Date()))).status).toBe(200)
    await expect.poll(() => stored('sevt_twice')).toEqual([{ status: 'ignored' }])
  })

  it('refuses a body that is too large', async () => {
    expect((await send('x'.repeat(1024 * 1024 + 1))).status).toBe(413)
  })
})

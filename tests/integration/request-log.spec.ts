import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startShop, type TestShop } from '../setup/shop.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await startShop()
})
afterAll(() => shop.stop())

interface Line { requestId: string, path: string, status: number, msg: string, aborted?: true }

const linesOf = (wanted: (line: Line) => boolean): Line[] => shop.output().split('\n').filter(line => line.startsWith('{')).map(line => JSON.parse(line) as Line).filter(wanted)

/** The line of a request is written when its answer has ended, which the client may notice first. */
async function lineOf(id: string | null): Promise<Line[]> {
  const lines = () => linesOf(line => line.requestId === id)
  await expect.poll(() => lines().map(line => line.msg), { timeout: 5_000 }).toContain('request')
  return lines()
}

describe('each request leaves one line', () => {
  it.each([
    ['a page', '/', 'text/html', 200],
    ['an unknown address', '/nope?token=s3cret', 'text/html', 404],
    ['an unknown product', '/products/nope?token=s3cret', 'text/html', 404],
    ['a page that wants a sign-in', '/admin/orders?token=s3cret', 'text/html', 302],
    ['an unknown picture', '/media/a/b?token=s3cret', 'image/*', 404],
    ['a program that asks for JSON', '/nope?token=s3cret', 'application/json', 404],
  ])('%s', async (_name, path, accept, status) => {
    const response = await fetch(`${shop.url}${path}`, { headers: { accept }, redirect: 'manual' })
    expect(response.status).toBe(status)
    expect(await lineOf(response.headers.get('x-request-id'))).toEqual([expect.objectContaining({ path: path.split('?')[0], status, msg: 'request' })])
    expect(shop.output()).not.toContain('s3cret')
  })

  it('a client that breaks off in its body: no fault of a store', async () => {
    const path = '/webhooks/sandbox'
    const socket = connect(shop.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"half`)
    await sleep(200)
    socket.destroy()
    const own = () => linesOf(line => line.path === path)
    await expect.poll(() => own().length, { timeout: 5_000 }).toBe(1)
    expect(own()[0]).toMatchObject({ msg: 'request', aborted: true })
    expect(linesOf(line => line.requestId === own()[0]!.requestId).map(({ msg }) => msg)).toEqual(['request'])
  })

  it('a page that cannot be made: a line for the fault too, our words and security headers for the reader', async () => {
    shop.kill('documents')
    const response = await fetch(`${shop.url}/products/nope-${Date.now()}?token=s3cret`, { headers: { accept: 'text/html' } })
    expect(response.status).toBe(503)
    expect(response.headers.get('content-security-policy')).toContain('nonce-')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const html = await response.text()
    expect(html).toContain('Nothing was ordered or charged')
    expect(html).not.toMatch(/\bat .+\.mjs|ECONNREFUSED|MongoServer/)
    expect((await lineOf(response.headers.get('x-request-id'))).map(line => line.msg)).toEqual(['operation failed', 'request failed', 'request'])
    expect(shop.output()).not.toContain('s3cret')
    expect(shop.output()).not.toContain('[request error]')
  })
})

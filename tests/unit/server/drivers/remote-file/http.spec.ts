import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createRemoteFiles } from '../../../../../server/drivers/remote-file/http.ts'
import { isPublicAddress } from '../../../../../server/drivers/remote-file/public-address.ts'

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach(close => close()))

async function serve(listener: RequestListener): Promise<{ url: string, seen: string[] }> {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url!)
    listener(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.closeAllConnections(), () => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

const here = createRemoteFiles({ isAllowed: address => address === '127.0.0.1' })
const outside = createRemoteFiles()
const codeOf = async (url: string, files = outside, most = 1_000) => {
  const result = await files.fetch(url, most)
  return result.ok ? 'ok' : result.errors[0]!.code
}

describe('addresses', () => {
  it.each(['127.0.0.1', '127.8.8.8', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1', '240.0.0.1',
    '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', 'ff02::1', 'fec0::1', '2001:db8::1', 'not an address', ''])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
  it.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:2800:220:1:248:1893:25c8:1946'])('%s is public', address => expect(isPublicAddress(address)).toBe(true))
})

describe('fetching', () => {
  it('gives the bytes, also behind redirects', async () => {
    const { url } = await serve((request, response) => request.url === '/3' ? response.end('picture') : response.writeHead(302, { location: `/${Number(request.url!.slice(1)) + 1}` }).end())
    const result = await here.fetch(`${url}/0`, 1_000)
    expect(result.ok && Buffer.from(result.value).toString()).toBe('picture')
  })

  it('goes nowhere inside: by number, in any spelling, by name, by a redirect', async () => {
    const { url, seen } = await serve((_request, response) => response.end('secret'))
    const { port } = new URL(url)
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254', '0']) expect(await codeOf(`http://${host}:${port}/`)).toBe('ADDRESS_NOT_ALLOWED')
    const leading = await serve((_request, response) => response.writeHead(301, { location: `http://localhost:${port}/` }).end())
    const onlyThere = createRemoteFiles({ isAllowed: () => leading.seen.length === 0 })
    expect(await codeOf(leading.url, onlyThere)).toBe('ADDRESS_NOT_ALLOWED')
    expect(leading.seen).toHaveLength(1)
    expect(seen).toEqual([])
  })

  it.each(['file:///etc/passwd', 'ftp://example.com/x.jpg', 'gopher://x', 'data:image/png;base64,AA', 'http://user:pass@example.com/', 'mug.jpg', ''])('knows no %s', async url => expect(await codeOf(url)).toBe('ADDRESS_NOT_ALLOWED'))

  it('a redirect cannot change the kind of address, nor lead on for ever', async () => {
    const { url } = await serve((request, response) => response.writeHead(302, { location: request.url === '/file' ? 'file:///etc/passwd' : '/again' }).end())
    expect(await codeOf(`${url}/file`, here)).toBe('ADDRESS_NOT_ALLOWED')
    const endless = await serve((_request, response) => response.writeHead(302, { location: '/again' }).end())
    expect(await codeOf(endless.url, here)).toBe('NOT_FOUND')
    expect(endless.seen).toHaveLength(4)
  })

  it('stops at the size, told or not, and at the time', async () => {
    const told = await serve((_request, response) => response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5_000)))
    expect(await codeOf(told.url, here)).toBe('FILE_TOO_LARGE')
    const untold = await serve((_request, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'.repeat(400)), 1)
      response.once('close', () => clearInterval(timer))
    })
    expect(await codeOf(untold.url, here)).toBe('FILE_TOO_LARGE')
    const slow = await serve((_request, response) => void response.writeHead(200).write('x'))
    const impatient = createRemoteFiles({ isAllowed: () => true, time: 100 })
    expect(await codeOf(slow.url, impatient)).toBe('UNREACHABLE')
  })

  it('says whether another try may help', async () => {
    const { url } = await serve((request, response) => response.writeHead(Number(request.url!.slice(1))).end())
    expect(await codeOf(`${url}/404`, here)).toBe('NOT_FOUND')
    expect(await codeOf(`${url}/503`, here)).toBe('UNREACHABLE')
    expect(await codeOf('http://127.0.0.1:1/', here)).toBe('UNREACHABLE')
  })
})

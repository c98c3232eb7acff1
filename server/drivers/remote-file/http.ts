import { lookup } from 'node:dns/promises'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { refusal, success, type Result } from '../../domain/shared/result.ts'
import { isPublicAddress } from './public-address.ts'
import type { RemoteFiles } from './types.ts'

/** Milliseconds for all of it: redirects, headers and the last byte. */
const TIME = 20_000
const MOST_REDIRECTS = 3

class NotAllowedError extends Error {}

export interface RemoteFileOptions {
  /**
   * Which addresses may be connected to. The shop always runs with the default; a test hands in its own.
   *
   * @default isPublicAddress
   */
  isAllowed?: (address: string) => boolean
  /** Milliseconds for a whole fetch. */
  time?: number
}

/** Fetches by HTTP. Each name is resolved once, all that it resolves to is checked, and just that is connected to. */
export function createRemoteFiles({ isAllowed = isPublicAddress, time = TIME }: RemoteFileOptions = {}): RemoteFiles {
  const checkedLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { all: true }).then((addresses) => {
      // One private address among public ones is a name that was set up to lead inside.
      if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address))) throw new NotAllowedError()
      if (options.all) callback(null, addresses)
      else callback(null, addresses[0]!.address, addresses[0]!.family)
    }).catch((error: NodeJS.ErrnoException) => callback(error, []))
  }

  function send(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    // A literal address is never looked up, so it is checked here.
    if (isIP(literal) && !isAllowed(literal)) throw new NotAllowedError()
    return new Promise((resolve, reject) => {
      const request = url.protocol === 'https:' ? requestHttps : requestHttp
      request(url, {
        lookup: checkedLookup,
        agent: false,
        signal,
        headers: { 'accept': 'image/avif,image/webp,image/png,image/jpeg', 'accept-encoding': 'identity', 'user-agent': 'Zivero (picture import)' },
      }, resolve).once('error', reject).end()
    })
  }

  async function follow(start: URL, maxBytes: number, signal: AbortSignal): Promise<Result<Uint8Array>> {
    let url = start
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await send(url, signal)
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy()
        const next = URL.canParse(headers.location, url) ? new URL(headers.location, url) : null
        if (!next || !isHttp(next)) throw new NotAllowedError()
        url = next
        continue
      }
      if (statusCode === 200) return read(response, maxBytes)
      response.destroy()
      return statusCode >= 500 || statusCode === 429
        ? refusal('UNREACHABLE', `The server there answers with an error (${statusCode}).`)
        : refusal('NOT_FOUND', `There is no picture at this address (the server answers ${statusCode}).`)
    }
    return refusal('NOT_FOUND', `The address leads on more than ${MOST_REDIRECTS} times; use the picture's own address.`)
  }

  return {
    async fetch(address, maxBytes) {
      const url = URL.canParse(address) ? new URL(address) : null
      if (!url || !isHttp(url)) return refusal('ADDRESS_NOT_ALLOWED', 'Enter the address of a picture, like https://example.com/mug.jpg.')
      try {
        return await follow(url, maxBytes, AbortSignal.timeout(time))
      }
      catch (error) {
        if (error instanceof NotAllowedError) return refusal('ADDRESS_NOT_ALLOWED', 'This address is not in the public internet; pictures are fetched from public addresses only.')
        return refusal('UNREACHABLE', (error as Error).name === 'AbortError' || (error as Error).name === 'TimeoutError' ? 'The server there takes too long.' : 'The server there cannot be reached.')
      }
    },
  }
}

/** Addresses with a name and a password in them are none that a shop's file should hold. */
const isHttp = (url: URL) => /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''

async function read(response: IncomingMessage, maxBytes: number): Promise<Result<Uint8Array>> {
  const tooLarge = refusal('FILE_TOO_LARGE', `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`)
  const chunks: Buffer[] = []
  let size = Number(response.headers['content-length'] ?? 0)
  if (size > maxBytes) {
    response.destroy()
    return tooLarge
  }
  size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) {
      response.destroy()
      return tooLarge
    }
    chunks.push(chunk)
  }
  return success(Buffer.concat(chunks))
}

import { Agent, request } from 'node:http'

interface Answer { status: number, body: string, cookies: string[], location: string | null }

/** Speaks to the shop over kept connections, as a proxy in front of it would, for shoppers of many addresses. */
export function createClient(base: string, inFlight: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const { hostname, port } = new URL(base)

  async function send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    try {
      return await sendOnce(method, path, headers, body)
    }
    catch (error) {
      // The server may end a kept connection in the moment in which it is used again (RFC 9112, section 9.3.1).
      if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error
      return sendOnce(method, path, headers, body)
    }
  }

  function sendOnce(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ agent, hostname, port, path, method, headers: body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) } }, (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({
          status: incoming.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          cookies: (incoming.headers['set-cookie'] ?? []).map(cookie => cookie.split(';')[0]!),
          location: incoming.headers.location ?? null,
        })).on('error', reject)
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  }

  return {
    async page(path: string): Promise<string> {
      const { status, body } = await send('GET', path, { accept: 'text/html' })
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      return body
    },

    /** A shopper of an address of its own. */
    shopper(index: number) {
      const jar = new Map<string, string>()
      const headers = (): Record<string, string> => ({
        'origin': base,
        'x-zivero-csrf': '1',
        'x-forwarded-for': `10.${index >> 16 & 255}.${index >> 8 & 255}.${index & 255}`,
        ...jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {},
      })
      async function keep(answer: Promise<Answer>): Promise<Answer> {
        const { cookies } = await answer
        for (const cookie of cookies) jar.set(cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1))
        return answer
      }
      return {
        async run<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
          const { status, body } = await keep(send('POST', '/graphql', { ...headers(), 'content-type': 'application/json' }, JSON.stringify({ query, variables })))
          const answer = JSON.parse(body) as { data?: T, errors?: unknown }
          if (status !== 200 || answer.errors || !answer.data) throw new Error(`${status} ${body.slice(0, 500)}`)
          return answer.data
        },
        async form(path: string, fields: Record<string, string>): Promise<Answer> {
          return keep(send('POST', path, { ...headers(), 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams(fields).toString()))
        },
      }
    },
    close: () => agent.destroy(),
  }
}
export type Client = ReturnType<typeof createClient>

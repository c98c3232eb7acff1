import type { H3Event } from 'h3'

/**
 * Reads a request's body as UTF-8 text, counting bytes as they come, whatever Content-Length claims.
 *
 * @returns null when it is larger than `maxBytes`
 */
export async function readLimitedBody(event: H3Event, maxBytes: number): Promise<string | null> {
  const request = event.node.req
  const chunks: Buffer[] = []
  let size = 0
  let tooLarge = Number(request.headers['content-length'] ?? 0) > maxBytes
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    // The rest is read and thrown away, so that the client hears the answer; a flood is cut off.
    if (size > maxBytes) tooLarge = true
    if (size > maxBytes * 64) request.destroy()
    if (!tooLarge) chunks.push(chunk as Buffer)
  }
  return tooLarge ? null : Buffer.concat(chunks).toString('utf8')
}

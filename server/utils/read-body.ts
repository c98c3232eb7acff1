import { createError, type H3Event } from 'h3'

/** Bytes beyond the limit that are read and thrown away, so that the client hears the answer; a flood is cut off. */
const PATIENCE = 16 * 1024 * 1024

/**
 * Reads a request's body, counting bytes as they come, whatever Content-Length claims.
 *
 * @returns null when it is larger than `maxBytes`
 * @throws 400 when the client breaks off: no store is to blame
 */
export async function readLimitedBytes(event: H3Event, maxBytes: number): Promise<Buffer | null> {
  const request = event.node.req
  const chunks: Buffer[] = []
  let size = 0
  let tooLarge = Number(request.headers['content-length'] ?? 0) > maxBytes
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) tooLarge = true
      if (size > maxBytes + PATIENCE) request.destroy()
      if (tooLarge) chunks.length = 0
      else chunks.push(chunk)
    }
  }
  catch (cause) {
    if (request.complete) throw cause
    if (!tooLarge) throw createError({ statusCode: 400, message: 'The request broke off before it was whole. Send it again.', cause })
  }
  return tooLarge ? null : Buffer.concat(chunks)
}

/** The same as UTF-8 text. */
export async function readLimitedBody(event: H3Event, maxBytes: number): Promise<string | null> {
  return (await readLimitedBytes(event, maxBytes))?.toString('utf8') ?? null
}

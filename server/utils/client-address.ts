import { getRequestHeader, type H3Event } from 'h3'

/**
 * The caller's network address: from the socket, or, when that many proxies of our own stand in front, the entry of
 * X-Forwarded-For that the outermost of them wrote (counted from the right; everything further left can be forged).
 */
export function clientAddress(event: H3Event, trustedHops: number): string {
  const socket = event.node.req.socket.remoteAddress ?? 'unknown'
  if (trustedHops === 0) return socket
  const forwarded = (getRequestHeader(event, 'x-forwarded-for') ?? '').split(',').map(entry => entry.trim()).filter(Boolean)
  return forwarded.at(-trustedHops) ?? socket
}

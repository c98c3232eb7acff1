import { getRequestHeader, type H3Event } from 'h3'
import type { Settings } from '#server/config/settings.ts'

/**
 * Base of addresses that a shopper is sent to next. A trial answers under several names (localhost, 127.0.0.1), and
 * cookies belong to one of them: the shopper stays on the name that was asked for, if it is one of our own.
 */
export function ownBase(event: H3Event, { origins, publicUrl }: Pick<Settings, 'origins' | 'publicUrl'>): string {
  const candidates = [getRequestHeader(event, 'origin'), `http://${getRequestHeader(event, 'host')}`]
  return candidates.find(candidate => candidate !== undefined && origins.includes(candidate)) ?? publicUrl
}

/** The same address under the shopper's name for this site; addresses elsewhere stay as they are. */
export function rebase(url: string, publicUrl: string, base: string): string {
  return url.startsWith(`${publicUrl}/`) ? base + url.slice(publicUrl.length) : url
}

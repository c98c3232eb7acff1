import { getRequestHeader, type H3Event } from 'h3'

/**
 * Whether a request may act with the cookies that it carries. Browsers say where a request comes from; only our own
 * pages may. A client without cookies (an app with a bearer token, a script) has nothing that could be abused.
 *
 * @returns what is wrong, in words; null when the request may go on
 */
export function originProblem(event: H3Event, origins: string[]): string | null {
  const origin = getRequestHeader(event, 'origin')
  const site = getRequestHeader(event, 'sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return 'This request comes from another site.'
  if (origin !== undefined && !origins.includes(origin)) return 'This request comes from another origin.'
  if (!getRequestHeader(event, 'cookie')) return null
  if (origin === undefined) return 'Requests with cookies must name their origin.'
  if (getRequestHeader(event, 'x-zivero-csrf') !== '1') return 'Requests with cookies must carry the header x-zivero-csrf: 1.'
  return null
}

/** The same question for plain forms, which cannot set headers: their origin must be ours, named one way or the other. */
export function formOriginProblem(event: H3Event, origins: string[]): string | null {
  const origin = getRequestHeader(event, 'origin')
  const site = getRequestHeader(event, 'sec-fetch-site')
  if (origin !== undefined) return origins.includes(origin) && (!site || site === 'same-origin') ? null : 'This form was sent from another site.'
  return site === 'same-origin' ? null : 'This form was sent from another site.'
}

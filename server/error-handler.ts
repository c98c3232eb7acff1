import { STATUS_CODES } from 'node:http'
import { getRequestHeader, send, sendRedirect, setResponseHeaders, setResponseStatus, type H3Error, type H3Event } from 'h3'
import { errorAnswer, type ErrorAnswer } from '#server/utils/error-answer.ts'
import { requestId } from '#server/utils/request-id.ts'
import { useRuntime } from '#server/utils/runtime.ts'

/**
 * Meets each error that ends a request, before Nitro and Nuxt do: faults go to the log by the request's id, programs get
 * a JSON answer with a code, and what Nuxt's error page is given holds our own words only (no `data`, no stack).
 * A browser's page is left to Nuxt, which comes next.
 */
export default async function handleError(error: H3Error, event: H3Event): Promise<void> {
  const answer = errorAnswer(error)
  if (answer.status === 404 && wantsPage(event) && await leadElsewhere(event, answer)) return
  const id = requestId(event)
  if (answer.fault) {
    const { logger } = await useRuntime()
    logger.error({ requestId: id, err: error.cause instanceof Error ? error.cause : error }, 'request failed')
  }
  // Nitro's own handler would print what is unexpected, with the whole address; it has been logged.
  error.unhandled = false
  error.fatal = false
  error.statusCode = answer.status
  error.statusMessage = STATUS_CODES[answer.status]
  error.message = answer.message
  error.data = undefined
  if (event.handled || wantsPage(event)) return
  setResponseStatus(event, answer.status)
  setResponseHeaders(event, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  await send(event, JSON.stringify({ error: { code: answer.code, message: answer.message, requestId: id } }))
}

/** Browsers ask for HTML by name; `fetch` without a wish of its own gets the page too, a program that asks for JSON does not. */
function wantsPage(event: H3Event): boolean {
  const accept = getRequestHeader(event, 'accept') ?? ''
  return accept.includes('text/html') || (!accept.includes('json') && getRequestHeader(event, 'sec-fetch-mode') !== 'cors')
}

/**
 * What is not here may have moved (301, sent here) or be gone for good (410, left to the error page). One hop, since the
 * last address is known at once. Whoever cannot be asked leaves it at "not here".
 *
 * @returns whether the answer is sent
 */
async function leadElsewhere(event: H3Event, answer: ErrorAnswer): Promise<boolean> {
  if (event.handled || (event.method !== 'GET' && event.method !== 'HEAD')) return false
  const [path = '/', query] = event.path.split('?')
  const { services } = await useRuntime()
  const moved = await services.redirects.resolve(path).catch(() => null)
  if (moved?.status === 410) answer.status = 410
  if (!moved?.target) return false
  await sendRedirect(event, query && moved.target.startsWith('/') ? `${moved.target}?${query}` : moved.target, 301)
  return true
}

import { isError } from 'h3'
import { isOutage } from '#server/utils/outage.ts'

/** What may be said to the outside about an error that ended a request. */
export interface ErrorAnswer {
  /** HTTP status, 400 to 599. */
  status: number
  /** For programs; upper case with underscores. */
  code: string
  /** For people. Our own words, or a general sentence when the error was not thrown to be shown. */
  message: string
  /** A fault of ours, or of a part that we depend on: it belongs in the log with its stack. */
  fault: boolean
}

const CODES: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  410: 'GONE',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  503: 'SERVICE_UNAVAILABLE',
}

/** How h3 and Nuxt word an unknown route; an address may carry tokens, so it is not repeated. */
const REPEATS_ADDRESS = /^(?:Cannot find any |Page not found: )/

const SENTENCES: Record<number, string> = {
  503: 'A part of the shop cannot be reached at the moment. Nothing is lost; try again in a minute.',
}

/**
 * Only an error made by `createError` speaks for itself; of everything else (drivers, bugs) nothing is shown.
 * Below 500 a refusal is an ordinary answer; from 500 on it is a fault.
 */
export function errorAnswer(error: unknown): ErrorAnswer {
  const known = isError(error) && !error.unhandled
  const status = known && error.statusCode >= 400 && error.statusCode <= 599
    ? error.statusCode
    : isOutage(isError(error) ? error.cause : error) ? 503 : 500
  const code = CODES[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR')
  const message = known && error.message && !REPEATS_ADDRESS.test(error.message)
    ? error.message
    : SENTENCES[status] ?? (status < 500 ? 'This is not here, or not in this way.' : 'Something went wrong on our side. Try again, or tell us the request id.')
  return { status, code, message, fault: status >= 500 }
}

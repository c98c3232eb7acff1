import type { TypedDocumentString } from '~/graphql/generated/shop'

/** What a GraphQL endpoint answers: data, errors, or both. */
export interface GraphQLAnswer<TResult> {
  data?: TResult | null
  errors?: ReadonlyArray<{ message: string, extensions?: { code?: unknown } }>
}

/** A failed operation: `code` is the API's error code, `NETWORK` when the shop could not be reached, `REFUSED` by a userError. */
export class GraphQLRequestError extends Error {
  readonly code: string

  constructor(message: string, code: string) {
    super(message)
    this.name = 'GraphQLRequestError'
    this.code = code
  }
}

/** Milliseconds after which a browser gives an answer up; the shop itself answers far sooner, one way or the other. */
export const REQUEST_TIME = 30_000

/**
 * Sends one operation from the browser to the Shop API.
 *
 * @throws GraphQLRequestError with a text that may be shown to a shopper; an AbortError passes through
 */
export async function postShopOperation<TResult, TVariables>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<TResult> {
  let answer: GraphQLAnswer<TResult>
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      // The custom header cannot be sent by a foreign form; the server demands it against CSRF.
      headers: { 'content-type': 'application/json', 'accept': 'application/json', 'x-zivero-csrf': '1' },
      body: JSON.stringify({ query: String(document), variables }),
      signal: signal ?? AbortSignal.timeout(REQUEST_TIME),
    })
    answer = await response.json() as GraphQLAnswer<TResult>
  }
  catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new GraphQLRequestError('The shop could not be reached. Check the connection and try again.', 'NETWORK')
  }
  return unwrapAnswer(answer)
}

/**
 * The data of an answer.
 *
 * @throws GraphQLRequestError when the answer carries errors or no data
 */
export function unwrapAnswer<TResult>(answer: GraphQLAnswer<TResult>): TResult {
  const first = answer.errors?.[0]
  if (first || !answer.data) {
    const code = typeof first?.extensions?.code === 'string' ? first.extensions.code : 'INTERNAL'
    throw new GraphQLRequestError(first && FOR_PEOPLE.has(code) ? first.message : 'Something went wrong on our side. Please try again in a moment.', code)
  }
  return answer.data
}

/** Codes whose messages the API words for who uses the shop; others speak to who writes programs. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'SERVICE_UNAVAILABLE'])

/** What to say of a failed request: its own words, or `otherwise` for what nobody expected, which is told as an uncaught error is. */
export function failureWords(error: unknown, otherwise: string): string {
  if (error instanceof GraphQLRequestError) return error.message
  globalThis.reportError?.(error)
  return otherwise
}

const OPERATION_NAME = /\b(?:query|mutation)\s+(\w+)/

/** Name of the first operation in a document: part of the key under which its answer is kept. */
export function operationName(source: string): string {
  return OPERATION_NAME.exec(source)?.[1] ?? 'anonymous'
}

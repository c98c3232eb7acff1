import { getMethod, getRequestHeader, getResponseStatus, setResponseHeader, setResponseStatus, type H3Event } from 'h3'
import { z } from 'zod'
import { readLimitedBody } from '#server/utils/read-body.ts'
import { originProblem } from '#server/utils/origin.ts'
import type { BaseContext, GraphQLAnswer, GraphQLEngine } from './engine.ts'
import { publicError, statusOf } from './errors.ts'

const requestSchema = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().max(200).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
})

/** Levels and entries that variables may have: far more than any form, far less than an attack. */
const VARIABLE_DEPTH = 8
const VARIABLE_ENTRIES = 5_000

/**
 * GraphQL over HTTP: POST, JSON, one operation, from our own pages or from a client without cookies.
 *
 * @param maxBytes size of the body, counted while it is read
 */
export async function serveGraphQL<Context extends BaseContext>(event: H3Event, options: {
  engine: GraphQLEngine<Context>
  createContext(): Promise<Context> | Context
  maxBytes: number
  /** Entries that all variables may have together; 5,000 without it. */
  maxEntries?: number
  /** Origins that are the site's own. */
  origins: string[]
}): Promise<GraphQLAnswer> {
  setResponseHeader(event, 'cache-control', 'no-store')
  setResponseHeader(event, 'content-type', 'application/json; charset=utf-8')
  const refuse = (status: number, code: string, message: string): GraphQLAnswer => {
    setResponseStatus(event, status)
    return { errors: [publicError(code, message)] }
  }

  if (getMethod(event) !== 'POST') {
    setResponseHeader(event, 'allow', 'POST')
    return refuse(405, 'METHOD_NOT_ALLOWED', 'Send operations by POST.')
  }
  const contentType = getRequestHeader(event, 'content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(contentType)) return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the operation as application/json.')
  if (getRequestHeader(event, 'content-encoding')) return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body without compression.')
  const problem = originProblem(event, options.origins)
  if (problem) return refuse(403, 'FORBIDDEN_ORIGIN', problem)

  const body = await readLimitedBody(event, options.maxBytes)
  if (body === null) return refuse(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${options.maxBytes} bytes.`)
  const parsed = requestSchema.safeParse(parseJson(body))
  if (!parsed.success) return refuse(400, 'BAD_REQUEST', 'Send a JSON object with `query` and, if needed, `variables`.')
  const unusable = problemOfVariables(parsed.data.variables ?? {}, options.maxEntries ?? VARIABLE_ENTRIES)
    ?? (UNSTORABLE_LITERAL.test(parsed.data.query) || !isStorable(parsed.data.query) ? UNSTORABLE : null)
  if (unusable) return refuse(400, 'BAD_REQUEST', unusable)

  const answer = await options.engine(parsed.data, await options.createContext())
  if (answer.errors && !answer.data) setResponseStatus(event, statusOf(answer.errors))
  if (getResponseStatus(event) === 429) setResponseHeader(event, 'retry-after', 60)
  return answer
}

const UNSTORABLE = 'Texts cannot hold the character NUL or half of a surrogate pair.'
/** NUL, escaped in a GraphQL literal. */
const UNSTORABLE_LITERAL = /\\u0000|\\u\{0+\}/

/** No store can keep NUL or broken UTF-16 in a text, and no person types them. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}

/** @returns what is wrong with the variables, in words */
function problemOfVariables(root: unknown, maxEntries: number): string | null {
  let entries = 0
  function walk(value: unknown, depth: number): string | null {
    if (typeof value === 'string') return isStorable(value) ? null : UNSTORABLE
    if (typeof value !== 'object' || value === null) return null
    const children = Object.values(value)
    entries += children.length
    if (depth > VARIABLE_DEPTH || entries > maxEntries) return 'The variables are nested too deep or too many.'
    for (const child of children) {
      const problem = walk(child, depth + 1)
      if (problem) return problem
    }
    return null
  }
  return walk(root, 0)
}

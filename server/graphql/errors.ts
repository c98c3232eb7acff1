import { GraphQLError } from 'graphql'
import { isOutage } from '#server/utils/outage.ts'

/** Codes of errors that callers may see, with the HTTP status of an answer that has no data because of them. */
const HTTP_STATUS: Record<string, number> = {
  BAD_REQUEST: 400,
  DEPTH_LIMIT: 400,
  COST_LIMIT: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_TOKENS: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
}

export function publicError(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

export function statusOf(errors: readonly GraphQLError[]): number {
  return HTTP_STATUS[String(errors[0]?.extensions.code)] ?? 400
}

/** What a caller is told of an error: our own words pass, everything else is masked and logged by the request's id. */
export function maskError(error: unknown, requestId: string, log: (error: unknown) => void): GraphQLError {
  if (error instanceof GraphQLError) {
    const cause = error.originalError
    if (!cause || cause instanceof GraphQLError) {
      const given = String(error.extensions.code ?? '')
      const code = given in HTTP_STATUS ? given : 'BAD_REQUEST'
      return new GraphQLError(error.message, { nodes: error.nodes, source: error.source, path: error.path, extensions: { code } })
    }
  }
  const cause = error instanceof GraphQLError ? error.originalError : error
  log(cause)
  const path = error instanceof GraphQLError ? error.path : undefined
  return isOutage(cause)
    ? new GraphQLError('A part of the shop cannot be reached at the moment. Nothing is lost; try again in a minute.', { path, extensions: { code: 'SERVICE_UNAVAILABLE', requestId } })
    : new GraphQLError('Something went wrong on our side. Try again, or tell us the request id.', { path, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } })
}

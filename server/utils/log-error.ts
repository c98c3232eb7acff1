interface LoggedError {
  type: string
  message: string
  code?: unknown
  stack?: string
  cause?: LoggedError
}

/** Where drivers put the values of a failed statement: names, addresses, everything. */
const PARAMETERS = /\n?params: [^]*/

/**
 * What the log keeps of an error: its kind, its words without the values of a statement, where it came from.
 * Details of constraint violations name values too, so only the code of a cause is kept beside its message.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' }
  const { code } = error as Error & { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).slice(0, 20).join('\n')
  return {
    type: error.name,
    message: error.message.replace(PARAMETERS, '').slice(0, 500),
    ...(code === undefined ? {} : { code }),
    stack: frames,
    ...(error.cause ? { cause: loggedError(error.cause) } : {}),
  }
}

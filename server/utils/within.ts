/**
 * Waits for a call of a store or a service, but not for ever: what lies below may wait for minutes.
 *
 * @param limit milliseconds
 * @throws an error of the network's kind (ETIMEDOUT) when it takes longer; the call itself is not ended by that
 */
export async function within<T>(limit: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    // After a moment in which this process itself stood still, timers come before what has arrived meanwhile.
    timer = setTimeout(() => setImmediate(reject, Object.assign(new Error(`no answer within ${limit / 1000} seconds`), { code: 'ETIMEDOUT' })), limit)
  })
  try {
    return await Promise.race([call, late])
  }
  finally {
    clearTimeout(timer)
  }
}

/** Whether the error is that of `within`. */
export function isLate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT'
}

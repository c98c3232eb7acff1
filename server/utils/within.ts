/**
 * Waits for a call of a store or a service, but not for ever: what lies below may wait for minutes.
 *
 * @param limit milliseconds
 * @throws an error of the network's kind (ETIMEDOUT) when it takes longer; the call itself is not ended by that
 */
export async function within<T>(limit: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(`no answer within ${limit / 1000} seconds`), { code: 'ETIMEDOUT' })), limit)
  })
  try {
    return await Promise.race([call, late])
  }
  finally {
    clearTimeout(timer)
  }
}

import { publicError } from '../errors.ts'

/**
 * Ends the wait for `work` after `limit` milliseconds with SERVICE_UNAVAILABLE. The signal tells it to begin nothing new;
 * what it has asked of a store ends by the store's own limits.
 */
export async function withinTime<T>(limit: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const tooLong = publicError('SERVICE_UNAVAILABLE', 'This took too long. Look whether it was done, then try again in a minute.')
      reject(tooLong)
      controller.abort(tooLong)
    }, limit)
  })
  try {
    return await Promise.race([work(controller.signal), end])
  }
  finally {
    clearTimeout(timer)
  }
}

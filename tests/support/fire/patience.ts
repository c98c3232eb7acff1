import { setTimeout as sleep } from 'node:timers/promises'

/** Does something until it gives a value, as a client that keeps trying does. */
export async function until<T>(what: string, attempt: () => Promise<T | null | undefined | false>, patience = 60_000): Promise<T> {
  let last: unknown = 'nothing'
  for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) {
    try {
      const value = await attempt()
      if (value) return value
    }
    catch (error) {
      last = error
    }
  }
  throw new Error(`${what}: not within ${patience} ms, last: ${String(last)}`)
}

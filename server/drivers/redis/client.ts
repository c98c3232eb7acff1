import { Redis, ReplyError } from 'ioredis'
import { createBreaker } from '../../domain/shared/breaker.ts'
import { isLate, within } from '../../utils/within.ts'

/** Redis cannot be asked at the moment. Callers decide: a cache misses, a limiter counts by itself, a cart waits. */
export class RedisUnavailableError extends Error {
  /** @param reason in words; not as `cause`, for h3 would show its handlers the cause in place of this error */
  constructor(reason: string) {
    super(`Redis does not answer: ${reason}`)
    this.name = 'RedisUnavailableError'
  }
}

/** One connection to Redis, shared by the drivers. */
export interface RedisConnection {
  /**
   * Runs commands; they take 300 ms at most, and none waits at all while Redis is known to be away.
   *
   * @throws RedisUnavailableError
   */
  run<T>(work: (redis: Redis) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Milliseconds. */
const CONNECT_TIME = 1_000
const COMMAND_TIME = 300
/** How long Redis is left alone after it did not answer. */
const PAUSE = 500
const LONGEST_RECONNECT_DELAY = 1_000
/** How long a connection may be silent that has something to answer. */
const SILENCE = 2_000

/**
 * Connects, or says why it cannot: a Redis that is named but not there stops the start.
 * Later outages are survived: the connection is made anew for as long as it takes.
 *
 * @param onError hears once of each outage
 */
export async function connectRedis(url: string, onError: (error: Error) => void): Promise<RedisConnection> {
  const breaker = createBreaker(PAUSE)
  let announced = false
  const redis = new Redis(url, {
    lazyConnect: true,
    // Nothing is queued for a Redis that is away: a request is answered now, with or without it.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_TIME,
    retryStrategy: attempt => Math.min(LONGEST_RECONNECT_DELAY, 50 * 2 ** Math.min(attempt, 6)),
  })
  const failed = (error: Error) => {
    breaker.open()
    if (!announced) onError(error)
    announced = true
  }
  let heardAt = performance.now()
  const answered = () => {
    heardAt = performance.now()
    breaker.close()
    announced = false
  }
  redis.on('ready', answered)
  // A connection that swallows commands is given up and made anew. ioredis' own `socketTimeout` is not used: its timer
  // outlives the connection and ends the next one, up to two seconds after Redis is back.
  const giveUp = () => redis.stream.destroy(new Error('silent'))
  let handshake: NodeJS.Timeout | undefined
  redis.on('connect', () => {
    clearTimeout(handshake)
    handshake = setTimeout(giveUp, SILENCE)
  })
  for (const event of ['ready', 'close'] as const) redis.on(event, () => clearTimeout(handshake))

  let firstFailure: Error | null = null
  const remember = (error: Error) => {
    firstFailure ??= error
  }
  redis.on('error', remember)
  // The first failure says why; what the commands hear is only that the connection has ended.
  const refused = await redis.connect().then(() => redis.ping()).then(() => null, (error: unknown) => firstFailure ?? error)
  if (refused !== null) {
    redis.disconnect()
    throw new Error(`REDIS_URL names a Redis that cannot be used (${reasonOf(refused)}); start it, mend the address, or unset REDIS_URL.`, { cause: refused })
  }
  redis.off('error', remember)
  redis.on('error', failed)

  return {
    async run(work) {
      if (breaker.isOpen()) throw new RedisUnavailableError('left alone after a failure')
      try {
        const result = await within(COMMAND_TIME, work(redis))
        answered()
        return result
      }
      catch (error) {
        if (redis.status === 'ready' && isLate(error) && performance.now() - heardAt > SILENCE) giveUp()
        // An answer that refuses is still an answer: full memory, a replica, a wrong type.
        if (!(error instanceof ReplyError)) failed(error instanceof Error ? error : new Error(String(error)))
        throw new RedisUnavailableError(reasonOf(error))
      }
    },
    async close() {
      redis.disconnect()
    },
  }
}

/** The error in words, without the address: that may hold a password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const { code } = error as Error & { code?: unknown }
  return typeof code === 'string' ? code : error.message
}

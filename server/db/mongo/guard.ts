import type { Collection, Document, MongoClient } from 'mongodb'
import { createBreaker, type Breaker } from '../../domain/shared/breaker.ts'

/** The document store did not answer a moment ago, and is not asked again so soon. */
export class DocumentStoreAwayError extends Error {
  constructor() {
    super('The document store does not answer; left alone after a failure.')
    this.name = 'DocumentStoreAwayError'
  }
}

/** Milliseconds that a store which did not answer is left alone, until one call tries again. */
const PAUSE = 500

/**
 * Learns from the driver's own events whether its store answers. A single command that takes too long tells nothing, as
 * long as others are answered meanwhile.
 *
 * @param limits milliseconds to wait for a server, and for the answer to a command
 */
export function watchAnswers(client: MongoClient, limits: { connect: number, answer: number }): Breaker {
  const breaker = createBreaker(PAUSE)
  let heardAt = performance.now()
  let back: number | '<monitor>' | null = null
  let unknown: NodeJS.Timeout | undefined

  // One on which a command failed, or that has lost its server, comes back like any other, and is closed at once.
  client.on('connectionCheckedIn', ({ connectionId }) => {
    back = connectionId
    queueMicrotask(() => {
      if (back !== connectionId) return
      heardAt = performance.now()
      breaker.close()
    })
  })
  const failed = () => {
    if (performance.now() - heardAt > limits.answer) breaker.open()
  }
  client.on('connectionClosed', ({ connectionId, reason }) => {
    if (back === connectionId) back = null
    if (reason === 'error') failed()
  })
  client.on('connectionCheckOutFailed', failed)
  client.on('topologyDescriptionChanged', ({ newDescription }) => {
    if (!newDescription.hasDataBearingServers) {
      // Told anew whenever the server is looked for in vain.
      unknown ??= setTimeout(() => breaker.open(), limits.connect).unref()
      return
    }
    clearTimeout(unknown)
    unknown = undefined
    breaker.close()
  })
  client.on('topologyClosed', () => clearTimeout(unknown))
  return breaker
}

/** Answered by a cursor, which must fail when it is read, not when it is made. */
const CURSORS = new Set<PropertyKey>(['find', 'aggregate'] satisfies (keyof Collection)[])
const CALLS = new Set<PropertyKey>([
  'findOne', 'countDocuments', 'estimatedDocumentCount', 'distinct', 'insertOne', 'insertMany', 'updateOne', 'updateMany', 'replaceOne',
  'deleteOne', 'deleteMany', 'bulkWrite', 'findOneAndUpdate', 'findOneAndReplace', 'findOneAndDelete',
] satisfies (keyof Collection)[])

/**
 * The same collection, whose calls fail at once while its store is away: a page asks several times, one after the other, and
 * must not wait each time.
 */
export function guardCollection<T extends Document>(collection: Collection<T>, breaker: Breaker): Collection<T> {
  return new Proxy(collection, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      if (CALLS.has(key)) return (...args: unknown[]) => breaker.isOpen() ? Promise.reject(new DocumentStoreAwayError()) : Reflect.apply(value, target, args)
      if (CURSORS.has(key)) {
        return (query: unknown, options?: object) => Reflect.apply(value, target, [query, breaker.isOpen() ? { ...options, signal: AbortSignal.abort(new DocumentStoreAwayError()) } : options])
      }
      return value.bind(target)
    },
  })
}

import { setTimeout as sleep } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { createBreaker } from '../../domain/shared/breaker.ts'
import { readThrough } from './read-through.ts'
import type { Cache, CacheGroup, SharedCache } from './types.ts'

interface Copy {
  value: unknown
  endsAt: number
  /** Of the group, when the load began. */
  generation: number
}

/** Documents that are kept; of 3 kB each they take some 30 MB. A list counts as many as it holds. */
const MOST_DOCUMENTS = 5_000
/** Milliseconds that a copy may be served without a store behind it. */
const STALE_FOR = 24 * 60 * 60 * 1000
/** Milliseconds that a reader waits for fresh data when a copy is at hand of which no change is known. */
const PATIENCE = 500
/** Milliseconds between two tries of a store that failed, as long as there are copies. */
const PAUSE = 1_000

export interface MemoryCacheOptions {
  /** Milliseconds since some moment; unlike a clock, nobody sets it. */
  now?: () => number
  shared?: SharedCache | null
  /** Hears of a load that failed and whose reader was given an old copy. */
  onStale?: (error: unknown) => void
}

/** A cache in this process, bounded. Loads that run at the same time for one key are one load. */
export function createMemoryCache({ now = () => performance.now(), shared = null, onStale = () => {} }: MemoryCacheOptions = {}): Cache {
  const copies = new LRUCache<string, Copy>({
    maxSize: MOST_DOCUMENTS,
    sizeCalculation: ({ value }) => Array.isArray(value) ? Math.max(1, value.length) : 1,
  })
  const generations = new Map<CacheGroup, number>()
  const loading = new Map<string, { generation: number, promise: Promise<unknown> }>()
  const breaker = createBreaker(PAUSE, now)
  const generationOf = (group: CacheGroup) => generations.get(group) ?? 0

  function load(group: CacheGroup, key: string, id: string, lifetime: number, work: () => Promise<unknown>): Promise<unknown> {
    const generation = generationOf(group)
    const running = loading.get(id)
    // One that began before a change would bring what was there before it.
    if (running?.generation === generation) return running.promise
    const promise = readThrough(shared, group, key, lifetime, work).then((value) => {
      breaker.close()
      if (value !== null && generationOf(group) === generation) copies.set(id, { value, endsAt: now() + lifetime, generation })
      if (value === null) copies.delete(id)
      return value
    }).finally(() => {
      if (loading.get(id)?.promise === promise) loading.delete(id)
    })
    loading.set(id, { generation, promise })
    return promise
  }

  async function loadOrStale(copy: Copy, fresh: () => Promise<unknown>, current: boolean): Promise<unknown> {
    if (breaker.isOpen()) return copy.value
    const loaded = fresh().catch((error: unknown) => {
      breaker.open()
      onStale(error)
      return copy.value
    })
    // Nothing is known against the copy but its age, so nobody has to wait long.
    return current ? Promise.race([loaded, sleep(PATIENCE, copy.value, { ref: false })]) : loaded
  }

  return {
    async remember<T>(group: CacheGroup, key: string, lifetime: number, work: () => Promise<T>): Promise<T> {
      const id = `${group} ${key}`
      const copy = copies.get(id)
      const current = copy?.generation === generationOf(group)
      if (copy && current && copy.endsAt > now()) return copy.value as T
      const fresh = () => load(group, key, id, lifetime, work)
      const usable = copy && copy.endsAt + STALE_FOR > now()
      return await (usable ? loadOrStale(copy, fresh, current) : fresh()) as T
    },
    async forget(group) {
      // The common layer first: a reader in between must not fetch an old copy from there.
      await shared?.forget(group).catch(() => {})
      generations.set(group, generationOf(group) + 1)
    },
  }
}

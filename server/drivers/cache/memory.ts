import { createStorage } from 'unstorage'
import memoryDriver from 'unstorage/drivers/memory'
import type { Cache } from './types.ts'

interface Entry {
  value: unknown
  endsAt: number
}

/** A cache in this process. Loads that run at the same time for one key are one load. */
export function createMemoryCache(now: () => number = Date.now): Cache {
  // Raw items: values stay as they are, dates included.
  const storage = createStorage({ driver: memoryDriver() })
  const loading = new Map<string, Promise<unknown>>()
  return {
    async remember<T>(key: string, lifetime: number, load: () => Promise<T>): Promise<T> {
      const entry = await storage.getItemRaw<Entry>(key)
      if (entry && entry.endsAt > now()) return entry.value as T
      const running = loading.get(key) as Promise<T> | undefined
      if (running) return running
      const fresh = load()
        .then(async (value) => {
          // Forgotten meanwhile: the value may be older than the change, so it is not kept.
          if (loading.get(key) === fresh) await storage.setItemRaw<Entry>(key, { value, endsAt: now() + lifetime })
          return value
        })
        .finally(() => {
          if (loading.get(key) === fresh) loading.delete(key)
        })
      loading.set(key, fresh)
      return fresh
    },
    async forget(key) {
      loading.delete(key)
      await storage.removeItem(key)
    },
  }
}

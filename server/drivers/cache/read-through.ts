import type { CacheGroup, SharedCache } from './types.ts'

/** The common layer's value, else the loaded one, which is then stored there. A failing layer is none at all. */
export async function readThrough(shared: SharedCache | null, group: CacheGroup, key: string, lifetime: number, load: () => Promise<unknown>): Promise<unknown> {
  const answer = shared ? await shared.get(group, key).catch(() => null) : null
  if (answer?.found) return answer.found.value
  const value = await load()
  // Nobody waits for it.
  if (shared && answer && value !== null) shared.set(group, key, answer.ticket, value, lifetime).catch(() => {})
  return value
}

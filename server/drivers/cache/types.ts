/** What a copy was made of: a collection of the document store, of which any change ends the copy. */
export type CacheGroup = 'products' | 'collections' | 'facets' | 'pages' | 'menus' | 'settings' | 'homepage' | 'searchRules'

/**
 * Copies of what is read often. A miss is always right; a failing cache counts as a miss.
 * While the store behind it is away, old copies are better than none and are given out (stale-if-error).
 */
export interface Cache {
  /**
   * The kept value, or what `load` answers. Values are shared: nobody may change them. `null` is not kept, for
   * made-up addresses would fill the cache.
   *
   * @param group a change there ends the copy, see `forget`
   * @param key explicit and complete: nothing personal, nothing of the request
   * @param lifetime milliseconds after which it is loaded again, though nobody told of a change
   */
  remember<T>(group: CacheGroup, key: string, lifetime: number, load: () => Promise<T>): Promise<T>
  /** Ends all copies of the group. What was being loaded meanwhile is not kept. */
  forget(group: CacheGroup): Promise<void>
}

/** A second layer, common to all nodes. Each call may fail; then there is no second layer for this once. */
export interface SharedCache {
  /** @returns the value, if there is one, and the ticket under which a fresh one may be stored */
  get(group: CacheGroup, key: string): Promise<{ ticket: string, found: { value: unknown } | null }>
  /** Stores a value that was loaded after the ticket was drawn; a `forget` since then makes it void. */
  set(group: CacheGroup, key: string, ticket: string, value: unknown, lifetime: number): Promise<void>
  forget(group: CacheGroup): Promise<void>
}

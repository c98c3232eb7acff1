/** Copies of what is read often. A miss is always right; a failing cache counts as a miss. */
export interface Cache {
  /**
   * @param key explicit and complete: nothing personal, nothing of the request
   * @param lifetime milliseconds
   */
  remember<T>(key: string, lifetime: number, load: () => Promise<T>): Promise<T>
  forget(key: string): Promise<void>
}

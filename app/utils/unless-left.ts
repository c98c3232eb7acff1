/**
 * Resolves as `loading` does, or never when the page was left meanwhile: its data is thrown away by then, and what it
 * says of missing data (404, 503) would be shown in place of the page that came after it. To be called before the
 * component awaits anything of its own in the same statement.
 */
export function unlessLeft<T>(loading: Promise<T>): Promise<T> {
  let isLeft = false
  if (import.meta.client && getCurrentScope()) {
    onScopeDispose(() => {
      isLeft = true
    })
  }
  const never = new Promise<never>(() => {})
  return loading.then(value => isLeft ? never : value, (error: unknown) => isLeft ? never : Promise.reject(error))
}

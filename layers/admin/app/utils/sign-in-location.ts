/** The sign-in page, which leads back afterwards. */
export function signInLocation(returnTo: string): string {
  return returnTo === '/admin' ? '/admin/sign-in' : `/admin/sign-in?next=${encodeURIComponent(returnTo)}`
}

/** Where to go after signing in: only into the back office, whatever the address says. */
export function safeReturn(next: unknown): string {
  return typeof next === 'string' && /^\/admin(\/[\w/-]*)?(\?[^#\s\\]*)?$/.test(next) ? next : '/admin'
}

/** Parts of the site that no redirect may stand in front of. */
const OWN = /^\/(?:admin|graphql|checkout|cart|webhooks|health|media|_nuxt|__nuxt|metrics|sandbox|auth)(?:\/|$)/i
const LONGEST = 1_000

/** A path as redirects are kept: without host, query, fragment and last slash; null when it is none. */
export function redirectPath(text: string): string | null {
  if (!text.startsWith('/') || text.startsWith('//') || text.includes('\\') || text.length > LONGEST) return null
  try {
    const { pathname } = new URL(text, 'http://shop.invalid')
    return pathname.replace(/(?<=.)\/+$/, '')
  }
  catch {
    return null
  }
}

export const isReserved = (path: string): boolean => OWN.test(path) || path === '/'

/** Where a redirect may lead: a path of this site with its query, or an https address; null for anything else. */
export function redirectTarget(text: string): string | null {
  const path = redirectPath(text)
  if (path) {
    const { search } = new URL(text, 'http://shop.invalid')
    return `${path}${search}`
  }
  if (text.length > LONGEST || !/^https:\/\//i.test(text)) return null
  try {
    const url = new URL(text)
    return url.username || url.password ? null : url.href
  }
  catch {
    return null
  }
}

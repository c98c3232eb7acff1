/** Pages whose last part is a slug; slugs are lower-case. */
const LOWER_CASE = /^\/(?:products|collections|pages)\//i
/** Files, whose names are what they are. */
const FILES = /^\/(?:_nuxt|media)\//
/** Letters and digits never need an escape (RFC 3986, section 2.3). */
const NEEDLESS_ESCAPE = /%(?:2[DE]|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])/gi

/**
 * The one spelling of a page's address: no doubled or last slash, no dot segments, no needless escapes, slugs in lower
 * case. One content then has one address, for search engines, caches and whoever reads the log.
 *
 * @param path without the query
 * @returns the path itself when it is canonical already
 */
export function canonicalPath(path: string): string {
  if (FILES.test(path)) return path
  const plain = path.replace(NEEDLESS_ESCAPE, escape => decodeURIComponent(escape)).replaceAll('\\', '/').replace(/\/{2,}/g, '/')
  const resolved = new URL(plain, 'http://shop.invalid').pathname.replace(/(?<=.)\/+$/, '')
  return LOWER_CASE.test(resolved) ? resolved.toLowerCase() : resolved
}

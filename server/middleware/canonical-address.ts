import { canonicalPath } from '#server/utils/canonical-path.ts'

/** Sends readers of a page to its one address (301). Nothing is decided about who may read it. */
export default defineEventHandler((event) => {
  if (event.method !== 'GET' && event.method !== 'HEAD') return
  const [path = '/', ...query] = event.path.split('?')
  const canonical = canonicalPath(path)
  // Always a path of this site: it starts with exactly one slash.
  if (canonical !== path) return sendRedirect(event, [canonical, ...query].join('?'), 301)
})

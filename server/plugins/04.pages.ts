import { randomBytes } from 'node:crypto'
import { setResponseHeader } from 'h3'
import { contentSecurityPolicy } from '#server/utils/security-headers.ts'

/** Elements of the page's own frame that load or run something; contents of the page are never touched. */
const NEEDS_NONCE = /<(script|style)(?=[\s>])|<link(?=[^>]*\srel="(?:modulepreload|preload|stylesheet)")/g

/** Each page gets a nonce of its own, and is kept by no cache that is shared. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:html', (html, { event }) => {
    // Development injects scripts that know no nonce.
    if (import.meta.dev) return
    const nonce = randomBytes(16).toString('base64')
    const mark = (chunk: string) => chunk.replace(NEEDS_NONCE, opening => `${opening} nonce="${nonce}"`)
    html.head = html.head.map(mark)
    html.bodyPrepend = html.bodyPrepend.map(mark)
    html.bodyAppend = html.bodyAppend.map(mark)
    setResponseHeader(event, 'content-security-policy', contentSecurityPolicy(nonce))
  })

  nitro.hooks.hook('render:response', (response) => {
    response.headers = { 'cache-control': 'private, no-store', ...response.headers }
  })
})

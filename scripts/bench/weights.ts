import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface PageWeight {
  path: string
  /** Bytes of the page as sent without compression, and compressed. */
  html: number
  htmlGzip: number
  /** Bytes, compressed one by one, of the scripts that the page loads first: its scripts and module preloads, no prefetches. */
  scriptsGzip: number
}

/** @param publicDir the build's folder with `_nuxt` in it */
export function weigh(path: string, html: string, publicDir: string): PageWeight {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const scripts = new Set(tags
    .filter(tag => tag.startsWith('<script') || tag.includes('rel="modulepreload"'))
    .flatMap(tag => /(?:src|href)="(\/_nuxt\/[^"]+\.js)"/.exec(tag)?.[1] ?? []))
  const scriptsGzip = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(join(publicDir, file))).length, 0)
  return { path, html: Buffer.byteLength(html), htmlGzip: gzipSync(html).length, scriptsGzip }
}

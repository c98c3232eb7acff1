import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../', import.meta.url)

/**
 * Every page of the shop and the back office, from their files, so that a new page is crawled without being listed.
 *
 * @param parameters what stands for `[slug]` and the like, by the part of the address before it, e.g. `products`
 */
export function pageRoutes(parameters: Record<string, string>): string[] {
  return ['app/pages', 'layers/admin/app/pages'].flatMap(folder =>
    readdirSync(fileURLToPath(new URL(folder, ROOT)), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.vue'))
      .map(file => `/${file.replace(/\.vue$/, '')}`.replace(/\/index$/, '') || '/')
      .map((route) => {
        return route.replace(/([^/]+)\/\[[^/]+\]/g, (_match, part: string) => {
          const value = parameters[part]
          if (!value) throw new Error(`Name something that stands for ${route}`)
          return `${part}/${value}`
        })
      }))
}

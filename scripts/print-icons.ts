import { createRequire } from 'node:module'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'

/**
 * Writes the drawings of the icons that the storefront names (`<BaseIcon name="…">`), so that a page
 * carries a few paths instead of an icon library's runtime. Run it after using a new icon.
 */
const icons = z.object({
  icons: z.record(z.string(), z.object({ body: z.string() })),
  /** Former names. */
  aliases: z.record(z.string(), z.object({ parent: z.string() })),
})
const root = new URL('../app/', import.meta.url)

async function usedNames(): Promise<string[]> {
  const files = (await readdir(root, { recursive: true })).filter(file => file.endsWith('.vue'))
  const sources = await Promise.all(files.map(file => readFile(new URL(file, root), 'utf8')))
  const names = sources.flatMap(source => [...source.matchAll(/<BaseIcon\b[^]*?\bname="([^"]+)"/g)].flatMap(match =>
    // A bound name is an expression with the names in quotes.
    match[1]!.includes('\'') ? [...match[1]!.matchAll(/'([a-z-]+)'/g)].map(part => part[1]!) : [match[1]!]))
  return [...new Set(names)].sort()
}

const lucide = icons.parse(JSON.parse(await readFile(createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json'), 'utf8')))
const lines = (await usedNames()).map((name) => {
  const icon = lucide.icons[lucide.aliases[name]?.parent ?? name]
  if (!icon) throw new Error(`Lucide has no icon "${name}".`)
  // The stroke width is set by the component, so that all icons have one weight.
  const body = icon.body.replaceAll(' stroke-width="2"', '').replaceAll(' fill="none"', '').replaceAll(' stroke="currentColor"', '').replaceAll(' stroke-linecap="round"', '').replaceAll(' stroke-linejoin="round"', '')
  return `  '${name}': '${body}',`
})

await writeFile(new URL('utils/icons.ts', root), `// Written by scripts/print-icons.ts from Lucide (ISC licence); do not edit.

/** Drawings on a 24 px grid, as the content of an \`svg\` element. */
export const ICONS = {
${lines.join('\n')}
} as const

export type IconName = keyof typeof ICONS
`)

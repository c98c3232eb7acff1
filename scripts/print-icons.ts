import { createRequire } from 'node:module'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'

/**
 * Writes the drawings of the icons that the storefront names (`<BaseIcon name="…">`) and that the back office names
 * (`lucide:…`), each into a file of its own, so that a page carries a few paths instead of an icon library's runtime.
 * Run it after using a new icon.
 */
const icons = z.object({
  icons: z.record(z.string(), z.object({ body: z.string() })),
  /** Former names. */
  aliases: z.record(z.string(), z.object({ parent: z.string() })),
})
const lucide = icons.parse(JSON.parse(await readFile(createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json'), 'utf8')))

/** `<BaseIcon name="x">`; a bound name is an expression with the names in quotes. */
function storefrontNames(source: string): string[] {
  return [...source.matchAll(/<BaseIcon\b[^]*?\bname="([^"]+)"/g)].flatMap(match =>
    match[1]!.includes('\'') ? [...match[1]!.matchAll(/'([a-z-]+)'/g)].map(part => part[1]!) : [match[1]!])
}

function adminNames(source: string): string[] {
  return [...source.matchAll(/lucide:([a-z0-9-]+)/g)].map(match => match[1]!)
}

async function usedNames(root: URL, namesIn: (source: string) => string[]): Promise<string[]> {
  const files = (await readdir(root, { recursive: true })).filter(file => /\.(vue|ts)$/.test(file) && !/icons\.ts$/.test(file))
  const sources = await Promise.all(files.map(file => readFile(new URL(file, root), 'utf8')))
  return [...new Set(sources.flatMap(namesIn))].sort()
}

/** The stroke is set by the component, so that all icons have one weight. */
function drawing(name: string): string {
  const icon = lucide.icons[lucide.aliases[name]?.parent ?? name]
  if (!icon) throw new Error(`Lucide has no icon "${name}".`)
  return [' stroke-width="2"', ' fill="none"', ' stroke="currentColor"', ' stroke-linecap="round"', ' stroke-linejoin="round"']
    .reduce((body, attribute) => body.replaceAll(attribute, ''), icon.body)
}

async function print(file: URL, prefix: string, exported: string, names: string[]): Promise<void> {
  const type = `${exported === 'ICONS' ? '' : 'Admin'}IconName`
  await writeFile(file, `// Written by scripts/print-icons.ts from Lucide (ISC licence); do not edit.

/** Drawings on a 24 px grid, as the content of an \`svg\` element. */
export const ${exported} = {
${names.map(name => `  '${prefix}${name}': '${drawing(name)}',`).join('\n')}
} as const

export type ${type} = keyof typeof ${exported}
`)
}

const storefront = new URL('../app/', import.meta.url)
const admin = new URL('../layers/admin/app/', import.meta.url)
await print(new URL('utils/icons.ts', storefront), '', 'ICONS', await usedNames(storefront, storefrontNames))
await print(new URL('utils/admin-icons.ts', admin), 'lucide:', 'ADMIN_ICONS', await usedNames(admin, adminNames))

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project.ts'

/** Everything that the build is made of; the command line is bundled into it. */
const ROOTS = ['app', 'cli', 'layers', 'public', 'server', 'shared', 'nuxt.config.ts', 'tailwind.config.ts', 'package.json', 'pnpm-lock.yaml']
/** Texts for people, and pictures that the seed copies; the build holds neither. */
const NOT_BUILT = /\.(?:md|spec\.ts)$|(?:^|\/)server\/seed\/images\//

/** A digest of the contents of all sources: the same sources give the same build, whenever and wherever they were written. */
export function fingerprintSources(): string {
  const hash = createHash('sha256')
  for (const path of ROOTS.flatMap(root => filesBelow(root)).sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(projectRoot, path))).update('\0')
  }
  return hash.digest('hex').slice(0, 20)
}

function filesBelow(path: string): string[] {
  const entry = statSync(join(projectRoot, path), { throwIfNoEntry: false })
  if (!entry || NOT_BUILT.test(`${path}${entry.isDirectory() ? '/' : ''}`)) return []
  if (!entry.isDirectory()) return [path]
  return readdirSync(join(projectRoot, path))
    .filter(name => !name.startsWith('.') && name !== 'node_modules')
    .flatMap(name => filesBelow(`${path}/${name}`))
}

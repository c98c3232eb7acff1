import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Set by the bundler: the bundle runs from a build, where neither sources nor database binaries exist. */
export const isBundle = process.env.ZIVERO_BUNDLE === '1'

const here = dirname(fileURLToPath(import.meta.url))

/** The project's root; for the bundle, the build's own folder. */
export const projectRoot = dirname(here)

/** The server of the build that the bundle lies in. */
export const bundledServer = join(projectRoot, 'server', 'index.mjs')

/** Path of a tool that the project installs, run with the same Node as this process. */
export function toolPath(...segments: string[]): string {
  const path = join(projectRoot, 'node_modules', ...segments)
  if (!existsSync(path)) throw new Error(`${path} is missing; install with: npx --yes pnpm@12 install`)
  return path
}

/** Path of a folder that the bundle carries beside itself; undefined from the sources, where its user knows the way. */
export function besideBundle(name: string): string | undefined {
  return isBundle ? join(here, name) : undefined
}

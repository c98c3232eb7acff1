import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../output.ts'

/** Everything that a shop without external stores keeps, by name. */
export interface DataDir {
  root: string
  lock: string
  runFile: string
  secrets: string
  postgres: string
  postgresLog: string
  documents: string
  documentsLog: string
}

/**
 * Makes the data directory and names its parts.
 * PostgreSQL refuses to run as root, so under root it is another user who has to pass through this directory
 * to reach its own: it may be entered (0711), and every secret in it is closed by its own mode.
 */
export function openDataDir(root: string): DataDir {
  const asRoot = process.getuid?.() === 0
  try {
    mkdirSync(root, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
    if (asRoot && (statSync(root).mode & 0o711) !== 0o711) chmodSync(root, 0o711)
  }
  catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(`The data directory ${root} cannot be used (${reason}); set ZIVERO_DATA_DIR to a folder that you may write to.`)
  }
  const documents = join(root, 'documents')
  mkdirSync(documents, { recursive: true, mode: 0o700 })
  return {
    root,
    lock: join(root, 'lock'),
    runFile: join(root, 'run.json'),
    secrets: join(root, 'secrets.json'),
    postgres: join(root, 'postgres'),
    postgresLog: join(root, 'postgres.log'),
    documents,
    documentsLog: join(root, 'documents.log'),
  }
}

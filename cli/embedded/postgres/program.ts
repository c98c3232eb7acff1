import { closeSync, openSync } from 'node:fs'
import { UserError } from '../../output.ts'
import { closedFolder } from './reach.ts'
import type { PostgresUser } from './user.ts'

/** How PostgreSQL's programs are run on one data directory. */
export interface ProgramAccess {
  user: PostgresUser | null
  /** Folder with bin, lib and share. */
  binaries: string
  /** True when the data directory is handed over as an open folder instead of by its path. */
  byHandle: boolean
}

/** Path under which a program finds the folder that it was given as its first extra handle. */
const HANDED_FOLDER = '/proc/self/fd/3'

/**
 * Decides how the user reaches the cluster. Where a parent is closed to it (a clone below /root), root opens the
 * folder and PostgreSQL inherits the open handle: Linux then resolves /proc/self/fd/3 without walking the parents.
 */
export function accessFor(dataDir: string, user: PostgresUser | null, binaries: string): ProgramAccess {
  const closed = user ? closedFolder(dataDir, user) : null
  if (closed && process.platform !== 'linux') {
    throw new UserError(`PostgreSQL refuses to run as root, and its user cannot enter ${closed}; start the shop as an ordinary user, or set ZIVERO_DATA_DIR to a folder that everyone may enter.`)
  }
  return { user, binaries, byHandle: closed !== null }
}

/** Runs `work` with the path to give to PostgreSQL for `folder`, and the handles that its process must inherit. */
export function withFolder<T>(access: ProgramAccess, folder: string, work: (path: string, handles: number[]) => T): T {
  if (!access.byHandle) return work(folder, [])
  const handle = openSync(folder, 'r')
  try {
    return work(HANDED_FOLDER, [handle])
  }
  finally {
    closeSync(handle)
  }
}

/** The part of spawn's options that makes a program run as the chosen user, with nothing of our environment but PATH. */
export function spawnIdentity(access: ProgramAccess): { uid?: number, gid?: number, env: NodeJS.ProcessEnv } {
  return { ...access.user, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
}

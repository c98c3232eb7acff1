import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { UserError } from '../../output.ts'
import type { PostgresBinaries } from './binaries.ts'
import type { PostgresUser } from './user.ts'

/** The first folder on the way to `path` that the user may not enter, with its mode in words; null when the way is open. */
export function closedFolder(path: string, user: PostgresUser): string | null {
  const parent = dirname(path)
  if (parent !== path) {
    const closed = closedFolder(parent, user)
    if (closed) return closed
  }
  const { mode, uid, gid } = statSync(path)
  const search = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  return mode & search ? null : `${path} (mode ${(mode & 0o777).toString(8)})`
}

/**
 * Where the user can run the binaries from: where npm put them, or else a copy
 * (a clone below /root, whose mode is 700, is nothing that another user can reach).
 */
export function reachableBinaries(binaries: PostgresBinaries, dataDir: string, user: PostgresUser | null): string {
  if (!user || !closedFolder(binaries.folder, user)) return binaries.folder
  const home = [dataDir, tmpdir()].find(folder => !closedFolder(folder, user))
  if (!home) {
    throw new UserError(`PostgreSQL refuses to run as root, and its user cannot enter ${closedFolder(dataDir, user)}; `
      + 'start the shop as an ordinary user, or open that folder with: chmod o+x')
  }
  const copy = join(home, `zivero-postgres-${binaries.version}`)
  if (!isOurOwn(copy)) {
    rmSync(copy, { recursive: true, force: true })
    const aside = mkdtempSync(`${copy}-`)
    cpSync(binaries.folder, aside, { recursive: true, verbatimSymlinks: true })
    chmodSync(aside, 0o755)
    renameSync(aside, copy)
  }
  return copy
}

/** Nobody else may have put programs there that we would then run. */
function isOurOwn(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { mode, uid } = lstatSync(folder)
  return (mode & 0o170000) === 0o040000 && uid === process.getuid?.() && (mode & 0o022) === 0
}

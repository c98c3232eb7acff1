import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../output.ts'
import { spawnIdentity, withFolder, type ProgramAccess } from './program.ts'
import type { PostgresUser } from './user.ts'

export const SUPERUSER = 'zivero'

/** Stops before PostgreSQL is even started on files that this major cannot read. */
export function assertSameMajor(cluster: string, binariesVersion: string): void {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file)) return
  const found = readFileSync(file, 'utf8').trim()
  const own = binariesVersion.split('.')[0]
  if (found === own) return
  throw new UserError(`The data directory ${cluster} was written by PostgreSQL ${found}, and this version brings PostgreSQL ${own}; `
    + 'restore a backup into a new data directory, or start the version of Zivero that wrote it.')
}

/**
 * Makes an empty cluster: random superuser password, scram on every connection, the same collation on every machine.
 * It is made aside and renamed, so one that was interrupted is never mistaken for a whole one.
 */
export function makeCluster(cluster: string, password: string, access: ProgramAccess): void {
  const aside = `${cluster}.new`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { mode: 0o700 })
  const secretFolder = mkdtempSync(join(tmpdir(), 'zivero-'))
  const passwordFile = join(secretFolder, 'password')
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    if (access.user) [aside, secretFolder, passwordFile].forEach(path => give(path, access.user))
    const result = withFolder(access, aside, (path, handles) => spawnSync(join(access.binaries, 'bin', 'initdb'), [
      `--pgdata=${path}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions',
    ], { ...spawnIdentity(access), cwd: '/', encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', ...handles] }))
    if (result.status !== 0) {
      const said = (result.stderr || result.error?.message || '').trim().split('\n').slice(-3).join(' ')
      throw new UserError(`PostgreSQL could not make its files in ${cluster}: ${said}`)
    }
  }
  finally {
    rmSync(secretFolder, { recursive: true, force: true })
  }
  renameSync(aside, cluster)
}

/** Gives a cluster that root copied (from a backup, say) back to the user that PostgreSQL runs as. */
export function ensureOwner(cluster: string, user: PostgresUser | null): void {
  if (!user || statSync(cluster).uid === user.uid) return
  give(cluster, user)
  for (const entry of readdirSync(cluster, { recursive: true, withFileTypes: true })) give(join(entry.parentPath, entry.name), user)
}

function give(path: string, user: PostgresUser | null): void {
  if (user) chownSync(path, user.uid, user.gid)
}

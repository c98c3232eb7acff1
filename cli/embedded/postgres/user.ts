import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { UserError } from '../../output.ts'

export interface PostgresUser {
  uid: number
  gid: number
}

const OWN_NAME = 'zivero-postgres'
/** Taken when no user can be added, in this order. */
const OTHER_NAMES = ['postgres', 'nobody']

/**
 * The user that PostgreSQL runs as: null means the current one, which it accepts unless that is root.
 * Files that exist already decide, so that a data directory keeps working on a machine with other users.
 */
export function choosePostgresUser(cluster: string): PostgresUser | null {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const user = lookUp(OWN_NAME) ?? add(OWN_NAME) ?? OTHER_NAMES.map(lookUp).find(found => found !== null)
  if (!user) throw new UserError('PostgreSQL refuses to run as root, and no other user exists here; start the shop as an ordinary user.')
  return user
}

function lookUp(name: string): PostgresUser | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) >>> 0
    return { uid: id('-u'), gid: id('-g') }
  }
  catch {
    return null
  }
}

function add(name: string): PostgresUser | null {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' })
  }
  catch {
    // Not on this system, or a read-only one.
  }
  return lookUp(name)
}

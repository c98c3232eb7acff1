import { DatabaseSync } from 'node:sqlite'

/** SQLite's result code for "another process holds the lock". */
const SQLITE_BUSY = 5

export interface ExclusiveLock {
  release(): void
}

/**
 * Takes a lock that the kernel itself gives back when its holder dies, however it dies; null when another process has it.
 * A file that names its holder would need a guess whether that holder still lives, and two guesses can overlap;
 * an exclusive SQLite transaction is an advisory file lock, and Node carries it on every platform.
 */
export function takeExclusiveLock(path: string): ExclusiveLock | null {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  }
  catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null
    throw error
  }
  const lock = { release: () => { if (held.delete(database)) database.close() } }
  held.add(database)
  return lock
}

/** Keeps the handles reachable: a collected handle would close its file and with it give the lock away. */
const held = new Set<DatabaseSync>()

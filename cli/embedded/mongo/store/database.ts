import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The format of the file; a later format gets a higher number and a migration. */
const FORMAT = 1

/** The data directory is open in another process. */
export class InUseError extends Error {}

/**
 * Opens the file of a data directory, makes it when it is missing, and keeps it locked until it is closed or the
 * process ends. Throws InUseError when another process has it.
 */
export function openDatabase(directory: string): DatabaseSync {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, 'documents.sqlite')
  const database = new DatabaseSync(file, { timeout: 3000 })
  try {
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -65536;
      PRAGMA wal_autocheckpoint = 8000;
      PRAGMA temp_store = MEMORY;
      BEGIN IMMEDIATE;
      CREATE TABLE IF NOT EXISTS collections (
        id INTEGER PRIMARY KEY, db TEXT NOT NULL, name TEXT NOT NULL, uuid BLOB NOT NULL, UNIQUE (db, name)
      );
      CREATE TABLE IF NOT EXISTS indexes (
        id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec BLOB NOT NULL, arrays TEXT NOT NULL
      );
      COMMIT;
    `)
  } catch (error) {
    database.close()
    if (error instanceof Error && error.message.includes('locked')) {
      throw new InUseError(`the documents in ${directory} are open in another process`)
    }
    throw error
  }
  checkFormat(database, file)
  return database
}

function checkFormat(database: DatabaseSync, file: string): void {
  const format = Number(database.prepare('PRAGMA user_version').get()?.user_version)
  if (format > FORMAT) {
    database.close()
    throw new Error(`${file} was written by a later version (format ${format}; this version reads up to ${FORMAT})`)
  }
  database.exec(`PRAGMA user_version = ${FORMAT}`)
}

/** SQLite's bytes as a Buffer, without a copy. */
export function toBuffer(bytes: unknown): Buffer {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('expected bytes')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

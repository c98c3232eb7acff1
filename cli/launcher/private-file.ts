import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes a file that only its owner may read, all of it or nothing of it, also when the machine stops half-way. */
export function writePrivateJson(path: string, value: unknown): void {
  const aside = `${path}.${process.pid}.new`
  try {
    const file = openSync(aside, 'w', 0o600)
    try {
      // Goes on until all is written: a single write to a disk that fills up takes a part without an error.
      writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
      fsyncSync(file)
    }
    finally {
      closeSync(file)
    }
    renameSync(aside, path)
  }
  catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

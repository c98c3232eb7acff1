import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

/** Writes a file that only its owner may read, all of it or nothing of it, also when the machine stops half-way. */
export function writePrivateJson(path: string, value: unknown): void {
  const aside = `${path}.${process.pid}.new`
  const file = openSync(aside, 'w', 0o600)
  try {
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`)
    fsyncSync(file)
  }
  finally {
    closeSync(file)
  }
  renameSync(aside, path)
}

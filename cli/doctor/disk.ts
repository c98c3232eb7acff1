import { closeSync, fsyncSync, openSync, rmSync, statSync, statfsSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ok, problem, warning, type Finding } from './finding.ts'

const MB = 1024 * 1024
/** Below this a database may stop in the middle of its day; one write-ahead segment of PostgreSQL has 16 MB. */
const LEAST = 200 * MB
const COMFORTABLE = 1024 * MB
/** What is written to see whether writing works. */
const PROBE = Buffer.alloc(MB)

/** Whether there is room where the data lies, and whether it can be written. */
export function checkDisk(dataDir: string): Finding[] {
  const folder = nearestFolder(dataDir)
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const words = `${Math.round(free / MB)} MB are free where the data lies (${folder})`
  const findings: Finding[] = []
  if (free < LEAST) findings.push(problem('disk', `is nearly full: only ${words}; free some, or move ZIVERO_DATA_DIR to a larger disk.`))
  else if (free < COMFORTABLE) findings.push(warning('disk', `is getting full: ${words}.`))
  else findings.push(ok('disk', `${words}.`))
  const refused = writeProbe(folder)
  if (refused) findings.push(problem('disk', refused === 'ENOSPC' ? `is full: nothing can be written to ${folder}; free some space first.` : `cannot be written: ${folder} answers ${refused}; give this user the right to write there.`))
  return findings
}

/** Writes and removes a small file. @returns the error's code, or null */
function writeProbe(folder: string): string | null {
  const file = join(folder, `.zivero-doctor-${process.pid}`)
  let handle: number | null = null
  try {
    handle = openSync(file, 'wx', 0o600)
    // A disk that fills up takes a part without an error.
    if (writeSync(handle, PROBE) < PROBE.length) return 'ENOSPC'
    fsyncSync(handle)
    return null
  }
  catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'an unknown error'
  }
  finally {
    if (handle !== null) closeSync(handle)
    rmSync(file, { force: true })
  }
}

function nearestFolder(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() || dirname(path) === path ? path : nearestFolder(dirname(path))
}

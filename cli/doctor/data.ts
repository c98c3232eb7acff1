import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from '../embedded/postgres/binaries.ts'
import { assertSameMajor } from '../embedded/postgres/cluster.ts'
import { isRunning, readRunFile, type RunFile } from '../launcher/run-file.ts'
import { isBundle } from '../project.ts'
import { ok, problem, reasonOf, warning, type Finding } from './finding.ts'

/** Everything that a shop puts into its data directory. */
const OURS = new Set(['lock', 'run.json', 'secrets.json', 'postgres', 'postgres.new', 'postgres.log', 'postgres-binaries', 'documents', 'documents.log', 'media', 'mail', 'guest-carts.sqlite', 'guest-carts.sqlite-wal', 'guest-carts.sqlite-shm', 'search.bin'])
/** Milliseconds that a file may lie in the future before the clock is to blame. */
const TOLERANCE = 60_000

/** What is wrong with the data directory itself. Changes nothing. */
export function checkDataDir(dataDir: string): Finding[] {
  if (!existsSync(dataDir)) return [ok('data directory', `${dataDir} does not exist yet; the first start makes it.`)]
  if (!statSync(dataDir).isDirectory()) return [problem('data directory', `${dataDir} is a file; set ZIVERO_DATA_DIR to a folder.`)]
  return [...checkContents(dataDir), ...checkSecrets(dataDir), ...checkCluster(dataDir), ...checkClock(dataDir), ...checkLeftovers(readRunFile(join(dataDir, 'run.json')))]
}

function checkContents(dataDir: string): Finding[] {
  const entries = readdirSync(dataDir).filter(name => !name.startsWith('.'))
  if (entries.length > 0 && !entries.some(name => OURS.has(name))) {
    return [problem('data directory', `${dataDir} belongs to something else (it holds ${entries.slice(0, 3).join(', ')}); set ZIVERO_DATA_DIR to a folder of the shop's own.`)]
  }
  const user = process.getuid?.()
  const owner = statSync(dataDir).uid
  if (user !== undefined && user !== 0 && owner !== user) return [problem('data directory', `${dataDir} belongs to another user (${owner}); run the shop as that user, or give the folder to this one.`)]
  return [ok('data directory', `${dataDir} is the shop's own.`)]
}

function checkSecrets(dataDir: string): Finding[] {
  const file = join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    return existsSync(join(dataDir, 'postgres'))
      ? [problem('secrets', `${file} is missing, and the embedded database opens only with its password; restore it from a backup.`)]
      : []
  }
  try {
    JSON.parse(readFileSync(file, 'utf8'))
  }
  catch (error) {
    return [problem('secrets', `${file} cannot be read (${reasonOf(error)}); restore it from a backup.`)]
  }
  return (statSync(file).mode & 0o077) !== 0
    ? [problem('secrets', `${file} may be read by other users; close it: chmod 600 ${file}`)]
    : []
}

function checkCluster(dataDir: string): Finding[] {
  if (isBundle) return []
  try {
    assertSameMajor(join(dataDir, 'postgres'), findBinaries().version)
    return []
  }
  catch (error) {
    return [problem('embedded PostgreSQL', reasonOf(error).replace(/\.?$/, '.'))]
  }
}

/** A clock that was set back makes new records older than old ones: changes would not be heard of. */
function checkClock(dataDir: string): Finding[] {
  const newest = Math.max(...readdirSync(dataDir).map(name => statSync(join(dataDir, name), { throwIfNoEntry: false })?.mtimeMs ?? 0))
  const ahead = newest - Date.now()
  return ahead > TOLERANCE
    ? [problem('clock', `was set back: the data was written ${Math.round(ahead / 1000)} seconds in the future of this machine's clock (${new Date().toISOString()}); set the clock right before the shop goes on.`)]
    : [ok('clock', `goes on from the last write.`)]
}

function checkLeftovers(run: RunFile | null): Finding[] {
  if (!run || isRunning(run.launcher)) return []
  const left = run.processes.filter(isRunning)
  return left.length > 0
    ? [warning('leftovers', `${left.map(({ name, pid }) => `${name} (${pid})`).join(', ')} of a start that was killed still run; the next start ends them.`)]
    : []
}

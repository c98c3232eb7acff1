import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startChild, type Child } from '../../launcher/child.ts'
import type { DataDir } from '../../launcher/data-dir.ts'
import { freePort } from '../../launcher/ports.ts'
import { UserError, type Report } from '../../output.ts'
import { findBinaries } from './binaries.ts'
import { assertSameMajor, ensureOwner, makeCluster, SUPERUSER } from './cluster.ts'
import { stopLeftover } from './leftover.ts'
import { accessFor } from './program.ts'
import { reachableBinaries } from './reach.ts'
import { choosePostgresUser } from './user.ts'
import type { WatchdogOrder } from './watchdog.ts'

const DATABASE = 'zivero'
/** Recovery after a crash replays the log; that may take a while on a slow disk. */
const START_TIMEOUT_MS = 60_000
/** Longer than the watchdog's own patience, so that PostgreSQL always ends first. */
const STOP_TIMEOUT_MS = 12_000
const ATTEMPTS = 4

/**
 * Starts the embedded PostgreSQL on the data directory and waits until it takes connections.
 * Only call with the data directory's lock held.
 */
export async function startPostgres(dataDir: DataDir, password: string, report: Report): Promise<{ url: string, child: Child }> {
  const binaries = findBinaries()
  const cluster = dataDir.postgres
  const user = choosePostgresUser(cluster)
  const access = accessFor(dataDir.root, user, reachableBinaries(binaries, dataDir.root, user))
  assertSameMajor(cluster, binaries.version)
  const clusterName = `zivero-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`

  if (existsSync(cluster)) {
    ensureOwner(cluster, user)
    await stopLeftover(cluster, clusterName)
  }
  else {
    report('Making the database…')
    makeCluster(cluster, password, access)
  }
  report('Starting PostgreSQL…')

  // A free port may be taken before PostgreSQL opens it, and the last server's memory may linger for a moment.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const order: WatchdogOrder = { access, cluster, log: dataDir.postgresLog, args: serverArgs(port, clusterName) }
    const child = startChild({
      name: 'PostgreSQL',
      command: process.execPath,
      args: [fileURLToPath(new URL('./watchdog.ts', import.meta.url)), JSON.stringify(order)],
      env: { PATH: process.env.PATH },
      stdout: 'inherit',
      stderr: 'inherit',
      endsBy: 'stdin',
      patienceMs: STOP_TIMEOUT_MS,
    })
    const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}`
    if (await answers(`${url}/postgres`, child)) return { url: `${url}/${DATABASE}`, child }
    await child.stop()
    if (attempt === ATTEMPTS) throw new UserError(`PostgreSQL did not start: ${lastWords(dataDir.postgresLog)} (all of it: ${dataDir.postgresLog})`)
    await sleep(300 * attempt)
  }
}

function serverArgs(port: number, clusterName: string): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    cluster_name: clusterName,
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Waits for the first connection and makes the shop's database with it; false when the server gave up. */
async function answers(url: string, child: Child): Promise<boolean> {
  const deadline = performance.now() + START_TIMEOUT_MS
  while (!child.hasEnded() && performance.now() < deadline) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 10_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
      if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
      return true
    }
    catch {
      await sleep(40)
    }
    finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

function lastWords(log: string): string {
  try {
    const lines = readFileSync(log, 'utf8').trim().split('\n')
    return lines.findLast(line => /FATAL|PANIC|ERROR|could not/.test(line)) ?? lines.at(-1) ?? 'it said nothing'
  }
  catch {
    return 'it said nothing'
  }
}

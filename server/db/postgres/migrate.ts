import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

/** Milliseconds: another process may be migrating, and a large table takes its time. */
const LOCK_TIME = 5 * 60_000
const STATEMENT_TIME = 30 * 60_000

/** Any fixed number: it names the lock that lets one process at a time migrate. */
const MIGRATION_LOCK = 726_391_001

/**
 * Brings the database to this version's schema. Several processes may call it at once: one works, the others wait
 * and then find nothing to do. Each migration is one transaction, so a crash leaves the old or the new schema.
 *
 * @param folder where the SQL files lie; a bundle names its own
 */
export async function migrate(url: string, folder = fileURLToPath(new URL('./migrations', import.meta.url))): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'zivero-migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`set lock_timeout = ${LOCK_TIME}; set statement_timeout = ${STATEMENT_TIME}`)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await runMigrations(drizzle(client), { migrationsFolder: folder })
  }
  finally {
    await client.end()
  }
}

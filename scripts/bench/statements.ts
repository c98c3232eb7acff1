import { closeSync, openSync, readSync, statSync } from 'node:fs'
import pg from 'pg'

/** Counts the SQL statements that PostgreSQL logs while `work` runs. Needs the embedded server, whose log we can read. */
export async function countStatements(databaseUrl: string, logFile: string, work: () => Promise<void>): Promise<number> {
  const admin = new pg.Client({ connectionString: databaseUrl })
  await admin.connect()
  try {
    await admin.query('alter system set log_statement = \'all\'')
    await admin.query('select pg_reload_conf()')
    await admin.query('select pg_sleep(0.3)')
    const before = statSync(logFile).size
    await work()
    await admin.query('select pg_sleep(0.2)')
    return readFrom(logFile, before).split('\n').filter(line => /LOG: {2}(?:statement|execute [^:]+):/.test(line) && !line.includes('pg_sleep')).length
  }
  finally {
    await admin.query('alter system reset log_statement')
    await admin.query('select pg_reload_conf()')
    await admin.end()
  }
}

function readFrom(file: string, offset: number): string {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(statSync(file).size - offset)
    readSync(handle, bytes, 0, bytes.length, offset)
    return bytes.toString('utf8')
  }
  finally {
    closeSync(handle)
  }
}

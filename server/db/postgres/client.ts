import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as schema from './schema/index.ts'

export type Database = NodePgDatabase<typeof schema>
/** The pool or a transaction on it: repositories work with either. */
export type Executor = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute' | 'query' | 'selectDistinct'>
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface PostgresConnection {
  db: Database
  /** Runs `work` in one READ COMMITTED transaction; repeats it when PostgreSQL asks for that. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Calls back after each committed transaction of this process. */
  onCommit(listener: () => void): void
  close(): Promise<void>
}

/** Serialization failure, deadlock, lock not available: the whole transaction may simply be run again. */
const RETRYABLE = new Set(['40001', '40P01', '55P03'])

/** PostgreSQL's SQLSTATE of an error, also when Drizzle has wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as Error & { code?: unknown }).code
    if (typeof code === 'string' && code.length === 5) return code
  }
  return undefined
}

/** Whether the error is a violated unique index (23505), optionally of that name. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const name = (cause as Error & { constraint?: unknown }).constraint
    if (typeof name === 'string') return constraint === undefined || name === constraint
  }
  return constraint === undefined
}

/** How long may be waited, in milliseconds. */
export interface PostgresLimits {
  /** For a connection, new or from the pool. */
  connect: number
  /** For a lock that somebody else has. */
  lock: number
  /** For a statement, by PostgreSQL itself. */
  statement: number
  /** For the answer to a statement, by us: a server that hangs does not watch its own clock. */
  answer: number
}

/** While somebody waits for a page: what fails, fails within three seconds. */
export const REQUEST_LIMITS: PostgresLimits = { connect: 2_000, lock: 2_000, statement: 2_500, answer: 2_800 }
/** For the command line and preparations, where nobody does. */
export const BATCH_LIMITS: PostgresLimits = { connect: 10_000, lock: 10_000, statement: 60_000, answer: 65_000 }

/** Whether the connection itself is at fault, so that nothing more can be asked of it. */
function isConnectionLost(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (/Query read timeout|Connection terminated|connection error|ECONNRESET|EPIPE/.test(cause.message)) return true
  }
  return /^(?:08|57P0)/.test(sqlState(error) ?? '')
}

/**
 * Opens a pool. Every wait is bounded by `limits`.
 *
 * @param onError hears of idle connections that broke; without a listener they would end the process
 */
export function connectPostgres(url: string, onError: (error: Error) => void, limits: PostgresLimits = REQUEST_LIMITS): PostgresConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: limits.connect,
    idleTimeoutMillis: 30_000,
    statement_timeout: limits.statement,
    lock_timeout: limits.lock,
    query_timeout: limits.answer,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    application_name: 'zivero',
  })
  pool.on('error', onError)
  const db = drizzle(pool, { schema })
  // Making one reads the whole schema; a pooled connection is lent again and again.
  const lent = new WeakMap<pg.PoolClient, Database>()
  const databaseOf = (client: pg.PoolClient): Database => {
    const known = lent.get(client) ?? drizzle(client, { schema })
    lent.set(client, known)
    return known
  }

  /** Drizzle would hand a connection that broke back to the pool, and lose one on which `begin` failed. */
  async function runOnce<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    // A connection that breaks while it is lent tells its borrower; the statement that fails with it is enough.
    const ignore = () => {}
    client.on('error', ignore)
    let lost = false
    try {
      return await databaseOf(client).transaction(async (tx) => {
        try {
          return await work(tx)
        }
        catch (error) {
          // The rollback must not wait for the same silence again.
          if (isConnectionLost(error)) client.connection.stream.destroy()
          throw error
        }
      })
    }
    catch (error) {
      lost = isConnectionLost(error)
      throw error
    }
    finally {
      client.off('error', ignore)
      client.release(lost)
    }
  }

  const listeners: (() => void)[] = []

  return {
    db,
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          const result = await runOnce(work)
          for (const tell of listeners) tell()
          return result
        }
        catch (error) {
          if (attempt >= 4 || !RETRYABLE.has(sqlState(error) ?? '')) throw error
          await sleep(10 * 2 ** attempt * (0.5 + Math.random()))
        }
      }
    },
    onCommit: listener => void listeners.push(listener),
    close: () => pool.end(),
  }
}

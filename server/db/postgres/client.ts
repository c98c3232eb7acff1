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

/**
 * Opens a pool. Every wait is bounded (milliseconds): connecting 2 s, a lock 2 s, a statement 5 s.
 *
 * @param onError hears of idle connections that broke; without a listener they would end the process
 */
export function connectPostgres(url: string, onError: (error: Error) => void): PostgresConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'zivero',
  })
  pool.on('error', onError)
  const db = drizzle(pool, { schema })
  return {
    db,
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await db.transaction(work)
        }
        catch (error) {
          if (attempt >= 4 || !RETRYABLE.has(sqlState(error) ?? '')) throw error
          await sleep(10 * 2 ** attempt * (0.5 + Math.random()))
        }
      }
    },
    close: () => pool.end(),
  }
}

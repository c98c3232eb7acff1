import type { Executor } from './client.ts'

/** Without a name on the server, for a pooler in between may give each statement another connection. */
export const NAMELESS = ''

/**
 * Makes a statement once for each connection pool, for reads of every page: building one costs as much as running it.
 * What varies are its placeholders.
 */
export function onceFor<Statement>(make: (db: Executor) => Statement): (db: Executor) => Statement {
  const made = new WeakMap<Executor, Statement>()
  return (db) => {
    const statement = made.get(db) ?? make(db)
    made.set(db, statement)
    return statement
  }
}

import { join } from 'node:path'
import { createSqliteGuestCartStore } from './sqlite.ts'
import type { GuestCartStore } from './types.ts'

/** Chooses where guest carts live by settings: a file until a Redis driver exists. */
export function createGuestCartStore(dataDir: string): GuestCartStore {
  return createSqliteGuestCartStore(join(dataDir, 'guest-carts.sqlite'))
}

import { DatabaseSync } from 'node:sqlite'
import { GUEST_CART_LIFETIME, type GuestCartStore, type Versioned } from './types.ts'

/**
 * Guest carts in one file; several processes may share it. An acknowledged change survives the end of any process; when
 * the machine itself loses power the last moment's may be lost. Waiting for the disk would hold up every other request.
 */
export function createSqliteGuestCartStore(file: string, now: () => number = Date.now, lifetime: number = GUEST_CART_LIFETIME): GuestCartStore {
  const db = new DatabaseSync(file, { timeout: 2_000 })
  db.exec(`
    pragma journal_mode = wal;
    pragma synchronous = normal;
    create table if not exists guest_cart (
      id text primary key,
      version integer not null,
      value text not null,
      expires_at integer not null
    ) without rowid, strict;
    create index if not exists guest_cart_expiry on guest_cart (expires_at);
  `)
  const select = db.prepare('select version, value from guest_cart where id = ? and expires_at > ?')
  const insert = db.prepare(`insert into guest_cart (id, version, value, expires_at) values (?, 1, ?, ?)
    on conflict (id) do update set version = 1, value = excluded.value, expires_at = excluded.expires_at
    where guest_cart.expires_at <= ?`)
  const update = db.prepare('update guest_cart set version = version + 1, value = ?, expires_at = ? where id = ? and version = ?')
  const remove = db.prepare('delete from guest_cart where id = ? returning version, value, expires_at')
  const sweep = db.prepare('delete from guest_cart where expires_at <= ?')
  sweep.run(now())
  const timer = setInterval(() => sweep.run(now()), 60 * 60 * 1000).unref()

  return {
    async get(id) {
      const row = select.get(id, now())
      return row ? toVersioned(row) : null
    },
    async compareAndSwap(id, expectedVersion, value) {
      const expiresAt = now() + lifetime
      const result = expectedVersion === 0
        ? insert.run(id, value, expiresAt, now())
        : update.run(value, expiresAt, id, expectedVersion)
      return result.changes === 1
    },
    async claim(id) {
      const row = remove.get(id)
      return row && Number(row.expires_at) > now() ? toVersioned(row) : null
    },
    async close() {
      clearInterval(timer)
      db.close()
    },
  }
}

function toVersioned(row: Record<string, unknown>): Versioned {
  return { version: Number(row.version), value: String(row.value) }
}

import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { decode } from '../bson/decode.ts'
import { doc } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { parseIndexSpec } from '../indexes/spec.ts'
import { Collection } from './collection.ts'
import { toBuffer } from './database.ts'

const databaseName = /^[^/\\. "$*<>:|?\0]{1,63}$/

/** Refuses names that the real server refuses (73). */
export function checkNamespace(database: string, collection: string): void {
  if (!databaseName.test(database)) fail('InvalidNamespace', `Invalid database name: '${database}'`)
  const full = `${database}.${collection}`
  if (collection === '' || collection.startsWith('.') || /[$\0]/.test(collection) || Buffer.byteLength(full) > 255) {
    fail('InvalidNamespace', `Invalid namespace specified '${full}'`)
  }
  if (collection.startsWith('system.')) fail('InvalidNamespace', `the embedded server has no system collections: '${full}'`)
}

/** All collections by database and name. Changes must run inside the committer. */
export class Catalog {
  private databases = new Map<string, Map<string, Collection>>()
  private readonly database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.database = database
    this.load()
  }

  /** Reads the catalog from the file, at the start and after an undone group. */
  load(): void {
    this.databases = new Map()
    const byId = new Map<number, Collection>()
    for (const row of this.database.prepare('SELECT id, db, name, uuid FROM collections ORDER BY id').all()) {
      const id = Number(row.id)
      const collection = new Collection(this.database, id, `${row.db}.${row.name}`, toBuffer(row.uuid))
      byId.set(id, collection)
      this.register(String(row.db), String(row.name), collection)
    }
    for (const row of this.database.prepare('SELECT id, collection, spec, arrays FROM indexes ORDER BY id').all()) {
      const arrays = JSON.parse(String(row.arrays)) as number[]
      byId.get(Number(row.collection))?.loadIndex(Number(row.id), parseIndexSpec(decode(toBuffer(row.spec))), arrays)
    }
  }

  private register(database: string, name: string, collection: Collection): void {
    const collections = this.databases.get(database) ?? new Map<string, Collection>()
    collections.set(name, collection)
    this.databases.set(database, collections)
  }

  get(database: string, name: string): Collection | undefined {
    return this.databases.get(database)?.get(name)
  }

  /** Makes a collection with its `_id` index. */
  create(database: string, name: string): Collection {
    checkNamespace(database, name)
    const uuid = Buffer.from(randomUUID().replaceAll('-', ''), 'hex')
    const { lastInsertRowid } = this.database.prepare('INSERT INTO collections (db, name, uuid) VALUES (?, ?, ?)').run(database, name, uuid)
    const id = Number(lastInsertRowid)
    this.database.exec(`CREATE TABLE docs_${id} (r INTEGER PRIMARY KEY, d BLOB NOT NULL)`)
    const collection = new Collection(this.database, id, `${database}.${name}`, uuid)
    collection.addIndex(parseIndexSpec(doc({ v: 2, key: doc({ _id: 1 }), name: '_id_' })))
    this.register(database, name, collection)
    return collection
  }

  getOrCreate(database: string, name: string): Collection {
    return this.get(database, name) ?? this.create(database, name)
  }

  /** Drops a collection; false when there is none. */
  drop(database: string, name: string): boolean {
    const collection = this.get(database, name)
    if (!collection) return false
    for (const index of [...collection.indexes]) collection.dropIndex(index)
    this.database.exec(`DROP TABLE docs_${collection.id}`)
    this.database.prepare('DELETE FROM collections WHERE id = ?').run(collection.id)
    const collections = this.databases.get(database)!
    collections.delete(name)
    if (collections.size === 0) this.databases.delete(database)
    return true
  }

  /** The collections of a database, by name. */
  collections(database: string): [string, Collection][] {
    return [...this.databases.get(database) ?? []].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  databaseNames(): string[] {
    return [...this.databases.keys()].sort()
  }

  all(): Collection[] {
    return [...this.databases.values()].flatMap((collections) => [...collections.values()])
  }
}

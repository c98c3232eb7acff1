import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { encode } from '../bson/encode.ts'
import { documentKeys } from '../indexes/keys.ts'
import { describeIndex } from '../indexes/spec.ts'
import type { IndexSpec } from '../indexes/spec.ts'
import type { Doc } from '../bson/values.ts'
import { after } from '../indexes/bounds.ts'
import { matches } from '../query/match.ts'
import { toBuffer } from './database.ts'

/** A range of keys: from `from` (included) to `to` (not included). */
export interface KeyRange {
  from: Buffer
  to: Buffer
  /** Whether `from` is a complete key and the only one of the range. */
  point?: boolean
}

/** A document as it is stored. */
export interface Entry {
  record: number
  bytes: Buffer
}

const LOWEST = Buffer.alloc(0)
const HIGHEST = Buffer.from([0xff])
export const EVERYTHING: KeyRange = { from: LOWEST, to: HIGHEST }
/** What lies behind a key and record, up to the other end of a range. */
const inKeyOrder = (reverse: boolean): string => reverse
  ? 'WHERE (i.k, i.r) < (?, ?) AND i.k >= ? ORDER BY i.k DESC, i.r DESC'
  : 'WHERE (i.k, i.r) > (?, ?) AND i.k < ? ORDER BY i.k, i.r'

const BATCHES = [32, 128, 512, 2048]

/** One index: a table of (key, record) pairs in the order of keys. */
export class IndexTable {
  readonly id: number
  readonly spec: IndexSpec
  /** Positions of the fields under which some document has, or had, an array. */
  readonly arrays: Set<number>
  private readonly database: DatabaseSync
  private readonly documents: string
  private readonly insertKey: StatementSync
  private readonly deleteKey: StatementSync
  private readonly ownersOf: StatementSync
  private readonly find: StatementSync
  private readonly countKeys: StatementSync
  private readonly countRecords: StatementSync
  private readonly countFew: StatementSync
  private readonly nextKey: StatementSync
  private readonly scans = new Map<string, StatementSync>()

  constructor(database: DatabaseSync, documents: string, id: number, spec: IndexSpec, arrays: Iterable<number>) {
    this.database = database
    this.documents = documents
    this.id = id
    this.spec = spec
    this.arrays = new Set(arrays)
    this.insertKey = database.prepare(`INSERT INTO keys_${id} (k, r) VALUES (?, ?)`)
    this.deleteKey = database.prepare(`DELETE FROM keys_${id} WHERE k = ? AND r = ?`)
    this.find = database.prepare(`SELECT i.r, d.d FROM keys_${id} i CROSS JOIN ${documents} d ON d.r = i.r WHERE i.k = ?`)
    this.countKeys = database.prepare(`SELECT count(*) AS n FROM keys_${id} WHERE k >= ? AND k < ?`)
    this.countRecords = database.prepare(`SELECT count(DISTINCT r) AS n FROM keys_${id} WHERE k >= ? AND k < ?`)
    this.countFew = database.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM keys_${id} WHERE k >= ? AND k < ? LIMIT ?)`)
    this.nextKey = database.prepare(`SELECT k FROM keys_${id} WHERE k >= ? AND k < ? ORDER BY k LIMIT 1`)
    this.ownersOf = database.prepare(`SELECT r FROM keys_${id} WHERE k = ? LIMIT 2`)
  }

  /** Makes the table of a new index and notes it. */
  static create(database: DatabaseSync, collection: number, documents: string, spec: IndexSpec): IndexTable {
    const { lastInsertRowid } = database.prepare('INSERT INTO indexes (collection, spec, arrays) VALUES (?, ?, ?)')
      .run(collection, encode(describeIndex(spec)), '[]')
    const id = Number(lastInsertRowid)
    database.exec(`CREATE TABLE keys_${id} (k BLOB NOT NULL, r INTEGER NOT NULL, PRIMARY KEY (k, r)) WITHOUT ROWID`)
    return new IndexTable(database, documents, id, spec, [])
  }

  drop(): void {
    this.database.exec(`DROP TABLE keys_${this.id}`)
    this.database.prepare('DELETE FROM indexes WHERE id = ?').run(this.id)
  }

  /** The keys that a document has here; none when the index leaves it out. */
  keys(document: Doc): { keys: Buffer[], arrays: Set<number> } {
    if (this.spec.partial && !matches(this.spec.partial.node, document)) return { keys: [], arrays: new Set() }
    const { keys, arrays, present } = documentKeys(document, this.spec.fields)
    return this.spec.sparse && !present ? { keys: [], arrays: new Set() } : { keys, arrays }
  }

  /** The record of another document that has this key. */
  owner(key: Buffer, except: number | undefined): number | undefined {
    for (const row of this.ownersOf.all(key)) if (Number(row.r) !== except) return Number(row.r)
    return undefined
  }

  add(key: Buffer, record: number): void {
    this.insertKey.run(key, record)
  }

  remove(key: Buffer, record: number): void {
    this.deleteKey.run(key, record)
  }

  /** Remembers fields that met an array. From then on the index promises less about them. */
  noteArrays(arrays: ReadonlySet<number>): void {
    const before = this.arrays.size
    for (const position of arrays) this.arrays.add(position)
    if (this.arrays.size === before) return
    this.database.prepare('UPDATE indexes SET arrays = ? WHERE id = ?').run(JSON.stringify([...this.arrays]), this.id)
  }

  /** Reads the documents of a range in the order of keys. Documents with several keys come once. */
  * scan(range: KeyRange, reverse: boolean): Generator<Entry> {
    if (range.point && this.spec.unique) {
      const row = this.find.get(range.from)
      if (row) yield { record: Number(row.r), bytes: toBuffer(row.d) }
      return
    }
    const seen = this.arrays.size > 0 ? new Set<number>() : undefined
    const statement = this.scanStatement(reverse)
    let key: Uint8Array = reverse ? range.to : range.from
    let record = Number.MIN_SAFE_INTEGER
    for (let turn = 0; ; turn++) {
      const limit = BATCHES[Math.min(turn, BATCHES.length - 1)]!
      const rows = statement.all(key, record, reverse ? range.from : range.to, limit)
      for (const row of rows) {
        key = toBuffer(row.k)
        record = Number(row.r)
        if (seen?.has(record)) continue
        seen?.add(record)
        yield { record, bytes: toBuffer(row.d) }
      }
      if (rows.length < limit) return
    }
  }

  /**
   * Reads the keys of a range in order, and no documents. Documents with several keys come several times.
   *
   * @param offset keys that are passed over
   */
  * scanKeys(range: KeyRange, reverse: boolean, offset = 0): Generator<{ key: Buffer, record: number }> {
    const statement = this.keyStatement(reverse)
    let key: Uint8Array = reverse ? range.to : range.from
    let record = Number.MIN_SAFE_INTEGER
    for (let turn = 0; ; turn++) {
      const limit = BATCHES[Math.min(turn, BATCHES.length - 1)]!
      const rows = statement.all(key, record, reverse ? range.from : range.to, limit, turn === 0 ? offset : 0)
      for (const row of rows) {
        key = toBuffer(row.k)
        record = Number(row.r)
        yield { key: toBuffer(row.k), record }
      }
      if (rows.length < limit) return
    }
  }

  private scanStatement(reverse: boolean): StatementSync {
    return this.prepared(`documents ${reverse}`, () => `SELECT i.k, i.r, d.d FROM keys_${this.id} i CROSS JOIN ${this.documents} d ON d.r = i.r ${inKeyOrder(reverse)} LIMIT ?`)
  }

  private keyStatement(reverse: boolean): StatementSync {
    return this.prepared(`keys ${reverse}`, () => `SELECT i.k, i.r FROM keys_${this.id} i ${inKeyOrder(reverse)} LIMIT ? OFFSET ?`)
  }

  private prepared(name: string, sql: () => string): StatementSync {
    const known = this.scans.get(name)
    if (known) return known
    const statement = this.database.prepare(sql())
    this.scans.set(name, statement)
    return statement
  }

  /** How many documents have a key in a range. */
  count(range: KeyRange): number {
    const statement = this.arrays.size > 0 ? this.countRecords : this.countKeys
    return Number(statement.get(range.from, range.to)?.n)
  }

  /** How many keys there are in a range, counted no further than `most`. */
  countUpTo(range: KeyRange, most: number): number {
    return Number(this.countFew.get(range.from, range.to, most)?.n)
  }

  /** The keys of a range, each once, however many documents have it. */
  * distinctKeys({ from, to }: KeyRange): Generator<Buffer> {
    for (let row = this.nextKey.get(from, to); row; row = this.nextKey.get(from, to)) {
      const key = toBuffer(row.k)
      yield key
      from = after(key)
    }
  }
}

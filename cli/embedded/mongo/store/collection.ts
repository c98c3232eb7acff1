import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { decode } from '../bson/decode.ts'
import { encode, MAX_DOCUMENT_BYTES } from '../bson/encode.ts'
import { show } from '../bson/show.ts'
import { doc } from '../bson/values.ts'
import type { Doc } from '../bson/values.ts'
import { fail, ServerError } from '../errors.ts'
import { keyValues } from '../indexes/keys.ts'
import type { IndexSpec } from '../indexes/spec.ts'
import { toBuffer } from './database.ts'
import { EVERYTHING, IndexTable } from './index-table.ts'
import type { Entry } from './index-table.ts'

/** One change of an index, worked out before anything is written. */
interface KeyChange {
  index: IndexTable
  added: Buffer[]
  removed: Buffer[]
  arrays: Set<number>
}

/** One collection: its documents and their indexes. Writes must run inside the committer. */
export class Collection {
  readonly id: number
  readonly namespace: string
  readonly uuid: Buffer
  indexes: IndexTable[] = []
  private readonly database: DatabaseSync
  private readonly table: string
  private readonly statements: Record<'insert' | 'update' | 'remove' | 'read' | 'scan', StatementSync>
  private last: number

  constructor(database: DatabaseSync, id: number, namespace: string, uuid: Buffer) {
    this.database = database
    this.id = id
    this.namespace = namespace
    this.uuid = uuid
    this.table = `docs_${id}`
    this.statements = {
      insert: database.prepare(`INSERT INTO ${this.table} (r, d) VALUES (?, ?)`),
      update: database.prepare(`UPDATE ${this.table} SET d = ? WHERE r = ?`),
      remove: database.prepare(`DELETE FROM ${this.table} WHERE r = ?`),
      read: database.prepare(`SELECT d FROM ${this.table} WHERE r = ?`),
      scan: database.prepare(`SELECT r, d FROM ${this.table} WHERE r > ? ORDER BY r LIMIT 256`),
    }
    this.last = Number(database.prepare(`SELECT max(r) AS r FROM ${this.table}`).get()?.r ?? 0)
  }

  /** The index over `_id`. */
  get idIndex(): IndexTable {
    return this.indexes[0]!
  }

  addIndex(spec: IndexSpec): IndexTable {
    const index = IndexTable.create(this.database, this.id, this.table, spec)
    this.indexes.push(index)
    return index
  }

  loadIndex(id: number, spec: IndexSpec, arrays: number[]): void {
    this.indexes.push(new IndexTable(this.database, this.table, id, spec, arrays))
  }

  dropIndex(index: IndexTable): void {
    index.drop()
    this.indexes = this.indexes.filter((other) => other !== index)
  }

  /** Enters all documents into a new index. Throws 11000 when a unique one meets a duplicate. */
  fillIndex(index: IndexTable): void {
    for (const entry of this.scan()) {
      const document = decode(entry.bytes)
      const change = this.keyChange(index, undefined, document, undefined)
      this.applyKeys(change, entry.record)
    }
  }

  /** Every document has one key in the `_id` index, which is far smaller than the documents. */
  count(): number {
    return this.idIndex.count(EVERYTHING)
  }

  /** The bytes of all documents. */
  size(): number {
    return Number(this.database.prepare(`SELECT sum(length(d)) AS n FROM ${this.table}`).get()?.n ?? 0)
  }

  read(record: number): Buffer | undefined {
    const row = this.statements.read.get(record)
    return row && toBuffer(row.d)
  }

  /** All documents in the order they were inserted. */
  * scan(): Generator<Entry> {
    let record = 0
    for (;;) {
      const rows = this.statements.scan.all(record)
      for (const row of rows) {
        record = Number(row.r)
        yield { record, bytes: toBuffer(row.d) }
      }
      if (rows.length < 256) return
    }
  }

  /** Inserts a document that has its `_id`. Throws 11000, 10334 and others before anything is written. */
  insert(document: Doc): void {
    const bytes = checkedBytes(document)
    const changes = this.indexes.map((index) => this.keyChange(index, undefined, document, undefined))
    const record = ++this.last
    this.statements.insert.run(record, bytes)
    for (const change of changes) this.applyKeys(change, record)
  }

  /** Puts a document in the place of another one. Returns false, and writes nothing, when they are the same. */
  replace(entry: Entry, before: Doc, after: Doc): boolean {
    const bytes = checkedBytes(after)
    if (bytes.equals(entry.bytes)) return false
    const changes = this.indexes.map((index) => this.keyChange(index, before, after, entry.record))
    this.statements.update.run(bytes, entry.record)
    for (const change of changes) this.applyKeys(change, entry.record)
    return true
  }

  remove(entry: Entry): void {
    const document = decode(entry.bytes)
    this.statements.remove.run(entry.record)
    for (const index of this.indexes) {
      for (const key of index.keys(document).keys) index.remove(key, entry.record)
    }
  }

  private keyChange(index: IndexTable, before: Doc | undefined, after: Doc, record: number | undefined): KeyChange {
    const { keys, arrays } = index.keys(after)
    const old = before ? index.keys(before).keys : []
    const added = keys.filter((key) => !old.some((other) => other.equals(key)))
    const removed = old.filter((key) => !keys.some((other) => other.equals(key)))
    if (index.spec.unique) {
      for (const key of added) if (index.owner(key, record) !== undefined) throw this.duplicate(index, key, after)
    }
    return { index, added, removed, arrays }
  }

  private applyKeys({ index, added, removed, arrays }: KeyChange, record: number): void {
    for (const key of removed) index.remove(key, record)
    for (const key of added) index.add(key, record)
    index.noteArrays(arrays)
  }

  private duplicate(index: IndexTable, key: Buffer, document: Doc): ServerError {
    const values = keyValues(document, index.spec.fields, key)
    const message = `E11000 duplicate key error collection: ${this.namespace} index: ${index.spec.name} dup key: ${show(values)}`
    return new ServerError('DuplicateKey', message, doc({ keyPattern: index.spec.key, keyValue: values }))
  }
}

function checkedBytes(document: Doc): Buffer {
  const bytes = encode(document)
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    fail('BSONObjectTooLarge', `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}(16MB)`)
  }
  return bytes
}

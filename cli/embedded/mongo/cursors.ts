import { randomBytes } from 'node:crypto'
import type { RawDocument } from './bson/encode.ts'
import { fail } from './errors.ts'

/** After that long without a `getMore` a client has forgotten its cursor. */
const IDLE_MS = 10 * 60_000
const FIRST_BATCH = 101
/** A reply stays below the largest document, with room for what surrounds the batch. */
const BATCH_BYTES = 16 * 1024 * 1024

interface Cursor {
  namespace: string
  rest: Iterator<RawDocument>
  /** A document that was read but did not fit into the last batch. */
  pending: RawDocument | undefined
  /** Milliseconds since some moment. Idle cursors are removed when new ones come, so no timer looks for them. */
  used: number
  /** The client wants it kept, however long it is idle. */
  noTimeout: boolean
}

/** One batch of a cursor; `id` 0 means that it was the last one. */
export interface Batch {
  id: bigint
  documents: RawDocument[]
}

/** The open cursors of all clients. */
export class Cursors {
  private readonly open = new Map<bigint, Cursor>()

  /** Takes the first batch, and keeps what is left for `getMore`. `batchSize` undefined means the usual 101. */
  start(namespace: string, documents: Iterator<RawDocument>, batchSize: number | undefined, single: boolean, noTimeout = false): Batch {
    this.expire()
    const cursor: Cursor = { namespace, rest: documents, pending: undefined, used: performance.now(), noTimeout }
    const batch = this.take(cursor, batchSize ?? FIRST_BATCH)
    if (batch.done || single) return { id: 0n, documents: batch.documents }
    let id: bigint
    do id = randomBytes(8).readBigInt64BE() & 0x7fffffffffffffffn
    while (id === 0n || this.open.has(id))
    this.open.set(id, cursor)
    return { id, documents: batch.documents }
  }

  /** The next batch. Throws 43 when the cursor is not open. */
  more(id: bigint, namespace: string, batchSize: number | undefined): Batch {
    const cursor = this.open.get(id)
    if (!cursor) return fail('CursorNotFound', `cursor id ${id} not found`)
    if (cursor.namespace !== namespace) {
      fail(13, `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`)
    }
    cursor.used = performance.now()
    const batch = this.take(cursor, batchSize ?? Infinity)
    if (batch.done) this.open.delete(id)
    return { id: batch.done ? 0n : id, documents: batch.documents }
  }

  /** Closes a cursor; false when it is not open. */
  kill(id: bigint): boolean {
    return this.open.delete(id)
  }

  /** Closes the cursors of a collection that is dropped. */
  killAll(belongs: (namespace: string) => boolean): void {
    for (const [id, { namespace }] of this.open) if (belongs(namespace)) this.open.delete(id)
  }

  private take(cursor: Cursor, limit: number): { documents: RawDocument[], done: boolean } {
    const documents: RawDocument[] = []
    let bytes = 0
    for (;;) {
      const next = cursor.pending ?? nextOf(cursor.rest)
      cursor.pending = next
      if (!next) return { documents, done: true }
      const full = documents.length >= limit || (documents.length > 0 && bytes + next.bytes.length > BATCH_BYTES)
      if (full) return { documents, done: false }
      documents.push(next)
      bytes += next.bytes.length
      cursor.pending = undefined
    }
  }

  private expire(): void {
    const now = performance.now()
    for (const [id, cursor] of this.open) if (!cursor.noTimeout && now - cursor.used > IDLE_MS) this.open.delete(id)
  }
}

function nextOf(documents: Iterator<RawDocument>): RawDocument | undefined {
  const next = documents.next()
  return next.done ? undefined : next.value
}

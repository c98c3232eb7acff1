import type { Reply, RawDocument } from '../bson/encode.ts'
import { Double } from 'bson'
import { doc } from '../bson/values.ts'
import type { Doc, Maybe } from '../bson/values.ts'
import type { Batch } from '../cursors.ts'
import type { ServerError } from '../errors.ts';
import { codeName } from '../errors.ts'

/** The answer to a command that went well. */
export function ok(fields: Record<string, Maybe | RawDocument> = {}): Reply {
  const out: Reply = new Map()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) out.set(name, value)
  return out.set('ok', new Double(1))
}

/** The answer to a command that failed as a whole. */
export function errorReply(error: ServerError): Reply {
  const out = doc({ ok: new Double(0), errmsg: error.message, code: error.code, codeName: codeName(error.code) })
  for (const [name, value] of error.details ?? []) out.set(name, value)
  return out
}

/** One failed write in an answer that goes on. */
export function writeError(index: number, error: ServerError): Doc {
  const out = doc({ index, code: error.code, errmsg: error.message })
  for (const [name, value] of error.details ?? []) out.set(name, value)
  return out
}

/** The answer with the first or next batch of a cursor. */
export function cursorReply(namespace: string, batch: Batch, name: 'firstBatch' | 'nextBatch'): Reply {
  const cursor: Reply = new Map()
  cursor.set(name, batch.documents).set('id', batch.id).set('ns', namespace)
  return new Map().set('cursor', cursor).set('ok', new Double(1)) as Reply
}

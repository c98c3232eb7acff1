import { Binary, BSONRegExp, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { fail } from '../errors.ts'
import { MAX_DEPTH } from './decode.ts'
import { isArray, isDoc } from './values.ts'
import type { Doc, Value } from './values.ts'

/** A document that is already encoded and is copied into a reply as it is. */
export class RawDocument {
  readonly bytes: Buffer

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }
}

/** What a reply may hold besides values: encoded documents, alone or in an array. */
export type ReplyValue = Value | RawDocument | RawDocument[]
export type Reply = Map<string, ReplyValue>

/** The largest document that may be stored: 16 MB. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

class Writer {
  bytes = Buffer.allocUnsafe(16 * 1024)
  at = 0

  need(length: number): void {
    if (this.at + length <= this.bytes.length) return
    const bigger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + length))
    this.bytes.copy(bigger, 0, 0, this.at)
    this.bytes = bigger
  }

  int32(value: number): void {
    this.need(4)
    this.at = this.bytes.writeInt32LE(value, this.at)
  }

  raw(bytes: Uint8Array): void {
    this.need(bytes.length)
    this.bytes.set(bytes, this.at)
    this.at += bytes.length
  }

  /** A type byte and a name; the type is corrected by the caller when it is known. */
  header(type: number, name: string): void {
    this.need(2 + name.length * 3)
    this.bytes[this.at++] = type
    this.name(name)
  }

  name(name: string): void {
    if (name.includes('\0')) fail('BadValue', 'names and patterns must not hold null bytes')
    this.need(1 + name.length * 3)
    this.at += this.bytes.write(name, this.at, 'utf8')
    this.bytes[this.at++] = 0
  }

  string(value: string): void {
    this.need(5 + value.length * 3)
    const start = this.at
    const length = this.bytes.write(value, start + 4, 'utf8')
    this.bytes.writeInt32LE(length + 1, start)
    this.bytes[start + 4 + length] = 0
    this.at = start + 5 + length
  }

  document(value: Map<string, ReplyValue>, depth: number): void {
    if (depth > MAX_DEPTH) fail('Overflow', `BSONDepth: the document nests deeper than ${MAX_DEPTH} levels`)
    const start = this.at
    this.int32(0)
    for (const [name, item] of value) this.element(name, item, depth)
    this.finish(start)
  }

  array(value: readonly ReplyValue[], depth: number): void {
    if (depth > MAX_DEPTH) fail('Overflow', `BSONDepth: the document nests deeper than ${MAX_DEPTH} levels`)
    const start = this.at
    this.int32(0)
    for (let i = 0; i < value.length; i++) this.element(String(i), value[i]!, depth)
    this.finish(start)
  }

  finish(start: number): void {
    this.need(1)
    this.bytes[this.at++] = 0
    this.bytes.writeInt32LE(this.at - start, start)
  }

  element(name: string, value: ReplyValue, depth: number): void {
    switch (typeof value) {
      case 'string': this.header(0x02, name); return this.string(value)
      case 'number': this.header(0x10, name); return this.int32(value)
      case 'bigint': this.header(0x12, name); return this.int64(value)
      case 'boolean': this.header(0x08, name); return this.raw(Uint8Array.of(value ? 1 : 0))
    }
    if (value === null) return this.header(0x0a, name)
    if (isDoc(value)) { this.header(0x03, name); return this.document(value, depth + 1) }
    if (isArray(value)) { this.header(0x04, name); return this.array(value, depth + 1) }
    if (value instanceof RawDocument) { this.header(0x03, name); return this.raw(value.bytes) }
    this.scalar(name, value as Exclude<Value, Doc | Value[] | null>)
  }

  int64(value: bigint): void {
    this.need(8)
    this.at = this.bytes.writeBigInt64LE(value, this.at)
  }

  scalar(name: string, value: Exclude<Value, Doc | Value[] | null>): void {
    if (value instanceof Double) {
      this.header(0x01, name)
      this.need(8)
      this.at = this.bytes.writeDoubleLE(value.value, this.at)
    } else if (value instanceof Date) {
      this.header(0x09, name)
      this.int64(BigInt(value.getTime()))
    } else if (value instanceof ObjectId) {
      this.header(0x07, name)
      this.raw(value.id)
    } else if (value instanceof Decimal128) {
      this.header(0x13, name)
      this.raw(value.bytes)
    } else if (value instanceof Binary) {
      this.header(0x05, name)
      this.int32(value.position)
      this.raw(Uint8Array.of(value.sub_type))
      this.raw(value.buffer.subarray(0, value.position))
    } else if (value instanceof BSONRegExp) {
      this.header(0x0b, name)
      this.name(value.pattern)
      this.name([...value.options].sort().join(''))
    } else if (value instanceof Timestamp) {
      this.header(0x11, name)
      this.int64(BigInt.asIntN(64, value.toBigInt()))
    } else if (value instanceof MinKey) this.header(0xff, name)
    else if (value instanceof MaxKey) this.header(0x7f, name)
    else if (value instanceof Code) { this.header(0x0d, name); this.string(String(value.code)) }
    else { this.header(0x0e, name); this.string(value.valueOf() as string) }
  }
}

const shared = new Writer()

/** Encodes a document or a reply. The result is a buffer of its own. */
export function encode(value: Reply | Doc): Buffer {
  shared.at = 0
  try {
    shared.document(value, 1)
    return Buffer.from(shared.bytes.subarray(0, shared.at))
  } finally {
    if (shared.bytes.length > 4 * 1024 * 1024) shared.bytes = Buffer.allocUnsafe(16 * 1024)
  }
}

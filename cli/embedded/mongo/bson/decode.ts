import { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { fail, ServerError } from '../errors.ts'
import type { Doc, Value } from './values.ts'

/** How deep documents and arrays may nest (the real server's limit). */
export const MAX_DEPTH = 180

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes that are no BSON. A connection that sends them is closed. */
export class MalformedError extends Error {}

const malformed = (why: string): never => {
  throw new MalformedError(why)
}

/** The name at `start`, and where its closing zero is. */
function nameEnd(bytes: Buffer, start: number, end: number): number {
  const zero = bytes.indexOf(0, start)
  return zero < 0 || zero >= end ? malformed('unterminated name') : zero
}

function text(bytes: Buffer, start: number, end: number): string {
  if (end - start < 24) {
    let ascii = ''
    let at = start
    for (; at < end; at++) {
      const unit = bytes[at]!
      if (unit > 127) break
      ascii += String.fromCharCode(unit)
    }
    if (at === end) return ascii
  }
  try {
    return utf8.decode(bytes.subarray(start, end))
  } catch {
    return malformed('a string is not UTF-8')
  }
}

/** Reads one document or its parts; `at` moves along. Every length is checked against the end of its document. */
class Reader {
  readonly bytes: Buffer
  at: number

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes
    this.at = at
  }

  take(length: number, end: number): number {
    const start = this.at
    if (length < 0 || start + length > end) malformed('a value runs past the end of its document')
    this.at = start + length
    return start
  }

  name(end: number): string {
    const zero = nameEnd(this.bytes, this.at, end)
    const name = text(this.bytes, this.at, zero)
    this.at = zero + 1
    return name
  }

  string(end: number): string {
    const length = this.bytes.readInt32LE(this.take(4, end))
    if (length < 1) malformed('a string of length below 1')
    const start = this.take(length, end)
    if (this.bytes[start + length - 1] !== 0) malformed('a string is not terminated')
    return text(this.bytes, start, start + length - 1)
  }

  /** Opens a document or array and returns where its closing zero is. */
  open(limit: number): number {
    const start = this.at
    const length = this.bytes.readInt32LE(this.take(4, limit))
    const last = start + length - 1
    if (length < 5 || last >= limit || this.bytes[last] !== 0) malformed('a document has a wrong length')
    return last
  }

  document(limit: number, depth: number): Doc {
    if (depth > MAX_DEPTH) fail('Overflow', `BSONDepth: the document nests deeper than ${MAX_DEPTH} levels`)
    const last = this.open(limit)
    const out: Doc = new Map()
    while (this.at < last) {
      const type = this.bytes[this.at++]!
      const name = this.name(last)
      out.set(name, this.value(type, last, depth))
    }
    this.close(last)
    return out
  }

  array(limit: number, depth: number): Value[] {
    if (depth > MAX_DEPTH) fail('Overflow', `BSONDepth: the document nests deeper than ${MAX_DEPTH} levels`)
    const last = this.open(limit)
    const out: Value[] = []
    while (this.at < last) {
      const type = this.bytes[this.at++]!
      this.at = nameEnd(this.bytes, this.at, last) + 1
      out.push(this.value(type, last, depth))
    }
    this.close(last)
    return out
  }

  close(last: number): void {
    if (this.at !== last) malformed('a document ends early')
    this.at = last + 1
  }

  value(type: number, end: number, depth: number): Value {
    const { bytes } = this
    switch (type) {
      case 0x01: return new Double(bytes.readDoubleLE(this.take(8, end)))
      case 0x02: return this.string(end)
      case 0x03: return this.document(end, depth + 1)
      case 0x04: return this.array(end, depth + 1)
      case 0x05: return this.binary(end)
      case 0x07: return new ObjectId(Uint8Array.prototype.slice.call(bytes, this.take(12, end), this.at))
      case 0x08: return this.flag(end)
      case 0x09: return this.date(end)
      case 0x0a: return null
      case 0x0b: return new BSONRegExp(this.name(end), this.name(end))
      case 0x0d: return new Code(this.string(end))
      case 0x0e: return new BSONSymbol(this.string(end))
      case 0x10: return bytes.readInt32LE(this.take(4, end))
      case 0x11: return new Timestamp(Long.fromBigInt(bytes.readBigUInt64LE(this.take(8, end)), true))
      case 0x12: return bytes.readBigInt64LE(this.take(8, end))
      case 0x13: return new Decimal128(Uint8Array.prototype.slice.call(bytes, this.take(16, end), this.at))
      case 0xff: return new MinKey()
      case 0x7f: return new MaxKey()
      case 0x06: case 0x0c: case 0x0f:
        return fail('NotSupported', 'the deprecated BSON types undefined, DBPointer and code with scope are not supported')
    }
    return malformed(`unknown BSON type ${type}`)
  }

  flag(end: number): boolean {
    const byte = this.bytes[this.take(1, end)]!
    if (byte > 1) malformed('a boolean is neither 0 nor 1')
    return byte === 1
  }

  date(end: number): Date {
    const millis = Number(this.bytes.readBigInt64LE(this.take(8, end)))
    if (Math.abs(millis) > 8.64e15) throw new ServerError('BadValue', 'dates beyond the years -271821 to 275760 are not supported')
    return new Date(millis)
  }

  binary(end: number): Binary {
    const length = this.bytes.readInt32LE(this.take(4, end))
    const subtype = this.bytes[this.take(1, end)]!
    const start = this.take(length, end)
    return new Binary(Uint8Array.prototype.slice.call(this.bytes, start, start + length), subtype)
  }
}

/** Decodes one BSON document that fills the whole of `bytes`. */
export function decode(bytes: Buffer): Doc {
  const reader = new Reader(bytes, 0)
  const out = reader.document(bytes.length, 1)
  if (reader.at !== bytes.length) malformed('bytes after the end of the document')
  return out
}

/** Decodes only the top-level fields named; the others are stepped over. For stored, hence well-formed, bytes. */
export function decodeFields(bytes: Buffer, wanted: ReadonlySet<string>): Doc {
  const reader = new Reader(bytes, 0)
  const last = reader.open(bytes.length)
  const out: Doc = new Map()
  while (reader.at < last && out.size < wanted.size) {
    const type = bytes[reader.at++]!
    const name = reader.name(last)
    if (wanted.has(name)) out.set(name, reader.value(type, last, 1))
    else reader.at = skip(bytes, type, reader.at)
  }
  return out
}

/** Where the value of `type` that starts at `at` ends. */
function skip(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x01: case 0x09: case 0x11: case 0x12: return at + 8
    case 0x02: case 0x0d: case 0x0e: return at + 4 + bytes.readInt32LE(at)
    case 0x03: case 0x04: return at + bytes.readInt32LE(at)
    case 0x05: return at + 5 + bytes.readInt32LE(at)
    case 0x07: return at + 12
    case 0x08: return at + 1
    case 0x10: return at + 4
    case 0x13: return at + 16
    case 0x0b: return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1
  }
  return at
}

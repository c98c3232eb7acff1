import { Binary, BSONRegExp, Code, Double, ObjectId, Timestamp } from 'bson'
import { fail } from '../errors.ts'
import { bytesOf } from './compare.ts'
import { addExact, compareExact, exactDouble } from './decimal.ts'
import type { Exact } from './decimal.ts'
import { exact, toJs } from './numbers.ts'
import { isArray, isDoc, isNumber, typeRank } from './values.ts'
import type { Maybe, NumberValue } from './values.ts'

/** Follows every key in the order, and its own extensions: no key byte at a value's start is 0xff. */
export const AFTER = 0xff

/** Writes values as bytes whose plain byte order is MongoDB's order of values. No value is a prefix of another. */
export class KeyWriter {
  private bytes = Buffer.allocUnsafe(256)
  private at = 0

  reset(): void {
    this.at = 0
  }

  take(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.at))
  }

  /** Appends a value; `descending` turns its bytes around, so that it sorts the other way. */
  add(value: Maybe, descending: boolean): void {
    const start = this.at
    this.value(value)
    if (descending) for (let i = start; i < this.at; i++) this.bytes[i] = this.bytes[i]! ^ 0xff
  }

  private need(length: number): void {
    if (this.at + length <= this.bytes.length) return
    const bigger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + length))
    this.bytes.copy(bigger, 0, 0, this.at)
    this.bytes = bigger
  }

  private byte(value: number): void {
    this.need(1)
    this.bytes[this.at++] = value
  }

  private raw(bytes: Uint8Array): void {
    this.need(bytes.length)
    this.bytes.set(bytes, this.at)
    this.at += bytes.length
  }

  /** UTF-8 bytes, each zero written as 00 ff, then 00 00. */
  private text(value: string): void {
    this.need(value.length * 3 + 2)
    if (value.includes('\0')) {
      for (const byte of Buffer.from(value)) {
        this.byte(byte)
        if (byte === 0) this.byte(0xff)
      }
    } else {
      this.at += this.bytes.write(value, this.at, 'utf8')
    }
    this.byte(0)
    this.byte(0)
  }

  private value(value: Maybe): void {
    this.byte(typeRank(value))
    if (typeof value === 'string') return this.text(value)
    if (isNumber(value)) return this.number(value)
    if (value === null || value === undefined) return
    if (typeof value === 'boolean') return this.byte(value ? 2 : 1)
    if (isDoc(value)) {
      for (const [name, item] of value) {
        this.byte(typeRank(item))
        this.text(name)
        this.value(item)
      }
      return this.byte(0)
    }
    if (isArray(value)) {
      for (const item of value) this.value(item)
      return this.byte(0)
    }
    this.special(value)
  }

  private special(value: object): void {
    if (value instanceof ObjectId) return this.raw(value.id)
    if (value instanceof Date) return this.int64(BigInt(value.getTime()))
    if (value instanceof Timestamp) return this.int64(value.toBigInt())
    if (value instanceof Binary) {
      this.need(5)
      this.at = this.bytes.writeUInt32BE(value.position, this.at)
      this.byte(value.sub_type)
      return this.raw(bytesOf(value))
    }
    if (value instanceof BSONRegExp) {
      this.text(value.pattern)
      return this.text(value.options)
    }
    if (value instanceof Code) return this.text(String(value.code))
    if ('value' in value) this.text(String(value))
  }

  private int64(value: bigint): void {
    this.need(8)
    this.at = this.bytes.writeBigUInt64BE(BigInt.asUintN(64, value) ^ (1n << 63n), this.at)
  }

  /** The double at or below the number, then, when it is not the number itself, how far above it the number lies. */
  private number(value: NumberValue): void {
    const nearest = toJs(value)
    if (typeof value === 'number' || value instanceof Double || Number.isSafeInteger(nearest) && typeof value === 'bigint') {
      this.double(nearest)
      return this.byte(1)
    }
    const wanted = exact(value)
    if (!wanted) {
      this.double(nearest)
      return this.byte(1)
    }
    if (!Number.isFinite(nearest) || (nearest === 0 && wanted.coefficient !== 0n)) {
      fail('BadValue', 'decimals beyond the range of doubles cannot be sorted or indexed here')
    }
    const floor = compareExact(exactDouble(nearest), wanted) > 0 ? neighbor(nearest, -1) : nearest
    this.double(floor)
    const above = addExact(wanted, negate(exactDouble(floor)))
    if (above.coefficient === 0n) return this.byte(1)
    this.byte(2)
    this.fraction(above, addExact(exactDouble(neighbor(floor, 1)), negate(exactDouble(floor))))
  }

  /** `part / whole`, below one, as 16 bytes. */
  private fraction(part: Exact, whole: Exact): void {
    const exponent = Math.min(part.exponent, whole.exponent)
    const numerator = part.coefficient * 10n ** BigInt(part.exponent - exponent)
    const denominator = whole.coefficient * 10n ** BigInt(whole.exponent - exponent)
    const scaled = (numerator << 128n) / denominator
    this.need(16)
    this.at = this.bytes.writeBigUInt64BE(scaled >> 64n, this.at)
    this.at = this.bytes.writeBigUInt64BE(scaled & 0xffffffffffffffffn, this.at)
  }

  private double(value: number): void {
    this.need(8)
    const start = this.at
    this.at += 8
    if (Number.isNaN(value)) {
      this.bytes.fill(0, start, this.at)
      return
    }
    this.bytes.writeDoubleBE(value === 0 ? 0 : value, start)
    const negative = this.bytes[start]! & 0x80
    if (!negative) this.bytes[start] = this.bytes[start]! | 0x80
    else for (let i = start; i < this.at; i++) this.bytes[i] = this.bytes[i]! ^ 0xff
  }
}

const negate = (value: Exact): Exact => ({ ...value, coefficient: -value.coefficient })

/** The next double above or below a finite one. */
function neighbor(value: number, step: 1 | -1): number {
  if (value === 0) return step * Number.MIN_VALUE
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(value > 0 ? step : -step))
  return view.getFloat64(0)
}

const writer = new KeyWriter()

/** The key of one value. */
export function keyOf(value: Maybe, descending = false): Buffer {
  writer.reset()
  writer.add(value, descending)
  return writer.take()
}

/** The key of several values, one after another. */
export function compoundKey(values: readonly Maybe[], descending: readonly boolean[]): Buffer {
  writer.reset()
  for (let i = 0; i < values.length; i++) writer.add(values[i], descending[i]!)
  return writer.take()
}

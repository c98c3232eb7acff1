import { Binary, BSONRegExp, Decimal128, Double, ObjectId, Timestamp } from 'bson'
import { bytesOf } from './compare.ts'
import { isArray, isDoc } from './values.ts'
import type { Doc, Maybe } from './values.ts'

function showDouble(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.0` : String(value)
}

function hex(value: Binary): string {
  return Buffer.from(bytesOf(value)).toString('hex')
}

/** A value as the real server writes it in error messages: `{ sku: "A-1" }`. */
export function show(value: Maybe): string {
  if (value === undefined) return 'MISSING'
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`
  if (value === null || typeof value !== 'object') return String(value)
  if (isDoc(value)) return showDoc(value)
  if (isArray(value)) return value.length ? `[ ${value.map(show).join(', ')} ]` : '[]'
  if (value instanceof Double) return showDouble(value.value)
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof Decimal128) return value.toString()
  if (value instanceof Binary) {
    return value.sub_type === 4 ? `UUID("${value.toUUID().toHexString()}")` : `BinData(${value.sub_type}, ${hex(value).toUpperCase()})`
  }
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`
  if (value instanceof Timestamp) return `Timestamp(${value.getHighBits()}, ${value.getLowBits()})`
  return String(value)
}

function showDoc(value: Doc): string {
  if (value.size === 0) return '{}'
  return `{ ${[...value].map(([name, item]) => `${name}: ${show(item)}`).join(', ')} }`
}

/** A field with its value, as in `{a: "x"}`: how the server names an element that stands in the way. */
export function showElement(name: string, value: Maybe): string {
  return `{${name}: ${show(value)}}`
}

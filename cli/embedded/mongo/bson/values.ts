import type { BSONSymbol } from 'bson'
import { Binary, BSONRegExp, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'

/** A document. A Map keeps the order of fields (a JavaScript object reorders "1", "0") and has no special names. */
export type Doc = Map<string, Value>

/**
 * A BSON value in memory. The types of numbers are kept apart:
 * `number` is a 32-bit integer, `bigint` a 64-bit one, `Double` a double.
 */
export type Value =
  | null | string | boolean | number | bigint | Double | Decimal128
  | Date | ObjectId | Binary | BSONRegExp | Timestamp | MinKey | MaxKey | Code | BSONSymbol
  | Value[] | Doc

/** A value, or `undefined` for a field that is missing. */
export type Maybe = Value | undefined

export type NumberValue = number | bigint | Double | Decimal128

export const isDoc = (value: unknown): value is Doc => value instanceof Map
export const isArray = (value: unknown): value is Value[] => Array.isArray(value)

export function isNumber(value: unknown): value is NumberValue {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Double || value instanceof Decimal128
}

/** Null, or missing. */
export const isNullish = (value: unknown): value is null | undefined => value === null || value === undefined

/** The BSON type numbers and names, as `$type` takes them. */
export const typeNumbers: Readonly<Record<string, number>> = {
  double: 1, string: 2, object: 3, array: 4, binData: 5, undefined: 6, objectId: 7, bool: 8, date: 9, null: 10,
  regex: 11, dbPointer: 12, javascript: 13, symbol: 14, javascriptWithScope: 15, int: 16, timestamp: 17, long: 18,
  decimal: 19, minKey: -1, maxKey: 127,
}

/** The name of a value's type, as `$type` and error messages say it; `missing` for no value. */
export function typeName(value: Maybe): string {
  switch (typeof value) {
    case 'undefined': return 'missing'
    case 'string': return 'string'
    case 'number': return 'int'
    case 'bigint': return 'long'
    case 'boolean': return 'bool'
  }
  if (value === null) return 'null'
  if (isDoc(value)) return 'object'
  if (isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof ObjectId) return 'objectId'
  if (value instanceof Double) return 'double'
  if (value instanceof Decimal128) return 'decimal'
  if (value instanceof Binary) return 'binData'
  if (value instanceof BSONRegExp) return 'regex'
  if (value instanceof Timestamp) return 'timestamp'
  if (value instanceof MinKey) return 'minKey'
  if (value instanceof MaxKey) return 'maxKey'
  if (value instanceof Code) return value.scope ? 'javascriptWithScope' : 'javascript'
  return 'symbol'
}

const order: Readonly<Record<string, number>> = {
  minKey: 10, missing: 20, undefined: 20, null: 30, int: 40, long: 40, double: 40, decimal: 40, string: 50, symbol: 50,
  object: 60, array: 70, binData: 80, objectId: 90, bool: 100, date: 110, timestamp: 120, regex: 130, dbPointer: 140,
  javascript: 150, javascriptWithScope: 160, maxKey: 200,
}

/** The place of a value's type in the order of types; values of one rank are compared by value. */
export function typeRank(value: Maybe): number {
  if (typeof value === 'string') return 50
  if (typeof value === 'number') return 40
  return order[typeName(value)]!
}

/** A document from pairs: `doc({ ok: 1 })`. For documents whose names are known; never for names from outside. */
export function doc(fields: Record<string, Maybe>): Doc {
  const out: Doc = new Map()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) out.set(name, value)
  return out
}

/** Deep copy of documents and arrays; the other values are never changed in place and are shared. */
export function clone<T extends Maybe>(value: T): T
export function clone(value: Maybe): Maybe {
  if (isDoc(value)) {
    const out: Doc = new Map()
    for (const [name, item] of value) out.set(name, clone(item))
    return out
  }
  return isArray(value) ? value.map((item) => clone(item)) : value
}

import { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson'
import { compareNumbers } from './numbers.ts'
import { isArray, isDoc, isNumber, typeRank } from './values.ts'
import type { Doc, Maybe, Value } from './values.ts'

/** Moves surrogates above the other units, so that UTF-16 units order like the bytes of UTF-8. */
const unitOrder = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit)

/** Orders strings by their UTF-8 bytes. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return unitOrder(x) - unitOrder(y)
  }
  return a.length - b.length
}

/** The bytes a binary value holds. */
export const bytesOf = (value: Binary): Uint8Array => value.buffer.subarray(0, value.position)

/** The total order of all values of MongoDB: by type, then by value. A missing value comes before null. */
export function compareValues(a: Maybe, b: Maybe): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b)
  const rank = typeRank(a) - typeRank(b)
  return rank !== 0 ? rank : compareAlike(a, b)
}

export const equalValues = (a: Maybe, b: Maybe): boolean => a === b || compareValues(a, b) === 0

/** Orders two values of the same rank. */
function compareAlike(a: Maybe, b: Maybe): number {
  if (a === b || a === null || a === undefined) return 0
  if (isDoc(a)) return compareDocs(a, b as Doc)
  if (isArray(a)) return compareArrays(a, b as Value[])
  if (typeof a === 'boolean') return Number(a) - Number(b)
  if (a instanceof Date) return a.getTime() - (b as Date).getTime()
  if (a instanceof ObjectId) return Buffer.compare(a.id, (b as ObjectId).id)
  if (a instanceof Binary) return compareBinaries(a, b as Binary)
  if (a instanceof Timestamp) return (a as Timestamp).compare(b as Timestamp)
  if (a instanceof BSONRegExp) {
    const other = b as BSONRegExp
    return compareStrings(a.pattern, other.pattern) || compareStrings(a.options, other.options)
  }
  if (a instanceof Code) return compareStrings(String(a.code), String((b as Code).code))
  return typeof a === 'object' && 'value' in a ? compareStrings(String(a), String(b)) : 0
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.position - b.position || a.sub_type - b.sub_type || Buffer.compare(bytesOf(a), bytesOf(b))
}

function compareArrays(a: readonly Value[], b: readonly Value[]): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Field by field in their stored order: the type of the value, then the name, then the value. */
function compareDocs(a: Doc, b: Doc): number {
  const rest = b.entries()
  for (const [name, value] of a) {
    const next = rest.next()
    if (next.done) return 1
    const [otherName, otherValue] = next.value
    const order = typeRank(value) - typeRank(otherValue)
      || compareStrings(name, otherName) || compareValues(value, otherValue)
    if (order !== 0) return order
  }
  return rest.next().done ? 0 : -1
}

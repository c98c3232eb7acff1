import { compareValues, equalValues } from '../bson/compare.ts'
import { toInteger, toJs } from '../bson/numbers.ts'
import { show } from '../bson/show.ts'
import { doc, isDoc, isNumber } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import type { FilterNode } from '../query/nodes.ts'
import { parseFilter } from '../query/parse.ts'

/** One field of an index or of a sort. */
export interface KeyField {
  path: string
  parts: readonly string[]
  descending: boolean
}

/** A checked index specification. */
export interface IndexSpec {
  name: string
  key: Doc
  fields: KeyField[]
  unique: boolean
  sparse: boolean
  partial: { filter: Doc, node: FilterNode } | undefined
  /** Seconds after which a document expires, counted from the date in the field. */
  expireAfterSeconds: number | undefined
}

const accepted = new Set(['key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds', 'v', 'background', 'ns', 'hidden', 'comment'])
const partialOperators = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in'])

/** The fields of `{ a: 1, b: -1 }`. */
export function keyFields(key: Doc): KeyField[] {
  return [...key].map(([path, value]) => {
    const direction = isNumber(value) ? toJs(value) : 0
    if (direction === 0) fail('CannotCreateIndex', `the embedded server has only ascending (1) and descending (-1) indexes, not ${show(key)}`)
    if (path === '' || path.startsWith('$') || path.split('.').includes('')) {
      fail('CannotCreateIndex', `Index keys cannot contain an empty field, nor start with '$': ${show(key)}`)
    }
    if (path.includes('$**')) fail('CannotCreateIndex', 'wildcard indexes are not supported by the embedded server')
    return { path, parts: path.split('.'), descending: direction < 0 }
  })
}

function flag(spec: Doc, name: string): boolean {
  const value = spec.get(name)
  if (value === undefined) return false
  if (typeof value === 'boolean') return value
  if (isNumber(value)) return toJs(value) !== 0
  return fail('TypeMismatch', `The field '${name}' has value ${name}: ${show(value)}, which is not convertible to bool`)
}

function partialFilter(spec: Doc): IndexSpec['partial'] {
  const filter = spec.get('partialFilterExpression')
  if (filter === undefined) return undefined
  if (!isDoc(filter)) return fail('TypeMismatch', 'The field partialFilterExpression must be an object')
  const node = parseFilter(filter)
  checkPartial(node)
  return { filter, node }
}

function checkPartial(node: FilterNode): void {
  if (node.kind === 'and' || node.kind === 'or') return node.items.forEach(checkPartial)
  if (node.kind !== 'field' || !partialOperators.has(node.operator)) {
    fail('CannotCreateIndex', 'unsupported expression in partial index: only $eq, $exists: true, $gt, $gte, $lt, $lte, $type, $in, $and, $or are allowed')
  }
}

/** Checks a specification as `createIndexes` gets it. */
export function parseIndexSpec(spec: Doc): IndexSpec {
  for (const name of spec.keys()) {
    if (!accepted.has(name)) fail('InvalidIndexSpecificationOption', `The field '${name}' is not valid for an index specification. Specification: ${show(spec)}`)
  }
  const key = spec.get('key')
  if (!isDoc(key)) return fail('FailedToParse', `The 'key' field is a required property of an index specification: ${show(spec)}`)
  if (key.size === 0) fail('CannotCreateIndex', 'Index keys cannot be empty.')
  if (flag(spec, 'hidden')) fail('NotSupported', 'hidden indexes are not supported by the embedded server')
  const fields = keyFields(key)
  const name = spec.get('name')
  if (typeof name !== 'string' || name === '') return fail('FailedToParse', `The 'name' field is a required property of an index specification: ${show(spec)}`)
  const isId = fields.length === 1 && fields[0]!.path === '_id'
  if (isId && [...spec.keys()].some((option) => ['sparse', 'partialFilterExpression', 'expireAfterSeconds'].includes(option))) {
    fail('InvalidIndexSpecificationOption', `The field is not valid for an _id index specification: ${show(spec)}`)
  }
  const partial = partialFilter(spec)
  const sparse = flag(spec, 'sparse')
  if (partial && sparse) fail('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options')
  return { name, key, fields, unique: flag(spec, 'unique') || isId, sparse, partial, expireAfterSeconds: expiry(spec, fields) }
}

function expiry(spec: Doc, fields: readonly KeyField[]): number | undefined {
  const value = spec.get('expireAfterSeconds')
  if (value === undefined) return undefined
  const seconds = isNumber(value) ? toInteger(value) : undefined
  if (seconds === undefined || seconds < 0 || seconds > 2147483647) {
    return fail('CannotCreateIndex', `TTL index 'expireAfterSeconds' option must be a number from 0 to 2147483647: ${show(value)}`)
  }
  if (fields.length !== 1) fail('CannotCreateIndex', 'TTL indexes are single-field indexes, compound indexes do not support TTL')
  return seconds
}

/** The specification as `listIndexes` answers it, and as it is stored. */
export function describeIndex(spec: IndexSpec): Doc {
  const isId = spec.name === '_id_'
  return doc({
    v: 2,
    key: spec.key,
    name: spec.name,
    unique: spec.unique && !isId ? true : undefined,
    sparse: spec.sparse || undefined,
    partialFilterExpression: spec.partial?.filter,
    expireAfterSeconds: spec.expireAfterSeconds,
  })
}

/** Whether two specifications ask for the same index, names apart. */
export function sameOptions(a: IndexSpec, b: IndexSpec): boolean {
  const strip = (spec: IndexSpec): Doc => {
    const out = describeIndex(spec)
    out.delete('name')
    out.delete('key')
    return out
  }
  return compareValues(strip(a), strip(b)) === 0
}

/** Whether two index keys are the same, in order. */
export function sameKey(a: Doc, b: Doc): boolean {
  return equalValues(a as Value, b as Value)
}

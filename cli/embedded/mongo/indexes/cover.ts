import { Decimal128, ObjectId } from 'bson'
import { partEnd } from '../bson/key-parts.ts'
import { isArray, isNumber, typeRank } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import type { FilterNode } from '../query/nodes.ts'
import type { IndexTable } from '../store/index-table.ts'
import { pointInterval, rangeInterval } from './bounds.ts'
import type { Condition, Interval } from './bounds.ts'

/** What a document's key must have at one position, for the document to fit: bytes in one of the intervals. */
export interface KeyTest {
  position: number
  intervals: Interval[]
}

const lower: ReadonlySet<string> = new Set(['$gt', '$gte'])
const upper: ReadonlySet<string> = new Set(['$lt', '$lte'])
const usable: ReadonlySet<string> = new Set(['$eq', '$in', '$regex', ...lower, ...upper])

/** Values whose keys tell all that a comparison asks for. */
const isSimple = (value: Value): boolean =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || value instanceof Date || value instanceof ObjectId
  || (isNumber(value) && !(value instanceof Decimal128))

/** Patterns among the conditions are all prefixes, which a range of keys tells whole. */
const isTold = ({ operator, operand }: Condition): boolean =>
  operator === '$regex' || (isArray(operand) ? operand.every(isSimple) : isSimple(operand))

/** Whether conditions on one field are all in one range of keys. */
function isWholeRange(conditions: readonly Condition[]): boolean {
  if (conditions.length === 1 && conditions[0]!.operator === '$regex') return true
  const low = conditions.filter(({ operator }) => lower.has(operator))
  const high = conditions.filter(({ operator }) => upper.has(operator))
  if (low.length > 1 || high.length > 1 || low.length + high.length !== conditions.length) return false
  // NaN lies below all numbers in an index, but no comparison with a number finds it.
  if (low.length === 0 && high.some(({ operand }) => isNumber(operand))) return false
  return low.length === 0 || high.length === 0 || typeRank(low[0]!.operand) === typeRank(high[0]!.operand)
}

/**
 * Whether the conditions on fields that met arrays are such that a document has a key in the ranges of the plan just
 * when it fits: one field at most, one condition on it, and no null, which also stands for what arrays lack.
 */
function arraysAreSimple(wanted: readonly Condition[], { arrays, spec }: IndexTable): boolean {
  if (arrays.size === 0) return true
  const paths = new Set([...arrays].map((position) => spec.fields[position]?.path))
  const onArrays = wanted.filter(({ path }) => paths.has(path))
  return onArrays.length <= 1 && onArrays.every(({ operator, operand }) => operator !== '$in' && operand !== null)
}

/** The conditions on a field behind the ranges as intervals of its bytes; undefined when they cannot be told so. */
function intervalsOf(own: readonly Condition[], descending: boolean): Interval[] | undefined {
  const [first] = own
  if (own.length === 1 && first!.operator === '$eq') return [pointInterval(first!.operand, descending)]
  if (own.length === 1 && first!.operator === '$in' && isArray(first!.operand)) return first!.operand.map((value) => pointInterval(value, descending))
  if (first!.operator === '$regex' || !isWholeRange(own)) return undefined
  return [rangeInterval(own.find(({ operator }) => lower.has(operator)), own.find(({ operator }) => upper.has(operator)), descending)]
}

/** What a filter demands one by one, however deep `$and` lies in `$and`. */
const demands = (filter: FilterNode): FilterNode[] => (filter.kind === 'and' ? filter.items.flatMap(demands) : [filter])

/**
 * What of a filter the ranges of a plan leave open, when the rest can be told by the keys alone: then documents that do
 * not fit need not be read. Undefined when documents must be looked at; in doubt it is. `equal` is how many leading
 * fields of the index have been given values, the next one may have a range.
 */
export function coveringTests(filter: FilterNode, wanted: readonly Condition[], index: IndexTable, equal: number): KeyTest[] | undefined {
  if (!arraysAreSimple(wanted, index)) return undefined
  const nodes = demands(filter)
  const plain = nodes.every((node) => node.kind === 'field' && node.expand && usable.has(node.operator))
  if (!plain || nodes.length !== wanted.length || !wanted.every(isTold)) return undefined
  const { fields } = index.spec
  const on = (position: number): Condition[] => wanted.filter(({ path }) => path === fields[position]?.path)
  for (let position = 0; position < equal; position++) if (on(position).length !== 1) return undefined
  if (equal < fields.length && !isWholeRange(on(equal))) return undefined
  const tests: KeyTest[] = []
  let told = fields.slice(0, equal + 1).flatMap((_, position) => on(position)).length
  for (let position = equal + 1; position < fields.length; position++) {
    const own = on(position)
    if (own.length === 0) continue
    const intervals = index.arrays.has(position) ? undefined : intervalsOf(own, fields[position]!.descending)
    if (!intervals) return undefined
    tests.push({ position, intervals })
    told += own.length
  }
  return told === wanted.length ? tests : undefined
}

/** Cuts a key into the bytes of its fields, up to the one at `last`; undefined when one before the end is of a kind that cannot be told apart. */
export function keyParts(key: Buffer, { spec }: IndexTable, last: number): Buffer[] | undefined {
  const parts: Buffer[] = []
  for (let position = 0, at = 0; position <= last; position++) {
    const end = position === spec.fields.length - 1 ? key.length : partEnd(key, at, spec.fields[position]!.descending)
    if (end === undefined) return undefined
    parts.push(key.subarray(at, end))
    at = end
  }
  return parts
}

/** Whether the parts of a key pass the tests. */
export const passes = (parts: readonly Buffer[], tests: readonly KeyTest[]): boolean =>
  tests.every(({ position, intervals }) => intervals.some(({ from, to }) => Buffer.compare(parts[position]!, from) >= 0 && Buffer.compare(parts[position]!, to) < 0))

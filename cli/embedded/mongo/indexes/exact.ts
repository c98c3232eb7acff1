import { Decimal128, ObjectId } from 'bson'
import { isArray, isNumber, typeRank } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import type { FilterNode } from '../query/nodes.ts'
import type { IndexTable } from '../store/index-table.ts'
import type { Condition } from './bounds.ts'

const lower: ReadonlySet<string> = new Set(['$gt', '$gte'])
const upper: ReadonlySet<string> = new Set(['$lt', '$lte'])
const usable: ReadonlySet<string> = new Set(['$eq', '$in', ...lower, ...upper])

/** Values whose keys tell all that a comparison asks for. */
const isSimple = (value: Value): boolean =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || value instanceof Date || value instanceof ObjectId
  || (isNumber(value) && !(value instanceof Decimal128))

/** Whether the conditions on the field behind the equal ones are all in its one range. */
function isWholeRange(conditions: readonly Condition[]): boolean {
  const low = conditions.filter(({ operator }) => lower.has(operator))
  const high = conditions.filter(({ operator }) => upper.has(operator))
  if (low.length > 1 || high.length > 1 || low.length + high.length !== conditions.length) return false
  // NaN lies below all numbers in an index, but no comparison with a number finds it.
  if (low.length === 0 && high.some(({ operand }) => isNumber(operand))) return false
  return low.length === 0 || high.length === 0 || typeRank(low[0]!.operand) === typeRank(high[0]!.operand)
}

/**
 * Whether the conditions on fields that met arrays are such that a document has a key in the one range of the plan just
 * when it fits: one field at most, one condition on it, and no null, which also stands for what arrays lack.
 */
function arraysAreSimple(wanted: readonly Condition[], { arrays, spec }: IndexTable): boolean {
  if (arrays.size === 0) return true
  const paths = new Set([...arrays].map((position) => spec.fields[position]?.path))
  const onArrays = wanted.filter(({ path }) => paths.has(path))
  return onArrays.length <= 1 && onArrays.every(({ operator, operand }) => operator !== '$in' && operand !== null)
}

/**
 * Whether the ranges of a plan hold keys of exactly the documents that fit the filter: then they can be counted
 * without reading a document. `equal` is how many leading fields of the index have been given values. In doubt: no.
 */
export function isExact(filter: FilterNode, wanted: readonly Condition[], index: IndexTable, equal: number): boolean {
  if (!arraysAreSimple(wanted, index)) return false
  const nodes = filter.kind === 'and' ? filter.items : [filter]
  const plain = nodes.every((node) => node.kind === 'field' && node.expand && usable.has(node.operator))
  if (!plain || nodes.length !== wanted.length) return false
  if (!wanted.every(({ operand }) => (isArray(operand) ? operand.every(isSimple) : isSimple(operand)))) return false
  const given = index.spec.fields.slice(0, equal).map(({ path }) => path)
  const next = index.spec.fields[equal]?.path
  return given.every((path) => wanted.filter((condition) => condition.path === path).length === 1)
    && wanted.every(({ path }) => given.includes(path) || path === next)
    && isWholeRange(wanted.filter(({ path }) => path === next && !given.includes(path)))
}

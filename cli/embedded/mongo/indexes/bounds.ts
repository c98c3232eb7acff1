import { BSONRegExp, MaxKey, MinKey } from 'bson'
import { AFTER, keyOf } from '../bson/keys.ts'
import { isNaNValue } from '../bson/numbers.ts'
import { isArray, isNumber, typeRank } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import type { FieldNode, FilterNode } from '../query/nodes.ts'

/** What a filter demands of one path, as far as an index can use it. Each condition is necessary by itself. */
export interface Condition {
  path: string
  operator: '$eq' | '$in' | '$gt' | '$gte' | '$lt' | '$lte' | '$regex'
  operand: Value
  /** The `$elemMatch` that the condition stands in directly: all conditions of one are about the same element. */
  element: FieldNode | undefined
}

/** Values that an index holds in the same form as a filter compares them. */
const indexable = (value: Value): boolean =>
  !isArray(value) && !(value instanceof BSONRegExp) && !(value instanceof MinKey) && !(value instanceof MaxKey)

/** What strings that fit a pattern begin with, when it says nothing else: `^` and characters that stand for themselves. */
function prefixOf(operand: Value): string | undefined {
  if (!(operand instanceof BSONRegExp) || operand.options !== '') return undefined
  const plain = /^\^((?:[^^$\\.*+?()[\]{}|/\0]|\\[$^.*+?()[\]{}|/\\-])+)$/.exec(operand.pattern)
  return plain?.[1]!.replace(/\\(.)/g, '$1')
}

function conditionOf(node: FieldNode, prefix: string, within: FieldNode | undefined): Condition[] {
  const path = prefix + node.path
  const { operator, operand } = node
  if (operator === '$elemMatch' && node.inner) return conditions(node.inner, `${path}.`, node)
  if (!node.expand) return []
  const element = node.parts.length === 1 ? within : undefined
  switch (operator) {
    case '$eq': return indexable(operand) ? [{ path, operator, operand, element }] : []
    case '$in': return isArray(operand) && operand.every(indexable) ? [{ path, operator, operand, element }] : []
    case '$regex': return prefixOf(operand) === undefined ? [] : [{ path, operator, operand, element }]
    case '$gt': case '$gte': case '$lt': case '$lte':
      return operand !== null && indexable(operand) && !(isNumber(operand) && isNaNValue(operand)) ? [{ path, operator, operand, element }] : []
  }
  return []
}

/** Collects the conditions that hold for every document that fits the filter. */
export function conditions(node: FilterNode, prefix = '', within?: FieldNode): Condition[] {
  if (node.kind === 'and') return node.items.flatMap((item) => conditions(item, prefix, within))
  return node.kind === 'field' ? conditionOf(node, prefix, within) : []
}

/** A part of a key range: from `from` (included) to `to` (not included). */
export interface Interval {
  from: Buffer
  to: Buffer
}

/** Behind all keys that begin with these bytes. */
export const after = (key: Buffer): Buffer => Buffer.concat([key, Buffer.of(AFTER)])

export function pointInterval(value: Value, descending: boolean): Interval {
  const key = keyOf(value, descending)
  return { from: key, to: after(key) }
}

/** The keys of one field between two conditions; each bound ends where the type of its operand ends. */
export function rangeInterval(lower: Condition | undefined, upper: Condition | undefined, descending: boolean): Interval {
  const rank = typeRank((lower ?? upper)!.operand)
  let from: Buffer = Buffer.of(rank)
  let to: Buffer = Buffer.of(rank + 1)
  if (lower) {
    const key = keyOf(lower.operand)
    from = lower.operator === '$gt' ? after(key) : key
  }
  if (upper) {
    const key = keyOf(upper.operand)
    to = upper.operator === '$lte' ? after(key) : key
  }
  return descending ? mirrored(lower, upper, rank) : { from, to }
}

/** The same range in a descending field, whose bytes are turned around. */
function mirrored(lower: Condition | undefined, upper: Condition | undefined, rank: number): Interval {
  const flipped = 0xff ^ rank
  let from: Buffer = Buffer.of(flipped)
  let to: Buffer = Buffer.of(flipped + 1)
  if (upper) {
    const key = keyOf(upper.operand, true)
    from = upper.operator === '$lt' ? after(key) : key
  }
  if (lower) {
    const key = keyOf(lower.operand, true)
    to = lower.operator === '$gte' ? after(key) : key
  }
  return { from, to }
}

/** The keys of strings that begin like a pattern, and of the pattern itself, which it fits, too; in the order of keys. */
export function prefixIntervals(pattern: Value, descending: boolean): Interval[] {
  const key = keyOf(prefixOf(pattern)!, descending)
  // Two bytes end a text; without them it is the beginning of longer ones.
  const from = key.subarray(0, key.length - 2)
  const to = Buffer.from(from)
  to[to.length - 1]! += 1
  const both = [{ from, to }, pointInterval(pattern, descending)]
  return both.sort((a, b) => Buffer.compare(a.from, b.from))
}

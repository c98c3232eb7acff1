import { BSONRegExp } from 'bson'
import { toInteger, toJs } from '../bson/numbers.ts'
import { isArray, isDoc, isNumber } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { bitTest } from './bits.ts'
import { equalTest, inTest, rangeTest } from './comparison.ts'
import { matches, matchesValue } from './match.ts'
import type { FieldNode, FilterNode, ValueTest } from './nodes.ts'
import { isOperators, parseFilter, parseOperators } from './parse.ts'
import type { FilterContext } from './parse.ts'
import { regexTest } from './regex.ts'
import { typeTest } from './types.ts'

/** One operator of a field, with its neighbors (`$options` belongs to `$regex`). */
export interface OperatorCall {
  path: string
  parts: readonly string[]
  operator: string
  operand: Value
  siblings: Doc
  context: FilterContext
}

function field(call: OperatorCall, test: ValueTest, expand = true): FieldNode {
  const { path, parts, operator, operand } = call
  return { kind: 'field', path, parts, operator, operand, expand, test }
}

/** Parses one operator with its operand. */
export function parseOperator(call: OperatorCall): FilterNode {
  const { operator, operand } = call
  switch (operator) {
    case '$eq': return field(call, equalTest(operand))
    case '$ne':
      if (operand instanceof BSONRegExp) fail('BadValue', "Can't have regex as arg to $ne.")
      return { kind: 'not', item: field({ ...call, operator: '$eq' }, equalTest(operand)) }
    case '$gt': case '$gte': case '$lt': case '$lte': return field(call, rangeTest(operator, operand))
    case '$in': return field(call, inTest(list(call)))
    case '$nin': return { kind: 'not', item: field({ ...call, operator: '$in' }, inTest(list(call))) }
    case '$exists': return existence(call)
    case '$type': return field(call, typeTest(operand))
    case '$regex': return regex(call)
    case '$mod': return field(call, modTest(operand))
    case '$size': return field(call, sizeTest(operand), false)
    case '$all': return all(call)
    case '$elemMatch': return elemMatch(call)
    case '$bitsAllSet': case '$bitsAllClear': case '$bitsAnySet': case '$bitsAnyClear':
      return field(call, bitTest(operator, operand))
  }
  return fail('BadValue', `unknown operator: ${operator}`)
}

function list({ operator, operand }: OperatorCall): Value[] {
  if (!isArray(operand)) return fail('BadValue', `${operator} needs an array`)
  if (operand.some(isOperators)) fail('BadValue', `cannot nest $ under ${operator}`)
  return operand
}

function existence(call: OperatorCall): FilterNode {
  const { operand } = call
  const wanted = isNumber(operand) ? toJs(operand) !== 0 : operand !== null && operand !== false
  const present = field(call, (value) => value !== undefined)
  return wanted ? present : { kind: 'not', item: present }
}

function regex(call: OperatorCall): FieldNode {
  const { operand, siblings } = call
  const options = siblings.get('$options')
  if (options !== undefined && typeof options !== 'string') fail('BadValue', '$options has to be a string')
  if (operand instanceof BSONRegExp) {
    if (options !== undefined && operand.options) fail(51075, 'options set in both $regex and $options')
    const flags = String(options ?? operand.options)
    return { ...field(call, regexTest(operand.pattern, flags)), operand: new BSONRegExp(operand.pattern, flags) }
  }
  if (typeof operand !== 'string') fail('BadValue', '$regex has to be a string')
  const flags = String(options ?? '')
  return { ...field(call, regexTest(operand as string, flags)), operand: new BSONRegExp(operand as string, flags) }
}

function modTest(operand: Value): ValueTest {
  if (!isArray(operand)) return fail('BadValue', 'malformed mod, needs to be an array')
  if (operand.length !== 2) fail('BadValue', `malformed mod, ${operand.length < 2 ? 'not enough' : 'too many'} elements`)
  const [divisor, remainder] = operand.map((item) => {
    if (!isNumber(item) || !Number.isFinite(toJs(item))) return fail('BadValue', 'malformed mod, divisor and remainder must be numbers')
    return BigInt(Math.trunc(toJs(item)))
  })
  if (divisor === 0n) fail('BadValue', 'divisor cannot be 0')
  return (value) => {
    if (!isNumber(value)) return false
    if (typeof value === 'bigint') return value % divisor! === remainder
    const number = toJs(value)
    return Number.isFinite(number) && BigInt(Math.trunc(number)) % divisor! === remainder
  }
}

function sizeTest(operand: Value): ValueTest {
  const size = isNumber(operand) ? toInteger(operand) : undefined
  if (size === undefined) fail('BadValue', `Failed to parse $size. Expected an integer: $size: ${String(operand)}`)
  if (size! < 0) fail('BadValue', `Failed to parse $size. Expected a non-negative number in: $size: ${size}`)
  return (value) => isArray(value) && value.length === size
}

/** `$all`: each of the values is there; `$all: [{ $elemMatch: ... }]` each of the matches. */
function all(call: OperatorCall): FilterNode {
  const { operand } = call
  if (!isArray(operand)) return fail('BadValue', '$all needs an array')
  if (operand.length === 0) return { kind: 'or', items: [] }
  const nested = operand.filter(isOperators)
  if (nested.some((item) => item.size !== 1 || !item.has('$elemMatch'))) fail('BadValue', 'no $ expressions in $all')
  if (nested.length > 0 && nested.length < operand.length) fail('BadValue', '$all/$elemMatch has to be consistent')
  const items = operand.map((item): FilterNode => {
    if (isOperators(item)) return elemMatch({ ...call, operator: '$elemMatch', operand: item.get('$elemMatch')! })
    const test = item instanceof BSONRegExp ? regexTest(item.pattern, item.options) : equalTest(item)
    return field({ ...call, operator: item instanceof BSONRegExp ? '$regex' : '$eq', operand: item }, test)
  })
  return { kind: 'and', items }
}

const logical = new Set(['$and', '$or', '$nor', '$expr', '$where', '$comment'])

function elemMatch(call: OperatorCall): FieldNode {
  const { operand, context } = call
  if (!isDoc(operand)) return fail('BadValue', '$elemMatch needs an Object')
  const first = operand.keys().next().value ?? ''
  const byValue = isOperators(operand) && !logical.has(first)
  if (byValue) {
    const node: FilterNode = { kind: 'and', items: parseOperators('', operand, context) }
    return field(call, elementTest((item) => matchesValue(node, item)), false)
  }
  const inner = parseFilter(operand, context)
  const test = elementTest((item) => {
    if (isDoc(item)) return matches(inner, item)
    return isArray(item) && matches(inner, new Map(item.map((value, index) => [String(index), value])))
  })
  return { ...field(call, test, false), inner }
}

/** Some element of an array passes; the first one that does is the position of the match. */
function elementTest(passes: (item: Value) => boolean): ValueTest {
  return (value, details) => {
    if (!isArray(value)) return false
    const index = value.findIndex(passes)
    if (index >= 0 && details) details.index = index
    return index >= 0
  }
}

import { BSONRegExp, MaxKey, MinKey } from 'bson'
import { compareValues, equalValues } from '../bson/compare.ts'
import { keyOf } from '../bson/keys.ts'
import { isNaNValue } from '../bson/numbers.ts'
import { isNullish, isNumber, typeRank } from '../bson/values.ts'
import type { Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import type { ValueTest } from './nodes.ts'
import { regexTest } from './regex.ts'

/** Equality; null also fits a missing value. */
export function equalTest(operand: Value): ValueTest {
  if (operand === null) return isNullish
  if (typeof operand === 'string') return (value) => value === operand
  return (value) => value !== undefined && equalValues(value, operand)
}

export type Range = '$gt' | '$gte' | '$lt' | '$lte'

const holds: Readonly<Record<Range, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
}

/** An order test. Only values of the operand's own type take part, so a string is never above a number. */
export function rangeTest(operator: Range, operand: Value): ValueTest {
  if (operand instanceof BSONRegExp) fail('BadValue', `Can't have RegEx as arg to predicate over field`)
  const inclusive = operator === '$gte' || operator === '$lte'
  if (operand === null) return inclusive ? isNullish : () => false
  if (operand instanceof MinKey || operand instanceof MaxKey) return extremeTest(operator, operand)
  if (isNumber(operand) && isNaNValue(operand)) {
    return (value) => inclusive && isNumber(value) && isNaNValue(value)
  }
  const rank = typeRank(operand)
  const fits = holds[operator]
  return (value) => value !== undefined && typeRank(value) === rank
    && !(isNumber(value) && isNaNValue(value)) && fits(compareValues(value, operand))
}

/** MinKey and MaxKey are compared with values of all types; a missing value takes no part. */
function extremeTest(operator: Range, operand: MinKey | MaxKey): ValueTest {
  const fits = holds[operator]
  return (value) => value !== undefined && fits(compareValues(value, operand))
}

const MANY = 16

/** Equality with one of several values; many of them are looked up by their keys. */
function anyOf(operands: readonly Value[]): ValueTest {
  if (operands.length < MANY) {
    const tests = operands.map(equalTest)
    return (value) => tests.some((test) => test(value))
  }
  const id = (value: Value): string => keyOf(value).toString('latin1')
  const keys = new Set(operands.map(id))
  const orMissing = operands.includes(null)
  return (value) => (value === undefined ? orMissing : keys.has(id(value)))
}

/** `$in`: one of the values, or a match of one of the patterns. */
export function inTest(operands: readonly Value[]): ValueTest {
  const patterns = operands.filter((item) => item instanceof BSONRegExp).map((item) => regexTest(item.pattern, item.options))
  const strings = new Set(operands.filter((item) => typeof item === 'string'))
  const others = anyOf(operands.filter((item) => typeof item !== 'string' && !(item instanceof BSONRegExp)))
  return (value: Maybe) => {
    if (typeof value === 'string' ? strings.has(value) : others(value)) return true
    return patterns.some((test) => test(value))
  }
}

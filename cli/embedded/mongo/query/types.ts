import { toInteger } from '../bson/numbers.ts'
import { isArray, isNumber, typeName, typeNumbers } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import type { ValueTest } from './nodes.ts'

const byNumber = new Map(Object.entries(typeNumbers).map(([name, number]) => [number, name]))
const numeric = ['int', 'long', 'double', 'decimal']

function names(operand: Value): string[] {
  if (operand === 'number') return numeric
  if (typeof operand === 'string') {
    return operand in typeNumbers ? [operand] : fail('BadValue', `Unknown type name alias: ${operand}`)
  }
  if (!isNumber(operand)) fail('TypeMismatch', 'type must be represented as a number or a string')
  const name = byNumber.get(toInteger(operand as number) ?? NaN)
  return [name ?? fail('BadValue', `Invalid numerical type code: ${String(operand)}`)]
}

/** `$type`: by name, by number, or a list of them. */
export function typeTest(operand: Value): ValueTest {
  const wanted = new Set((isArray(operand) ? operand : [operand]).flatMap(names))
  if (wanted.size === 0) fail('FailedToParse', ' must match at least one type')
  return (value) => value !== undefined && wanted.has(typeName(value))
}

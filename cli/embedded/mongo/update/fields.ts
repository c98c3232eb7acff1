import { Long, Timestamp } from 'bson'
import { compareValues } from '../bson/compare.ts'
import { calculate } from '../bson/numbers.ts'
import { show, showElement } from '../bson/show.ts'
import { isDoc, isNumber, typeName } from '../bson/values.ts'
import type { NumberValue, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { KEEP } from './modifier.ts'
import type { Modifier, ModifierParser, Target } from './modifier.ts'

const setter = (apply: Modifier['apply']): Modifier => ({ creates: true, strict: true, apply })

function arithmetic(operator: '$inc' | '$mul', operand: Value, path: string): Modifier {
  const verb = operator === '$inc' ? 'increment' : 'multiply'
  if (!isNumber(operand)) return fail('TypeMismatch', `Cannot ${verb} with non-numeric argument: ${showElement(path, operand)}`)
  return setter((current, target) => {
    const start = current === undefined ? 0 : current
    if (!isNumber(start)) return refuseType(operator, start, target)
    if (current === undefined && operator === '$inc') return operand
    const result = calculate(operator === '$inc' ? 'add' : 'multiply', start, operand)
    return result ?? refuseOverflow(operator, start, target)
  })
}

function refuseType(operator: string, value: Value, target: Target): never {
  const id = showElement('_id', target.before.get('_id'))
  return fail('TypeMismatch', `Cannot apply ${operator} to a value of non-numeric type. ${id} has the field '${target.field}' of non-numeric type ${typeName(value)}`)
}

function refuseOverflow(operator: string, value: NumberValue, target: Target): never {
  const id = showElement('_id', target.before.get('_id'))
  return fail('BadValue', `Failed to apply ${operator} operations to current value (${show(value)}) for document ${id}`)
}

const extreme = (wins: (order: number) => boolean): ModifierParser => (operand) =>
  setter((current) => (current === undefined || wins(compareValues(operand, current)) ? operand : KEEP))

const currentDate: ModifierParser = (operand) => {
  const type = isDoc(operand) && operand.size === 1 ? operand.get('$type') : operand
  if (typeof type === 'boolean' || type === 'date') return setter((_current, { now }) => now)
  if (type === 'timestamp') {
    return setter((_current, { now }) => new Timestamp(new Long(1, Math.floor(now.getTime() / 1000))))
  }
  return fail('BadValue', `The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}`)
}

const bitOperations: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const isInteger = (value: unknown): value is number | bigint => typeof value === 'number' || typeof value === 'bigint'

const bit: ModifierParser = (operand, path) => {
  if (!isDoc(operand)) return fail('BadValue', `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`)
  if (operand.size === 0) fail('BadValue', `You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}`)
  const steps = [...operand].map(([name, value]) => {
    const operation = bitOperations[name]
    if (!operation) return fail('BadValue', `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${path}: ${show(operand)}}`)
    if (!isInteger(value)) return fail('BadValue', `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(value)}' is not supported here: {${path}: ${show(operand)}}`)
    return { operation, value }
  })
  return setter((current, target) => {
    const start = current ?? 0
    if (!isInteger(start)) return fail('BadValue', `Cannot apply $bit to a value of non-integral type.${showElement('_id', target.before.get('_id'))} has the field ${target.field} of non-integer type ${typeName(start)}`)
    const long = typeof start === 'bigint' || steps.some(({ value }) => typeof value === 'bigint')
    const result = steps.reduce((value, step) => step.operation(value, BigInt(step.value)), BigInt(start))
    return long ? BigInt.asIntN(64, result) : Number(BigInt.asIntN(32, result))
  })
}

/** The operators that change a field's value as a whole. */
export const fieldModifiers: Readonly<Record<string, ModifierParser>> = {
  $set: (operand) => setter(() => operand),
  $setOnInsert: (operand) => ({ ...setter(() => operand), onInsertOnly: true }),
  $unset: () => ({ creates: false, strict: false, apply: () => undefined }),
  $inc: (operand, path) => arithmetic('$inc', operand, path),
  $mul: (operand, path) => arithmetic('$mul', operand, path),
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
  $currentDate: currentDate,
  $bit: bit,
}

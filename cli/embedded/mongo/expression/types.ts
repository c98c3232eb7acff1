import { Decimal128, Double, ObjectId } from 'bson'
import { exact, fitsInt, fitsLong, isNaNValue, toJs } from '../bson/numbers.ts'
import { roundOff, toDecimal } from '../bson/decimal.ts'
import { show } from '../bson/show.ts'
import { isNullish, isNumber, typeName, typeNumbers } from '../bson/values.ts'
import type { Maybe, NumberValue, Value } from '../bson/values.ts'
import { fail, ServerError } from '../errors.ts'
import { fixed, namedArguments } from './arguments.ts'
import { parseDateText } from './date-text.ts'
import type { Operators } from './operators.ts'

const refuse = (value: Value, to: string): never =>
  fail('ConversionFailure', `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`)

const badText = (value: string, to: string): never =>
  fail('ConversionFailure', `Failed to parse number '${value}' in $convert with no onError value: not a valid ${to}`)

/** A whole number from another type; fractions are cut off. */
function toWhole(value: Value, to: 'int' | 'long'): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (value instanceof Date && to === 'long') return BigInt(value.getTime())
  if (typeof value === 'string') return /^[+-]?\d+$/.test(value) ? BigInt(value.replace('+', '')) : badText(value, to)
  if (!isNumber(value)) return refuse(value, to)
  const known = exact(value)
  if (!known || isNaNValue(value)) return fail('ConversionFailure', `Attempt to convert ${show(value)} to an integer value in $convert with no onError value`)
  if (known.exponent >= 0) return known.coefficient * 10n ** BigInt(known.exponent)
  return known.coefficient / 10n ** BigInt(-known.exponent)
}

function toInt(value: Value): Value {
  const whole = toWhole(value, 'int')
  return fitsInt(Number(whole)) ? Number(whole) : fail('ConversionFailure', `Conversion would overflow target type in $convert with no onError value: ${show(value)}`)
}

function toLong(value: Value): Value {
  const whole = toWhole(value, 'long')
  return fitsLong(whole) ? whole : fail('ConversionFailure', `Conversion would overflow target type in $convert with no onError value: ${show(value)}`)
}

function toDouble(value: Value): Value {
  if (typeof value === 'boolean') return new Double(Number(value))
  if (value instanceof Date) return new Double(value.getTime())
  if (typeof value === 'string') {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value)) return badText(value, 'double')
    return new Double(Number(value))
  }
  return isNumber(value) ? new Double(toJs(value)) : refuse(value, 'double')
}

function decimalOf(value: Value): Value {
  if (typeof value === 'boolean') return Decimal128.fromString(value ? '1' : '0')
  if (value instanceof Date) return Decimal128.fromString(String(value.getTime()))
  if (typeof value === 'string') {
    try {
      return Decimal128.fromString(value)
    } catch {
      return badText(value, 'decimal')
    }
  }
  if (!isNumber(value)) return refuse(value, 'decimal')
  if (value instanceof Decimal128) return value
  return value instanceof Double ? Decimal128.fromString(doubleDigits(value.value)) : toDecimal(exact(value as NumberValue)!)
}

/** A double becomes a decimal of 15 digits, as in the real server. */
function doubleDigits(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const text = value.toPrecision(15)
  return text.includes('.') && !text.includes('e') ? text : String(Number(text))
}

function toText(value: Value): Value {
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.toHexString()
  if (value instanceof Double) return Number.isNaN(value.value) ? 'NaN' : String(value.value).replace('e+', 'e')
  if (isNumber(value) || typeof value === 'boolean') return String(value)
  return refuse(value, 'string')
}

function toDate(value: Value): Value {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (typeof value === 'string') return parseDateText(value)
  if (typeof value === 'number' || typeof value === 'boolean' || !isNumber(value)) return refuse(value, 'date')
  const known = exact(value)
  const millis = known && known.exponent < 0 ? Number(roundOff(known.coefficient, -known.exponent)) : toJs(value)
  return new Date(Math.trunc(millis))
}

function toObjectId(value: Value): Value {
  if (value instanceof ObjectId) return value
  if (typeof value !== 'string') return refuse(value, 'objectId')
  return /^[0-9a-fA-F]{24}$/.test(value) ? new ObjectId(value) : fail('ConversionFailure', `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID`)
}

const toBool = (value: Value): Value => (typeof value === 'boolean' ? value : isNumber(value) ? toJs(value) !== 0 : true)

const conversions: Readonly<Record<string, (value: Value) => Value>> = {
  int: toInt, long: toLong, double: toDouble, decimal: decimalOf, string: toText, date: toDate, objectId: toObjectId, bool: toBool,
}

function conversionTo(type: Maybe): (value: Value) => Value {
  const name = isNumber(type) ? Object.entries(typeNumbers).find(([, number]) => number === toJs(type))?.[0] : type
  const found = typeof name === 'string' ? conversions[name] : undefined
  return found ?? fail('BadValue', `Unknown type name: ${show(type)}`)
}

const converter = (to: keyof typeof conversions) => fixed(1, (value) => (isNullish(value) ? null : conversions[to]!(value)))

export const typeOperators: Operators = {
  $type: fixed(1, (value) => typeName(value)),
  $isNumber: fixed(1, (value) => isNumber(value)),
  $toInt: converter('int'),
  $toLong: converter('long'),
  $toDouble: converter('double'),
  $toDecimal: converter('decimal'),
  $toString: converter('string'),
  $toDate: converter('date'),
  $toObjectId: converter('objectId'),
  $toBool: converter('bool'),
  $convert: (operand, parse, name) => {
    const named = namedArguments(operand, name, ['input', 'to'], ['onError', 'onNull'])
    const input = parse(named.get('input')!)
    const to = parse(named.get('to')!)
    const onError = named.has('onError') ? parse(named.get('onError')!) : undefined
    const onNull = named.has('onNull') ? parse(named.get('onNull')!) : undefined
    return (scope) => {
      const value = input(scope)
      const type = to(scope)
      if (isNullish(value) || isNullish(type)) return onNull && isNullish(value) ? onNull(scope) : null
      const convert = conversionTo(type)
      try {
        return convert(value)
      } catch (error) {
        if (onError && error instanceof ServerError && error.code === 241) return onError(scope)
        throw error
      }
    }
  },
}

import { Decimal128, Double } from 'bson'
import { divideExact, roundOff, toDecimal } from '../bson/decimal.ts'
import { calculateWide, compareNumbers, exact, fitsLong, fromJs, isNaNValue, toInteger, toJs } from '../bson/numbers.ts'
import { isArray, isDoc, isNullish, isNumber, typeName } from '../bson/values.ts'
import type { Maybe, NumberValue, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { between, fixed, variadic } from './arguments.ts'
import type { OperatorParser, Operators } from './operators.ts'

function refuse(name: string, value: Maybe): never {
  return fail('TypeMismatch', `${name} only supports numeric types, not ${typeName(value)}`)
}

/** A function of one number; null and missing give null. */
const unary = (name: string, apply: (value: NumberValue) => Value): OperatorParser => fixed(1, (value) => {
  if (isNullish(value)) return null
  return isNumber(value) ? apply(value) : fail(28765, `${name} only supports numeric types, not ${typeName(value)}`)
})

const binary = (name: string, apply: (a: NumberValue, b: NumberValue) => Value): OperatorParser => fixed(2, (a, b) => {
  if (isNullish(a) || isNullish(b)) return null
  if (!isNumber(a)) return refuse(name, a)
  return isNumber(b) ? apply(a, b) : refuse(name, b)
})

const noDecimal = (name: string, value: NumberValue): number =>
  value instanceof Decimal128 ? fail('NotSupported', `${name} of decimals is not supported by the embedded server`) : toJs(value)

const transcendental = (name: string, apply: (value: number) => number): OperatorParser =>
  unary(name, (value) => new Double(apply(noDecimal(name, value))))

function add(values: Maybe[]): Maybe {
  if (values.some(isNullish)) return null
  const dates = values.filter((value) => value instanceof Date)
  if (dates.length > 1) fail(16612, 'only one date allowed in an $add expression')
  let sum: NumberValue = 0
  for (const value of values) {
    if (value instanceof Date) continue
    if (!isNumber(value)) fail('TypeMismatch', `$add only supports numeric or date types, not ${typeName(value)}`)
    sum = calculateWide('add', sum, value as NumberValue)
  }
  return dates[0] ? moved(dates[0], sum) : sum
}

const moved = (date: Date, by: NumberValue): Date => new Date(date.getTime() + Math.round(toJs(by)))

function subtract(a: Maybe, b: Maybe): Maybe {
  if (isNullish(a) || isNullish(b)) return null
  if (a instanceof Date) {
    if (b instanceof Date) return BigInt(a.getTime() - b.getTime())
    if (isNumber(b)) return new Date(a.getTime() - Math.round(toJs(b)))
  }
  if (isNumber(a) && isNumber(b)) return calculateWide('subtract', a, b)
  return fail('TypeMismatch', `can't $subtract ${typeName(b)} from ${typeName(a)}`)
}

function multiply(values: Maybe[]): Maybe {
  if (values.some(isNullish)) return null
  return values.reduce<NumberValue>((product, value) => calculateWide('multiply', product, isNumber(value) ? value : refuse('$multiply', value)), 1)
}

function divide(a: NumberValue, b: NumberValue): Value {
  if (toJs(b) === 0) fail('BadValue', "can't $divide by zero")
  if (!(a instanceof Decimal128) && !(b instanceof Decimal128)) return new Double(toJs(a) / toJs(b))
  const x = exact(a)
  const y = exact(b)
  return x && y ? toDecimal(divideExact(x, y)) : Decimal128.fromString(String(toJs(a) / toJs(b)))
}

function modulo(a: NumberValue, b: NumberValue): Value {
  if (toJs(b) === 0) fail(16610, "can't $mod by zero")
  if (typeof a === 'number' && typeof b === 'number') return a % b + 0
  const integers = (typeof a === 'number' || typeof a === 'bigint') && (typeof b === 'number' || typeof b === 'bigint')
  if (integers) return BigInt(a) % BigInt(b)
  return new Double(noDecimal('$mod', a) % noDecimal('$mod', b))
}

function absolute(value: NumberValue): Value {
  if (typeof value === 'number') return value === -2147483648 ? 2147483648n : Math.abs(value)
  if (typeof value === 'bigint') {
    const positive = value < 0n ? -value : value
    return fitsLong(positive) ? positive : fail(28680, "can't take $abs of long long min")
  }
  if (value instanceof Double) return new Double(Math.abs(value.value))
  return compareNumbers(value, 0) < 0 ? calculateWide('multiply', value, -1) : value
}

function power(a: NumberValue, b: NumberValue): Value {
  const base = noDecimal('$pow', a)
  const exponent = noDecimal('$pow', b)
  if (base === 0 && exponent < 0) fail(28764, '$pow cannot take a base of 0 and a negative exponent')
  if (a instanceof Double || b instanceof Double || exponent < 0) return new Double(base ** exponent)
  // Beyond 64 only the powers of -1, 0 and 1 are longs, and of those it counts whether the exponent is odd.
  const whole = BigInt(a as number | bigint) ** BigInt(Math.min(exponent, 64 + exponent % 2))
  if (!fitsLong(whole)) return new Double(base ** exponent)
  const small = fromJs(Number(whole))
  return typeof a === 'number' && typeof b === 'number' && typeof small === 'number' ? small : whole
}

/** Rounds to a number of decimal places, half to even, or cuts off; the type stays. */
const rounding = (name: '$round' | '$trunc'): OperatorParser => between(1, 2, (value, places = 0) => {
  if (isNullish(value) || isNullish(places)) return null
  if (!isNumber(value)) return fail(51081, `${name} only supports numeric types, not ${typeName(value)}`)
  const place = isNumber(places) ? toInteger(places) : undefined
  if (place === undefined) return fail(51082, `precision argument to  ${name} must be a integral value`)
  if (place < -20 || place > 100) fail(51083, `cannot apply ${name} with precision value ${place} value must be in [-20, 100]`)
  const known = exact(value)
  if (!known || isNaNValue(value)) return value
  const drop = -known.exponent - place
  if (drop <= 0) return value
  const digits = name === '$round' ? roundOff(known.coefficient, drop) : known.coefficient / 10n ** BigInt(drop)
  const result = { coefficient: digits, exponent: known.exponent + drop }
  if (value instanceof Decimal128) return toDecimal(result)
  if (value instanceof Double) return new Double(Number(`${digits}e${result.exponent}`))
  const integer = digits * 10n ** BigInt(result.exponent)
  if (typeof value === 'number') return fromJs(Number(integer)) instanceof Double ? integer : Number(integer)
  return fitsLong(integer) ? integer : fail(51080, `invalid conversion: ${name} overflows a long`)
})

const whole = (name: string, apply: (value: number) => number, up: boolean): OperatorParser => unary(name, (value) => {
  if (value instanceof Double) return new Double(apply(value.value))
  if (!(value instanceof Decimal128)) return value
  const known = exact(value)
  if (!known || known.exponent >= 0) return value
  const unit = 10n ** BigInt(-known.exponent)
  const cut = known.coefficient / unit
  const rest = known.coefficient - cut * unit
  const step = up ? (rest > 0n ? 1n : 0n) : (rest < 0n ? -1n : 0n)
  return toDecimal({ coefficient: cut + step, exponent: 0 })
})

/** `$rand: {}`: a double from 0 to below 1, a new one for each document. */
const random: OperatorParser = (operand, _parse, name) => {
  if (!(isDoc(operand) ? operand.size === 0 : isArray(operand) && operand.length === 0)) fail(3040501, `${name} does not currently accept arguments`)
  return () => new Double(Math.random())
}

export const arithmeticOperators: Operators = {
  $rand: random,
  $add: variadic(add),
  $subtract: fixed(2, subtract),
  $multiply: variadic(multiply),
  $divide: binary('$divide', divide),
  $mod: binary('$mod', modulo),
  $pow: binary('$pow', power),
  $abs: unary('$abs', absolute),
  $ceil: whole('$ceil', Math.ceil, true),
  $floor: whole('$floor', Math.floor, false),
  $round: rounding('$round'),
  $trunc: rounding('$trunc'),
  $sqrt: transcendental('$sqrt', (value) => (value < 0 ? fail(28714, '$sqrt\'s argument must be greater than or equal to 0') : Math.sqrt(value))),
  $exp: transcendental('$exp', Math.exp),
  $ln: transcendental('$ln', (value) => (value <= 0 ? fail(28766, '$ln\'s argument must be a positive number') : Math.log(value))),
  $log10: transcendental('$log10', (value) => (value <= 0 ? fail(28761, '$log10\'s argument must be a positive number') : Math.log10(value))),
}

import { Decimal128, Double } from 'bson'
import { addExact, compareExact, exactDecimal, exactDouble, multiplyExact, toDecimal } from './decimal.ts'
import type { Exact } from './decimal.ts'
import type { NumberValue } from './values.ts'

const INT_MIN = -2147483648
const INT_MAX = 2147483647
const LONG_MIN = -(2n ** 63n)
const LONG_MAX = 2n ** 63n - 1n

export const fitsInt = (value: number): boolean => Number.isInteger(value) && value >= INT_MIN && value <= INT_MAX
export const fitsLong = (value: bigint): boolean => value >= LONG_MIN && value <= LONG_MAX

/** A JavaScript number as BSON stores it from a driver: a 32-bit integer where it fits, else a double. */
export function fromJs(value: number): NumberValue {
  return fitsInt(value) && !Object.is(value, -0) ? value : new Double(value)
}

/** A count as the server answers it: a 32-bit integer, or a 64-bit one when it is too large. */
export function count(value: number): NumberValue {
  return fitsInt(value) ? value : BigInt(value)
}

/** The nearest JavaScript number. */
export function toJs(value: NumberValue): number {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  return value instanceof Double ? value.value : Number(value.toString())
}

export const isNaNValue = (value: NumberValue): boolean =>
  typeof value !== 'number' && typeof value !== 'bigint' && Number.isNaN(toJs(value))

/** The integer that a number stands for, or `undefined` when it has a fraction or is no finite number. */
export function toInteger(value: NumberValue): number | undefined {
  const number = toJs(value)
  return Number.isSafeInteger(number) ? number : undefined
}

/** The exact value of a finite number; `undefined` for NaN and the infinities. */
export function exact(value: NumberValue): Exact | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return { coefficient: BigInt(value), exponent: 0 }
  if (value instanceof Decimal128) return exactDecimal(value)
  return Number.isFinite(value.value) ? exactDouble(value.value) : undefined
}

/** Orders numbers of any types by value. NaN equals NaN and comes before all others, as in sorting. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  if (a instanceof Decimal128 || b instanceof Decimal128) return compareDecimals(a, b)
  const x = a instanceof Double ? a.value : a
  const y = b instanceof Double ? b.value : b
  if (x < y) return -1
  if (x > y) return 1
  if (x == y) return 0
  return Number(Number.isNaN(y)) - Number(Number.isNaN(x))
}

function compareDecimals(a: NumberValue, b: NumberValue): number {
  const x = exact(a)
  const y = exact(b)
  if (x && y) return compareExact(x, y)
  const p = x ? 0 : toJs(a)
  const q = y ? 0 : toJs(b)
  if (Number.isNaN(p) || Number.isNaN(q)) return Number(Number.isNaN(q)) - Number(Number.isNaN(p))
  return p < q ? -1 : p > q ? 1 : 0
}

type Operation = 'add' | 'subtract' | 'multiply'

const onNumbers = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
}
const onBigints = {
  add: (a: bigint, b: bigint) => a + b,
  subtract: (a: bigint, b: bigint) => a - b,
  multiply: (a: bigint, b: bigint) => a * b,
}

/**
 * Sum, difference or product in the wider of the two types: int, long, double, decimal.
 * An int that overflows becomes a long; a long that overflows gives `undefined`.
 */
export function calculate(operation: Operation, a: NumberValue, b: NumberValue): NumberValue | undefined {
  if (a instanceof Decimal128 || b instanceof Decimal128) return onDecimals(operation, a, b)
  if (a instanceof Double || b instanceof Double) return new Double(onNumbers[operation](toJs(a), toJs(b)))
  if (typeof a === 'number' && typeof b === 'number') {
    const result = onNumbers[operation](a, b)
    return fitsInt(result) ? result + 0 : onBigints[operation](BigInt(a), BigInt(b))
  }
  const result = onBigints[operation](BigInt(a), BigInt(b))
  return fitsLong(result) ? result : undefined
}

function onDecimals(operation: Operation, a: NumberValue, b: NumberValue): Decimal128 {
  const x = exact(a)
  const y = exact(b)
  if (!x || !y) return Decimal128.fromString(String(onNumbers[operation](toJs(a), toJs(b))))
  if (operation === 'multiply') return toDecimal(multiplyExact(x, y))
  return toDecimal(addExact(x, operation === 'add' ? y : { ...y, coefficient: -y.coefficient }))
}

/** Like `calculate`, but a long that overflows becomes a double, as in aggregation expressions. */
export function calculateWide(operation: Operation, a: NumberValue, b: NumberValue): NumberValue {
  return calculate(operation, a, b) ?? new Double(onNumbers[operation](toJs(a), toJs(b)))
}

import { Decimal128, Double } from 'bson'
import { compareValues } from '../bson/compare.ts'
import { divideExact, toDecimal } from '../bson/decimal.ts'
import { calculateWide, exact, toJs } from '../bson/numbers.ts'
import { isArray, isNullish, isNumber } from '../bson/values.ts'
import type { Maybe, NumberValue, Value } from '../bson/values.ts'
import { argumentsOf } from './arguments.ts'
import type { OperatorParser, Operators } from './operators.ts'

/** The sum of the numbers; other values do not count. */
export function sumOf(values: readonly Maybe[]): NumberValue {
  let sum: NumberValue = 0
  for (const value of values) if (isNumber(value)) sum = calculateWide('add', sum, value)
  return sum
}

/** The mean of the numbers, null when there is none. */
export function averageOf(values: readonly Maybe[]): Value {
  const numbers = values.filter(isNumber)
  if (numbers.length === 0) return null
  const sum = sumOf(numbers)
  const known = exact(sum)
  if (!(sum instanceof Decimal128) || !known) return new Double(toJs(sum) / numbers.length)
  return toDecimal(divideExact(known, { coefficient: BigInt(numbers.length), exponent: 0 }))
}

/** The least (sign 1) or greatest (sign -1) value; null and missing ones do not count. */
export function extremeOf(values: readonly Maybe[], sign: 1 | -1): Value {
  let best: Maybe
  for (const value of values) {
    if (isNullish(value)) continue
    if (best === undefined || sign * compareValues(value, best) < 0) best = value
  }
  return best ?? null
}

/** The standard deviation, of the whole population or estimated from a sample. */
export function deviationOf(values: readonly Maybe[], sample: boolean): Value {
  const numbers = values.filter(isNumber).map(toJs)
  if (numbers.length < (sample ? 2 : 1)) return null
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return new Double(Math.sqrt(squares / (numbers.length - (sample ? 1 : 0))))
}

/** As an expression: one argument that is an array stands for its elements. */
function summary(apply: (values: readonly Maybe[]) => Maybe): OperatorParser {
  return (operand, parse) => {
    const items = argumentsOf(operand, parse)
    return (scope) => {
      const values = items.map((item) => item(scope))
      const [only] = values
      return apply(values.length === 1 && isArray(only) ? only : values)
    }
  }
}

export const summaryOperators: Operators = {
  $sum: summary(sumOf),
  $avg: summary(averageOf),
  $min: summary((values) => extremeOf(values, 1)),
  $max: summary((values) => extremeOf(values, -1)),
  $stdDevPop: summary((values) => deviationOf(values, false)),
  $stdDevSamp: summary((values) => deviationOf(values, true)),
}

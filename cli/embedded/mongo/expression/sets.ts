import { compareValues, equalValues } from '../bson/compare.ts'
import { isArray, isNullish, typeName } from '../bson/values.ts'
import type { Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { truthy } from './scope.ts'
import { fixed, variadic } from './arguments.ts'
import type { Operators } from './operators.ts'

const has = (array: readonly Value[], value: Value): boolean => array.some((item) => equalValues(item, value))

/** The distinct values, in order of value, as the real server answers sets. */
function distinct(values: readonly Value[]): Value[] {
  const sorted = [...values].sort(compareValues)
  return sorted.filter((value, i) => i === 0 || !equalValues(value, sorted[i - 1]))
}

const setOf = (value: Maybe, name: string, code: number): Value[] =>
  isArray(value) ? value : fail(code, `All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`)

export const setOperators: Operators = {
  $setUnion: variadic((values) => (values.some(isNullish) ? null : distinct(values.flatMap((value) => setOf(value, '$setUnion', 17043))))),
  $setIntersection: variadic((values) => {
    if (values.some(isNullish)) return null
    const [first = [], ...others] = values.map((value) => setOf(value, '$setIntersection', 17047))
    return distinct(first.filter((value) => others.every((other) => has(other, value))))
  }),
  $setDifference: fixed(2, (a, b) => {
    if (isNullish(a) || isNullish(b)) return null
    const others = setOf(b, '$setDifference', 17049)
    const out: Value[] = []
    for (const value of setOf(a, '$setDifference', 17048)) if (!has(others, value) && !has(out, value)) out.push(value)
    return out
  }),
  $setEquals: variadic((values) => {
    const [first = [], ...others] = values.map((value) => distinct(setOf(value, '$setEquals', 17044)))
    return others.every((other) => equalValues(first, other))
  }),
  $setIsSubset: fixed(2, (a, b) => {
    const others = setOf(b, '$setIsSubset', 17042)
    return setOf(a, '$setIsSubset', 17046).every((value) => has(others, value))
  }),
  $anyElementTrue: fixed(1, (value) => setOf(value, '$anyElementTrue', 17041).some(truthy)),
  $allElementsTrue: fixed(1, (value) => setOf(value, '$allElementsTrue', 17040).every(truthy)),
}

import { equalValues } from '../bson/compare.ts'
import { toInteger } from '../bson/numbers.ts'
import { doc, isArray, isDoc, isNullish, isNumber, typeName } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { arraySorter } from '../update/array-sort.ts'
import { between, fixed, namedArguments, variadic } from './arguments.ts'
import type { Operators } from './operators.ts'

const integer = (value: Maybe, code: number, message: string): number => {
  const number = isNumber(value) ? toInteger(value) : undefined
  return number ?? fail(code, `${message}, found: ${typeName(value)}`)
}

const arrayOf = (value: Maybe, name: string, code: number): Value[] =>
  isArray(value) ? value : fail(code, `${name}'s argument must be an array, but is ${typeName(value)}`)

function elementAt(value: Maybe, position: Maybe): Maybe {
  if (isNullish(value) || isNullish(position)) return null
  const array = arrayOf(value, '$arrayElemAt', 28689)
  const index = integer(position, 28690, `$arrayElemAt's second argument must be a numeric value`)
  return array.at(index)
}

function slice(value: Maybe, first: Maybe, second: Maybe): Maybe {
  if (isNullish(value) || isNullish(first)) return null
  const array = arrayOf(value, '$slice', 28724)
  const a = integer(first, 28725, 'Second argument to $slice must be a numeric value')
  if (second === undefined) return a < 0 ? array.slice(a) : array.slice(0, a)
  if (second === null) return null
  const count = integer(second, 28727, 'Third argument to $slice must be numeric')
  if (count <= 0) fail(28729, `Third argument to $slice must be positive: ${count}`)
  const start = a < 0 ? Math.max(0, array.length + a) : a
  return array.slice(start, start + count)
}

function range(start: Maybe, end: Maybe, step: Maybe = 1): Maybe {
  const from = integer(start, 34443, '$range requires a numeric starting value')
  const to = integer(end, 34445, '$range requires a numeric ending value')
  const by = integer(step, 34447, '$range requires a numeric step value')
  if (by === 0) fail(34449, '$range requires a non-zero step value')
  const size = Math.max(0, Math.ceil((to - from) / by))
  if (size > 1_000_000) fail(146, '$range would use too much memory')
  return Array.from({ length: size }, (_, i) => from + i * by)
}

function concatArrays(values: Maybe[]): Maybe {
  if (values.some(isNullish)) return null
  return values.flatMap((value) => arrayOf(value, '$concatArrays', 28664))
}

function indexOfArray(value: Maybe, wanted: Maybe, start: Maybe = 0, end: Maybe = undefined): Maybe {
  if (isNullish(value)) return null
  const array = arrayOf(value, '$indexOfArray', 40090)
  const from = integer(start, 40096, '$indexOfArray requires an integral starting index')
  const to = end === undefined ? array.length : integer(end, 40096, '$indexOfArray requires an integral ending index')
  for (let i = from; i < Math.min(to, array.length); i++) if (equalValues(array[i], wanted)) return i
  return -1
}

/** `{ k, v }` and `[k, v]` pairs to a document. */
function toObject(value: Maybe): Maybe {
  if (isNullish(value)) return null
  const out: Doc = new Map()
  for (const item of arrayOf(value, '$arrayToObject', 40386)) {
    const [name, content] = isDoc(item) ? [item.get('k'), item.get('v')] : isArray(item) && item.length === 2 ? item : []
    if (typeof name !== 'string' || content === undefined) return fail(40392, '$arrayToObject requires an array of key-value pairs, where the key must be of type string')
    out.set(name, content)
  }
  return out
}

function toArray(value: Maybe): Maybe {
  if (isNullish(value)) return null
  if (!isDoc(value)) return fail(40390, `$objectToArray requires a document input, found: ${typeName(value)}`)
  return [...value].map(([k, v]) => doc({ k, v }))
}

export const arrayOperators: Operators = {
  $arrayElemAt: fixed(2, elementAt),
  $first: fixed(1, (value) => (isNullish(value) ? null : arrayOf(value, '$first', 28689)[0])),
  $last: fixed(1, (value) => (isNullish(value) ? null : arrayOf(value, '$last', 28689).at(-1))),
  $isArray: fixed(1, (value) => isArray(value)),
  $size: fixed(1, (value) => (isArray(value) ? value.length : fail(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`))),
  $slice: between(2, 3, slice),
  $range: between(2, 3, range),
  $concatArrays: variadic(concatArrays),
  $reverseArray: fixed(1, (value) => (isNullish(value) ? null : [...arrayOf(value, '$reverseArray', 34435)].reverse())),
  $in: fixed(2, (value, array) => (isArray(array) ? array.some((item) => equalValues(item, value)) : fail(40081, `$in requires an array as a second argument, found: ${typeName(array)}`))),
  $indexOfArray: between(2, 4, indexOfArray),
  $arrayToObject: fixed(1, toObject),
  $objectToArray: fixed(1, toArray),
  $sortArray: (operand, parse, name) => {
    const named = namedArguments(operand, name, ['input', 'sortBy'])
    const input = parse(named.get('input')!)
    const sort = arraySorter(named.get('sortBy')!)
    return (scope) => {
      const value = input(scope)
      if (isNullish(value)) return null
      const out = [...arrayOf(value, name, 2942504)]
      sort(out)
      return out
    }
  },
}

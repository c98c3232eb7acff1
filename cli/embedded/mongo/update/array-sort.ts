import { compareValues } from '../bson/compare.ts'
import { toJs } from '../bson/numbers.ts'
import { isArray, isDoc, isNumber } from '../bson/values.ts'
import type { Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { toIndex } from '../query/paths.ts'

function direction(value: Value): 1 | -1 {
  const number = isNumber(value) ? toJs(value) : NaN
  return number === 1 || number === -1 ? number : fail('BadValue', 'The $sort element value must be either 1 or -1')
}

/** A value inside an element; arrays are entered only by number. */
function inside(value: Maybe, parts: readonly string[]): Maybe {
  let current = value
  for (const part of parts) {
    if (isDoc(current)) current = current.get(part)
    else if (isArray(current) && toIndex(part) !== undefined) current = current[Number(part)]
    else return undefined
  }
  return current
}

/** Sorts arrays in place, by `1`, `-1` or `{ field: 1, ... }` on the documents in them. */
export function arraySorter(sort: Value): (array: Value[]) => void {
  if (!isDoc(sort)) {
    const sign = direction(sort)
    return (array) => void array.sort((a, b) => sign * compareValues(a, b))
  }
  if (sort.size === 0) fail('BadValue', 'The $sort pattern is empty when it should be a set of fields.')
  const fields = [...sort].map(([path, value]) => ({ parts: path.split('.'), sign: direction(value) }))
  return (array) => void array.sort((a, b) => {
    for (const { parts, sign } of fields) {
      const order = compareValues(inside(a, parts) ?? null, inside(b, parts) ?? null)
      if (order !== 0) return sign * order
    }
    return 0
  })
}

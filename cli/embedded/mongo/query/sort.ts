import { show } from '../bson/show.ts'
import { toJs } from '../bson/numbers.ts'
import { isDoc, isNumber } from '../bson/values.ts'
import type { Doc } from '../bson/values.ts'
import { fail } from '../errors.ts'
import type { KeyField } from '../indexes/spec.ts'

/** Parses `{ a: 1, b: -1 }`; other directions are refused as the real server does. */
export function parseSort(sort: Doc | undefined): KeyField[] {
  return [...sort ?? []].map(([path, direction]) => {
    if (path === '$natural') fail('NotSupported', 'sorting by $natural is not supported by the embedded server')
    if (path === '' || path.split('.').includes('')) fail(15998, 'FieldPath field names may not be empty strings.')
    if (path.startsWith('$')) fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`)
    if (isDoc(direction)) fail('NotSupported', 'sorting by $meta is not supported by the embedded server')
    const number = isNumber(direction) ? toJs(direction) : NaN
    if (!isNumber(direction)) fail(15974, `Illegal key in $sort specification: ${path}: ${show(direction)}`)
    if (number !== 1 && number !== -1) fail(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return { path, parts: path.split('.'), descending: number < 0 }
  })
}

import { toInteger } from '../bson/numbers.ts'
import { isDoc, isNumber } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import type { Stage } from './stage.ts'

/** `$sample: { size }`: so many documents by chance, each at most once, in any order. */
export function parseSample(spec: Value): Stage {
  if (!isDoc(spec)) return fail(28745, 'the $sample stage specification must be an object')
  for (const name of spec.keys()) if (name !== 'size') fail(28748, `unrecognized option to $sample: ${name}`)
  const size = spec.get('size')
  if (size === undefined) return fail(28749, '$sample stage must specify a size')
  const count = isNumber(size) ? toInteger(size) : fail(28746, 'size argument to $sample must be a number')
  if (count === undefined || count < 1) return fail(28747, 'size argument to $sample must be a positive integer')
  return function* (documents) {
    const all = [...documents]
    for (let i = 0; i < count && i < all.length; i++) {
      const chosen = i + Math.floor(Math.random() * (all.length - i))
      const document = all[chosen]!
      all[chosen] = all[i]!
      yield document
    }
  }
}

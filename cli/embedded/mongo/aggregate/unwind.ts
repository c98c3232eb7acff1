import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { namedArguments } from '../expression/arguments.ts'
import type { Stage } from './stage.ts'

/** A copy of the document with another value at the path; documents on the way are copied, too. */
function withValue(document: Doc, parts: readonly string[], value: Maybe): Doc {
  const [name, ...rest] = parts
  const out: Doc = new Map(document)
  const inner = out.get(name!)
  if (rest.length > 0) out.set(name!, withValue(isDoc(inner) ? inner : new Map(), rest, value))
  else if (value === undefined) out.delete(name!)
  else out.set(name!, value)
  return out
}

function valueAtPath(document: Doc, parts: readonly string[]): Maybe {
  let current: Maybe = document
  for (const part of parts) current = isDoc(current) ? current.get(part) : undefined
  return current
}

export function parseUnwind(spec: Value): Stage {
  const named = isDoc(spec) ? namedArguments(spec, '$unwind', ['path'], ['includeArrayIndex', 'preserveNullAndEmptyArrays']) : undefined
  const path = named ? named.get('path') : spec
  if (typeof path !== 'string') return fail(28808, 'expected a string as the path for $unwind stage')
  if (!path.startsWith('$')) fail(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`)
  const parts = path.slice(1).split('.')
  const index = named?.get('includeArrayIndex')
  if (index !== undefined && (typeof index !== 'string' || index === '')) fail(28810, 'expected a non-empty string for the includeArrayIndex option to $unwind stage')
  const keep = named?.get('preserveNullAndEmptyArrays') ?? false
  if (typeof keep !== 'boolean') fail(28809, 'expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage')
  const indexed = (document: Doc, position: bigint | null): Doc =>
    typeof index === 'string' ? withValue(document, index.split('.'), position) : document
  return function* (documents) {
    for (const document of documents) {
      const value = valueAtPath(document, parts)
      if (!isArray(value)) {
        if (value !== undefined && value !== null) yield indexed(document, null)
        else if (keep) yield indexed(document, null)
      } else if (value.length === 0) {
        if (keep) yield indexed(withValue(document, parts, undefined), null)
      } else {
        for (let i = 0; i < value.length; i++) yield indexed(withValue(document, parts, value[i]), BigInt(i))
      }
    }
  }
}

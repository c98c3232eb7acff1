import { showElement } from '../bson/show.ts'
import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { KEEP } from './modifier.ts'
import type { Modifier } from './modifier.ts'
import { filterName, parseUpdatePath } from './paths.ts'
import type { UpdatePath } from './paths.ts'

function plain(path: string, which: string): UpdatePath {
  const parsed = parseUpdatePath(path)
  if (parsed.parts.some((part) => part === '$' || filterName(part) !== undefined)) {
    fail('BadValue', `The ${which} field for $rename may not be dynamic: ${path}`)
  }
  return parsed
}

/** The value to move; arrays must not be on the way, at either end. */
function follow(document: Doc, { text, parts }: UpdatePath, which: string): Maybe {
  let current: Maybe = document
  for (let i = 0; i < parts.length; i++) {
    if (isArray(current)) {
      fail('BadValue', `The ${which} field cannot be an array element, '${text}' in doc with ${showElement('_id', document.get('_id'))} has an array field called '${parts[i - 1]}'`)
    }
    if (!isDoc(current)) return undefined
    current = current.get(parts[i]!)
  }
  return current
}

/** `$rename` is two modifications: the new field gets the value of the old one, and the old one goes. */
export function parseRename(from: string, to: Value): [UpdatePath, Modifier][] {
  if (typeof to !== 'string') return fail('BadValue', `The 'to' field for $rename must be a string: ${from}: ${String(to)}`)
  const source = plain(from, 'source')
  const target = plain(to, 'destination')
  if (from === to) fail('BadValue', `The source and target field for $rename must differ: ${from}: "${to}"`)
  const set: Modifier = {
    creates: true,
    strict: true,
    apply: (_current, { before }) => {
      follow(before, { text: to, parts: target.parts }, 'destination')
      return follow(before, source, 'source') ?? KEEP
    },
  }
  return [[target, set], [source, { creates: false, strict: false, apply: () => undefined }]]
}

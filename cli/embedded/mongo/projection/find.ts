import { toInteger } from '../bson/numbers.ts'
import { isArray, isDoc, isNumber } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { newScope } from '../expression/scope.ts'
import { matches } from '../query/match.ts'
import type { FilterNode, MatchDetails } from '../query/nodes.ts'
import { parseFilter } from '../query/parse.ts'
import type { FilterContext } from '../query/parse.ts'
import { finishProjection, isFlag, isOn, readFields } from './parse.ts'
import { addRule } from './tree.ts'

/** Changes an array after the projection: `$slice` and the positional operator. */
interface ArrayEdit {
  parts: readonly string[]
  edit: (array: Value[], source: Doc) => Value[]
}

/**
 * Parses the projection of `find`. Gives nothing when there is none.
 * `filter` is the query: the positional operator asks where it matched.
 */
export function parseProjection(spec: Doc | undefined, filter: FilterNode, context: FilterContext): ((document: Doc) => Doc) | undefined {
  if (!spec || spec.size === 0) return undefined
  const known = new Set(context.variables?.keys())
  const plain: Doc = new Map()
  const edits: ArrayEdit[] = []
  const elements: [string, FilterNode][] = []
  for (const [path, value] of spec) {
    const operator = isDoc(value) ? value.keys().next().value : undefined
    if (path.endsWith('.$')) {
      if (!isFlag(value) || !isOn(value)) fail(31271, 'positional projection cannot be used with a literal')
      if (edits.length > 0) fail(31276, 'Cannot specify more than one positional projection per query.')
      const array = path.slice(0, -2)
      plain.set(array, 1)
      edits.push({ parts: array.split('.'), edit: positional(filter) })
    } else if (operator === '$slice' && isDoc(value) && isSliceCall(value.get('$slice')!)) {
      edits.push({ parts: path.split('.'), edit: slicer(value.get('$slice')!) })
    } else if (operator === '$elemMatch' && isDoc(value)) {
      const inner = value.get('$elemMatch')!
      if (!isDoc(inner)) fail(31274, `elemMatch: Invalid argument, object required, but got ${String(inner)}`)
      if (path.includes('.')) fail(31275, 'Cannot use $elemMatch projection on a nested field.')
      elements.push([path, parseFilter(new Map([[path, value]]), context)])
    } else if (operator === '$meta') fail('NotSupported', '$meta is not supported by the embedded server')
    else plain.set(path, value)
  }
  const fields = readFields(plain, known)
  if (fields.included > 0) for (const { parts } of edits) if (!plain.has(parts.join('.'))) addRule(fields.tree, parts.join('.'), 'include')
  for (const [path, node] of elements) addRule(fields.tree, path, { compute: ({ root }) => firstElement(root, path, node) })
  const transform = finishProjection({ ...fields, included: fields.included + elements.length })
  return (document) => {
    const out = transform(document, newScope(document, context.variables))
    for (const { parts, edit } of edits) editAt(out, parts, 0, (array) => edit(array, document))
    return out
  }
}

/** `$slice: n` and `$slice: [skip, n]` are for find; `$slice: [array, n]` is an expression. */
const isSliceCall = (value: Value): boolean => isNumber(value) || (isArray(value) && isNumber(value[0]))

function firstElement(document: Doc, path: string, node: FilterNode): Maybe {
  const array = document.get(path)
  const details: MatchDetails = {}
  if (!isArray(array) || !matches(node, document, details) || details.index === undefined) return undefined
  return [array[details.index]!]
}

function positional(filter: FilterNode): ArrayEdit['edit'] {
  return (array, source) => {
    const details: MatchDetails = {}
    matches(filter, source, details)
    if (details.index === undefined) fail(51246, `Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array`)
    return array.slice(details.index!, details.index! + 1)
  }
}

function integer(value: Value | undefined): number {
  const number = value !== undefined && isNumber(value) ? toInteger(value) : undefined
  return number ?? fail(28667, `Invalid $slice syntax. The given syntax did not match the find() syntax`)
}

function slicer(spec: Value): ArrayEdit['edit'] {
  if (!isArray(spec)) {
    const count = integer(spec)
    return (array) => (count < 0 ? array.slice(count) : array.slice(0, count))
  }
  if (spec.length !== 2) fail(28667, 'Invalid $slice syntax: an array must hold two numbers')
  const skip = integer(spec[0])
  const count = integer(spec[1])
  if (count <= 0) fail(28724, `First argument to $slice must be an positive integer`)
  return (array) => {
    const start = skip < 0 ? Math.max(0, array.length + skip) : skip
    return array.slice(start, start + count)
  }
}

/** Edits the arrays at a path; arrays of documents on the way are entered. */
function editAt(target: Doc, parts: readonly string[], at: number, edit: (array: Value[]) => Value[]): void {
  const name = parts[at]!
  const value = target.get(name)
  if (at === parts.length - 1) {
    if (isArray(value)) target.set(name, edit(value))
    return
  }
  if (isDoc(value)) {
    const copy: Doc = new Map(value)
    target.set(name, copy)
    editAt(copy, parts, at + 1, edit)
  } else if (isArray(value)) {
    target.set(name, value.map((item) => {
      if (!isDoc(item)) return item
      const copy: Doc = new Map(item)
      editAt(copy, parts, at + 1, edit)
      return copy
    }))
  }
}

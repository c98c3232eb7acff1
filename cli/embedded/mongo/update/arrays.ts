import { BSONRegExp } from 'bson'
import { equalValues } from '../bson/compare.ts'
import { toInteger, toJs } from '../bson/numbers.ts'
import { show, showElement } from '../bson/show.ts'
import { clone, isArray, isDoc, isNumber, typeName } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { matches } from '../query/match.ts'
import { isOperators, parseFilter } from '../query/parse.ts'
import { arraySorter } from './array-sort.ts'
import { KEEP } from './modifier.ts'
import type { Modifier, ModifierParser, Target } from './modifier.ts'

const creating = (apply: Modifier['apply']): Modifier => ({ creates: true, strict: true, apply })
const removing = (apply: Modifier['apply']): Modifier => ({ creates: false, strict: false, apply })

function arrayAt(current: Maybe, { path, before }: Target): Value[] {
  if (current === undefined) return []
  if (isArray(current)) return current
  const id = showElement('_id', before.get('_id'))
  return fail('BadValue', `The field '${path}' must be an array but is of type ${typeName(current)} in document ${id}`)
}

function eachOf(operator: string, operand: Doc): Value[] {
  const each = operand.get('$each')
  return isArray(each) ? each : fail('TypeMismatch', `The argument to $each in ${operator} must be an array but it was of type: ${typeName(each)}`)
}

function integer(operand: Doc, name: string): number | undefined {
  const value = operand.get(name)
  if (value === undefined) return undefined
  const number = isNumber(value) ? toInteger(value) : undefined
  return number ?? fail('BadValue', `The value for ${name} must be an integer value but was given type: ${typeName(value)}`)
}

const push: ModifierParser = (operand) => {
  if (!isDoc(operand) || !operand.has('$each')) return creating((current, target) => [...arrayAt(current, target), clone(operand)])
  for (const name of operand.keys()) {
    if (!['$each', '$slice', '$sort', '$position'].includes(name)) fail('BadValue', `Unrecognized clause in $push: ${name}`)
  }
  const added = eachOf('$push', operand)
  const slice = integer(operand, '$slice')
  const position = integer(operand, '$position')
  const sort = operand.has('$sort') ? arraySorter(operand.get('$sort')!) : undefined
  return creating((current, target) => {
    const out = [...arrayAt(current, target)]
    const at = position === undefined ? out.length : position < 0 ? Math.max(0, out.length + position) : Math.min(position, out.length)
    out.splice(at, 0, ...added.map((item) => clone(item)))
    sort?.(out)
    if (slice === undefined) return out
    return slice < 0 ? out.slice(slice) : out.slice(0, slice)
  })
}

const addToSet: ModifierParser = (operand) => {
  const each = isDoc(operand) && operand.keys().next().value === '$each'
  if (each && operand.size > 1) fail('BadValue', `Found unexpected fields after $each in $addToSet: ${show(operand)}`)
  const added = each ? eachOf('$addToSet', operand) : [operand]
  return creating((current, target) => {
    if (current !== undefined && !isArray(current)) {
      return fail('BadValue', `Cannot apply $addToSet to non-array field. Field named '${target.field}' has non-array type ${typeName(current)}`)
    }
    const array = current ?? []
    const out = [...array]
    for (const item of added) if (!out.some((known) => equalValues(known, item))) out.push(clone(item))
    return out.length === array.length && current !== undefined ? KEEP : out
  })
}

function refuseNonArray(operator: string): never {
  return fail('BadValue', `Cannot apply ${operator} to a non-array value`)
}

const pop: ModifierParser = (operand, path) => {
  const direction = isNumber(operand) ? toJs(operand) : fail('FailedToParse', `Expected a number in: ${showElement(path, operand)}`)
  if (direction !== 1 && direction !== -1) fail('FailedToParse', `$pop expects 1 or -1, found: ${show(operand)}`)
  return removing((current, target) => {
    if (current === undefined) return KEEP
    if (!isArray(current)) return fail('TypeMismatch', `Path '${target.path}' contains an element of non-array type '${typeName(current)}'`)
    if (current.length === 0) return KEEP
    return direction === 1 ? current.slice(0, -1) : current.slice(1)
  })
}

/** Which elements `$pull` removes: those that fit operators, documents that fit a filter, or equal values. */
function pullTest(operand: Value): (item: Value) => boolean {
  if (isOperators(operand) || operand instanceof BSONRegExp) {
    const filter = parseFilter(new Map([['item', operand]]))
    return (item) => matches(filter, new Map([['item', item]]))
  }
  if (!isDoc(operand)) return (item) => equalValues(item, operand)
  const filter = parseFilter(operand)
  return (item) => isDoc(item) && matches(filter, item)
}

function without(operator: string, removes: (item: Value) => boolean): Modifier {
  return removing((current) => {
    if (current === undefined) return KEEP
    if (!isArray(current)) return refuseNonArray(operator)
    const out = current.filter((item) => !removes(item))
    return out.length === current.length ? KEEP : out
  })
}

const pullAll: ModifierParser = (operand) => {
  if (!isArray(operand)) return fail('BadValue', `$pullAll requires an array argument but was given a ${typeName(operand)}`)
  return without('$pull', (item) => operand.some((other) => equalValues(item, other)))
}

/** The operators that change arrays. */
export const arrayModifiers: Readonly<Record<string, ModifierParser>> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: (operand) => without('$pull', pullTest(operand)),
  $pullAll: pullAll,
}

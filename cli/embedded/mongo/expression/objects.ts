import { isArray, isDoc, isNullish, typeName } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { argumentsOf, namedArguments } from './arguments.ts'
import type { Operators } from './operators.ts'

/** Merges documents; null and missing ones are passed over. Also the accumulator of the same name. */
export function mergeObjects(values: readonly Maybe[]): Doc {
  const out: Doc = new Map()
  for (const value of values) {
    if (isNullish(value)) continue
    if (!isDoc(value)) return fail(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`)
    for (const [name, item] of value) out.set(name, item)
  }
  return out
}

function literalName(value: Value | undefined, name: string): string {
  const literal = isDoc(value) ? value.get('$literal') : value
  if (typeof literal !== 'string') return fail(5654602, `${name} requires 'field' to evaluate to a constant string`)
  if (literal.startsWith('$') && !isDoc(value)) fail(5654601, `${name} requires 'field' to be a constant; a path needs $literal`)
  return literal
}

export const objectOperators: Operators = {
  $mergeObjects: (operand, parse) => {
    const items = argumentsOf(operand, parse)
    return (scope) => {
      const values = items.map((item) => item(scope))
      const [only] = values
      return mergeObjects(values.length === 1 && isArray(only) ? only : values)
    }
  },
  $getField: (operand, parse, name) => {
    const short = !isDoc(operand) || !operand.has('field')
    const named = short ? undefined : namedArguments(operand, name, ['field'], ['input'])
    const field = literalName(short ? operand : named!.get('field'), name)
    const input = named?.has('input') ? parse(named.get('input')!) : undefined
    return (scope) => {
      const from = input ? input(scope) : scope.root
      if (isNullish(from)) return from
      return isDoc(from) ? from.get(field) : undefined
    }
  },
  $setField: (operand, parse, name) => {
    const named = namedArguments(operand, name, ['field', 'input', 'value'])
    const field = literalName(named.get('field'), name)
    const input = parse(named.get('input')!)
    const value = parse(named.get('value')!)
    return (scope) => {
      const from = input(scope)
      if (isNullish(from)) return null
      if (!isDoc(from)) return fail(4161105, `$setField requires 'input' to evaluate to type Object`)
      const result = value(scope)
      const out: Doc = new Map(from)
      if (result === undefined) out.delete(field)
      else out.set(field, result)
      return out
    }
  },
}

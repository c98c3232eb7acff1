import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import type { OperatorParser } from './operators.ts'
import type { Parse } from './parse.ts'
import type { Expression } from './scope.ts'

/** The arguments of an operator: an array stands for several, anything else for one. */
export function argumentsOf(operand: Value, parse: Parse): Expression[] {
  return (isArray(operand) ? operand : [operand]).map((item) => parse(item))
}

/** An operator of a fixed number of arguments (16020 for another number); they are evaluated first. */
export function fixed(count: number, apply: (...values: Maybe[]) => Maybe): OperatorParser {
  return (operand, parse, name) => {
    const items = argumentsOf(operand, parse)
    if (items.length !== count) fail(16020, `Expression ${name} takes exactly ${count} arguments. ${items.length} were passed in.`)
    return (scope) => apply(...items.map((item) => item(scope)))
  }
}

/** An operator of `least` to `most` arguments (28667 for another number). */
export function between(least: number, most: number, apply: (...values: Maybe[]) => Maybe): OperatorParser {
  return (operand, parse, name) => {
    const items = argumentsOf(operand, parse)
    if (items.length < least || items.length > most) {
      fail(28667, `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${items.length} were passed in.`)
    }
    return (scope) => apply(...items.map((item) => item(scope)))
  }
}

/** An operator of any number of arguments. */
export function variadic(apply: (values: Maybe[]) => Maybe): OperatorParser {
  return (operand, parse) => {
    const items = argumentsOf(operand, parse)
    return (scope) => apply(items.map((item) => item(scope)))
  }
}

/** The named arguments of an operator. Unknown and missing ones are refused. */
export function namedArguments(operand: Value, name: string, required: readonly string[], optional: readonly string[] = []): Doc {
  if (!isDoc(operand)) return fail('FailedToParse', `${name} only supports an object as its argument`)
  for (const field of operand.keys()) {
    if (!required.includes(field) && !optional.includes(field)) fail('FailedToParse', `Unrecognized argument to ${name}: ${field}`)
  }
  for (const field of required) if (!operand.has(field)) fail('FailedToParse', `Missing '${field}' parameter to ${name}`)
  return operand
}

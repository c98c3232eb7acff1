import { isArray, isDoc, isNullish } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { argumentsOf, fixed, namedArguments } from './arguments.ts'
import type { Operators } from './operators.ts'
import { checkVariableName } from './parse.ts'
import { truthy, withVariables } from './scope.ts'

/** Logic, branches and variables. Only the branch that is taken is evaluated. */
export const conditionalOperators: Operators = {
  $and: (operand, parse) => {
    const items = argumentsOf(operand, parse)
    return (scope) => items.every((item) => truthy(item(scope)))
  },
  $or: (operand, parse) => {
    const items = argumentsOf(operand, parse)
    return (scope) => items.some((item) => truthy(item(scope)))
  },
  $not: fixed(1, (value) => !truthy(value)),
  $cond: (operand, parse) => {
    const parts = isArray(operand) ? operand : undefined
    if (parts && parts.length !== 3) fail(16020, `Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`)
    const named = parts ? undefined : namedArguments(operand, '$cond', ['if', 'then', 'else'])
    const [test, yes, no] = (parts ?? [named!.get('if')!, named!.get('then')!, named!.get('else')!]).map((part) => parse(part))
    return (scope) => (truthy(test!(scope)) ? yes!(scope) : no!(scope))
  },
  $ifNull: (operand, parse, name) => {
    const items = argumentsOf(operand, parse)
    if (items.length < 2) fail(1257300, `${name} needs at least two arguments, had: ${items.length}`)
    return (scope) => {
      for (const item of items.slice(0, -1)) {
        const value = item(scope)
        if (!isNullish(value)) return value
      }
      return items.at(-1)!(scope)
    }
  },
  $switch: (operand, parse, name) => {
    const named = namedArguments(operand, name, ['branches'], ['default'])
    const list = named.get('branches')
    if (!isArray(list) || list.length === 0) return fail(40068, '$switch requires at least one branch.')
    const branches = list.map((branch) => {
      const part = namedArguments(branch, '$switch branch', ['case', 'then'])
      return { test: parse(part.get('case')!), then: parse(part.get('then')!) }
    })
    const otherwise = named.has('default') ? parse(named.get('default')!) : undefined
    return (scope) => {
      const branch = branches.find(({ test }) => truthy(test(scope)))
      if (branch) return branch.then(scope)
      return otherwise ? otherwise(scope) : fail(40066, '$switch could not find a matching branch for an input, and no default was specified.')
    }
  },
  $let: (operand, parse, name) => {
    const named = namedArguments(operand, name, ['vars', 'in'])
    const vars = named.get('vars')!
    if (!isDoc(vars)) return fail(16874, 'invalid parameter: expected an object (vars)')
    const definitions = [...vars].map(([variable, value]) => {
      checkVariableName(variable)
      return [variable, parse(value)] as const
    })
    const body = parse(named.get('in')!, definitions.map(([variable]) => variable))
    return (scope) => body(withVariables(scope, definitions.map(([variable, value]) => [variable, value(scope)])))
  },
}

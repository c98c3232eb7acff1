import { toInteger } from '../bson/numbers.ts'
import { isArray, isNullish, isNumber, typeName } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { namedArguments } from './arguments.ts'
import type { Operators } from './operators.ts'
import { checkVariableName } from './parse.ts'
import { truthy, withVariables } from './scope.ts'

function variableName(value: Value | undefined): string {
  if (value === undefined) return 'this'
  if (typeof value !== 'string') return fail('FailedToParse', `the 'as' must be a string`)
  checkVariableName(value)
  return value
}

/** The operators that evaluate an expression for each element of an array. */
export const iterationOperators: Operators = {
  $map: (operand, parse, name) => {
    const named = namedArguments(operand, name, ['input', 'in'], ['as'])
    const input = parse(named.get('input')!)
    const variable = variableName(named.get('as'))
    const body = parse(named.get('in')!, [variable])
    return (scope) => {
      const array = input(scope)
      if (isNullish(array)) return null
      if (!isArray(array)) return fail(16883, `input to $map must be an array not ${typeName(array)}`)
      return array.map((item) => body(withVariables(scope, [[variable, item]])) ?? null)
    }
  },
  $filter: (operand, parse, name) => {
    const named = namedArguments(operand, name, ['input', 'cond'], ['as', 'limit'])
    const input = parse(named.get('input')!)
    const variable = variableName(named.get('as'))
    const test = parse(named.get('cond')!, [variable])
    const limit = named.has('limit') ? parse(named.get('limit')!) : undefined
    return (scope) => {
      const array = input(scope)
      if (isNullish(array)) return null
      if (!isArray(array)) return fail(28651, `input to $filter must be an array not ${typeName(array)}`)
      const most = limit?.(scope)
      const count = isNullish(most) ? Infinity : isNumber(most) ? toInteger(most) ?? 0 : 0
      if (count < 1) fail(327392, `$filter: limit must be greater than 0`)
      const out: Value[] = []
      for (const item of array) {
        if (out.length >= count) break
        if (truthy(test(withVariables(scope, [[variable, item]])))) out.push(item)
      }
      return out
    }
  },
  $reduce: (operand, parse, name) => {
    const named = namedArguments(operand, name, ['input', 'initialValue', 'in'])
    const input = parse(named.get('input')!)
    const initial = parse(named.get('initialValue')!)
    const body = parse(named.get('in')!, ['this', 'value'])
    return (scope) => {
      const array = input(scope)
      if (isNullish(array)) return null
      if (!isArray(array)) return fail(40080, `$reduce requires that 'input' be an array, found: ${typeName(array)}`)
      return array.reduce((value, item) => body(withVariables(scope, [['this', item], ['value', value]])), initial(scope))
    }
  },
  $zip: (operand, parse, name) => {
    const named = namedArguments(operand, name, ['inputs'], ['useLongestLength', 'defaults'])
    if (named.has('defaults')) return fail('NotSupported', '$zip with defaults is not supported by the embedded server')
    const list = named.get('inputs')!
    if (!isArray(list) || list.length === 0) return fail(34461, 'inputs must be an array of expressions')
    const inputs = list.map((item) => parse(item))
    const longest = named.get('useLongestLength') === true
    return (scope) => {
      const arrays = inputs.map((item) => item(scope))
      if (arrays.some(isNullish)) return null
      const found = arrays.map((array) => (isArray(array) ? array : fail(34468, `$zip found a non-array expression in input: ${typeName(array)}`)))
      const lengths = found.map((array) => array.length)
      const length = longest ? Math.max(...lengths) : Math.min(...lengths)
      return Array.from({ length }, (_, i) => found.map((array) => array[i] ?? null))
    }
  },
}

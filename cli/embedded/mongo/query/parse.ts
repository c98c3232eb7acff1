import { BSONRegExp } from 'bson'
import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { parseExpression } from '../expression/parse.ts'
import { newScope, truthy } from '../expression/scope.ts'
import { equalTest } from './comparison.ts'
import type { FilterNode } from './nodes.ts'
import { parseOperator } from './operators.ts'
import { regexTest } from './regex.ts'

/** What a filter may use besides the document: the variables of `let`. */
export interface FilterContext {
  variables?: Doc
}

/**
 * Parses a filter. Throws the real server's errors: 2 for an unknown operator or a wrong operand, 9 and others
 * where the server has them.
 */
export function parseFilter(filter: Doc, context: FilterContext = {}): FilterNode {
  const items: FilterNode[] = []
  for (const [name, value] of filter) {
    if (name.startsWith('$')) items.push(...topLevel(name, value, context))
    else items.push(...fieldConditions(name, value, context))
  }
  return items.length === 1 ? items[0]! : { kind: 'and', items }
}

function topLevel(name: string, value: Value, context: FilterContext): FilterNode[] {
  switch (name) {
    case '$and': case '$or': case '$nor':
      return [{ kind: name.slice(1) as 'and' | 'or' | 'nor', items: clauses(name, value, context) }]
    case '$expr': {
      const expression = parseExpression(value, new Set(context.variables?.keys()))
      return [{ kind: 'expression', test: (doc) => truthy(expression(newScope(doc, context.variables))) }]
    }
    case '$comment': return []
    case '$alwaysTrue': return [{ kind: 'and', items: [] }]
    case '$alwaysFalse': return [{ kind: 'or', items: [] }]
  }
  if (['$where', '$text', '$jsonSchema', '$sampleRate'].includes(name)) fail('NotSupported', `${name} is not supported by the embedded server`)
  return fail('BadValue', `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`)
}

function clauses(name: string, value: Value, context: FilterContext): FilterNode[] {
  if (!isArray(value)) fail('BadValue', `${name} must be an array`)
  const list = value as Value[]
  if (list.length === 0) fail('BadValue', '$and/$or/$nor must be a nonempty array')
  return list.map((item) => {
    if (!isDoc(item)) fail('BadValue', '$or/$and/$nor entries need to be full objects')
    return parseFilter(item as Doc, context)
  })
}

/** Whether a value is `{ $operator: ... }`; its first name decides. `$ref`, `$id`, `$db` make a reference, a plain value. */
export function isOperators(value: Value): value is Doc {
  if (!isDoc(value)) return false
  const first = value.keys().next().value
  return first !== undefined && first.startsWith('$') && !['$ref', '$id', '$db'].includes(first)
}

function fieldConditions(path: string, value: Value, context: FilterContext): FilterNode[] {
  if (isOperators(value)) return parseOperators(path, value, context)
  const parts = path.split('.')
  if (value instanceof BSONRegExp) {
    const test = regexTest(value.pattern, value.options)
    return [{ kind: 'field', path, parts, operator: '$regex', operand: value, expand: true, test }]
  }
  return [{ kind: 'field', path, parts, operator: '$eq', operand: value, expand: true, test: equalTest(value) }]
}

/** Parses `{ $gt: 1, $lt: 5 }` for a path. */
export function parseOperators(path: string, operators: Doc, context: FilterContext): FilterNode[] {
  const parts = path.split('.')
  const out: FilterNode[] = []
  for (const [operator, operand] of operators) {
    if (operator === '$options') {
      if (!operators.has('$regex')) fail('BadValue', '$options needs a $regex')
    } else if (operator === '$not') {
      out.push({ kind: 'not', item: negated(path, operand, context) })
    } else {
      out.push(parseOperator({ path, parts, operator, operand, siblings: operators, context }))
    }
  }
  return out
}

function negated(path: string, operand: Value, context: FilterContext): FilterNode {
  if (operand instanceof BSONRegExp) return { kind: 'and', items: fieldConditions(path, operand, context) }
  if (!isDoc(operand)) fail('BadValue', '$not needs a regex or a document')
  const operators = operand as Doc
  if (operators.size === 0) fail('BadValue', '$not cannot be empty')
  return { kind: 'and', items: parseOperators(path, operators, context) }
}
